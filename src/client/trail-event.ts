interface At {
  readonly eventId: number;
  /** ISO 8601. */
  readonly at: string;
}

/** One event of Temporal's history that says something about a ticket, decoded. Values are as a run left them: unchecked. */
export type TrailEvent =
  | (At & { readonly kind: 'started'; readonly input: unknown })
  | (At & { readonly kind: 'activity_completed'; readonly activity: string; readonly result: unknown })
  | (At & { readonly kind: 'activity_failed'; readonly activity: string; readonly code: string })
  | (At & { readonly kind: 'update_accepted'; readonly name: string; readonly payload: unknown })
  | (At & { readonly kind: 'update_completed'; readonly name: string; readonly result: unknown })
  | (At & { readonly kind: 'signalled'; readonly name: string; readonly payload: unknown })
  | (At & { readonly kind: 'cancel_requested' })
  | (At & { readonly kind: 'completed'; readonly outcome: unknown })
  | (At & { readonly kind: 'ended'; readonly how: 'failed' | 'cancelled' | 'terminated' | 'timed out' });
