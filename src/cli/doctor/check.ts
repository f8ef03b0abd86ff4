/** What one look came to. `found` and `repair` are for people; lines after the first one of a repair are to be typed. */
export type Verdict =
  | { readonly state: 'ok' | 'skipped'; readonly found: string; readonly repair: null }
  | { readonly state: 'warning' | 'failed'; readonly found: string; readonly repair: string };

/** What `desk doctor` looks at, in this order. The names are stable. */
export type CheckId =
  | 'settings'
  | 'unsigned-decisions'
  | 'server'
  | 'namespace'
  | 'retention'
  | 'search-attributes'
  | 'worker'
  | 'dispatch-delay'
  | 'clock'
  | 'cache-share'
  | 'failing-steps'
  | 'kept-playbooks'
  | 'playbook'
  | 'model-key'
  | 'model-price';

/** A verdict with the name of what was looked at. */
export type Check = Verdict & { readonly id: CheckId };

/** What was wrong, and how to mend it. */
export interface Finding {
  readonly found: string;
  readonly repair: string;
}

/** Nothing to do. */
export function ok(found: string): Verdict {
  return { state: 'ok', found, repair: null };
}

/** It works, but not as well as it could, or not for long. */
export function warning({ found, repair }: Finding): Verdict {
  return { state: 'warning', found, repair };
}

/** Tickets are not handled, or wrongly, until it is mended. */
export function failed({ found, repair }: Finding): Verdict {
  return { state: 'failed', found, repair };
}

/** It was not looked at, and why. */
export function skipped(why: string): Verdict {
  return { state: 'skipped', found: why, repair: null };
}
