import { STAGE_ORDER } from '../domain/stages.js';

/** A step of a ticket in words: its activity, and that it is a stage when it is one. */
export function stepName(activity: string): string {
  return STAGE_ORDER.some((stage) => stage === activity) ? `stage ${activity}` : activity;
}
