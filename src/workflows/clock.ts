import type { Instant } from '../domain/brand.js';

/** The time of the workflow: deterministic, the same on replay. */
export function now(): Instant {
  return Date.now() as Instant;
}

/** Milliseconds until an instant, at least 1: a wait of 0 would write a patch marker into the history. */
export function msUntil(instant: Instant): number {
  return Math.max(1, instant - now());
}
