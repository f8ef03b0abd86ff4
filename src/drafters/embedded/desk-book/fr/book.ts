import type { DeskBook } from '../desk-book.js';
import { CLASSES, DAMAGED } from './classes.js';
import { MISSING, STATED } from './facts.js';
import { FOLLOW_THROUGH, IDLE } from './follow-through.js';
import { ANALYST, LEAD, MANAGER, REASONS, SPECIALIST } from './stages.js';

/** The notes of a desk that writes French. */
export const FR: DeskBook = {
  quoted: (words) => `« ${words} »`,
  classes: CLASSES,
  damaged: DAMAGED,
  missing: MISSING,
  stated: STATED,
  followThrough: FOLLOW_THROUGH,
  idle: IDLE,
  specialist: SPECIALIST,
  reasons: REASONS,
  lead: LEAD,
  analyst: ANALYST,
  manager: MANAGER,
};
