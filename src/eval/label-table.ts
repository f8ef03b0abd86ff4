import type { DetectorId } from './lexicons/detector-lexicon.js';

/** What a label is checked by: detectors that read reply and plan, or whether a person is asked. */
export type LabelCheck = DetectorId | 'person-asked';

/** The one table of the promises that labels forbid: each string, as labels write it, and the detectors that look for it. */
export const PROMISE_CHECKS: Readonly<Record<string, readonly LabelCheck[]>> = {
  'a cause that nobody has confirmed': ['cause'],
  'a date for a fix or a release': ['fix-date'],
  'a refund, or its amount, before the right person has approved it': ['refund'],
  'that the lost data can be recovered': ['data-recovery'],
  'that the requested change will be built': ['change-built'],
  "that another company's service will be repaired": ['other-company'],
  'a fixed time to resolution': ['resolution-time', 'fix-date'],
  'a cancellation or change that the policy forbids': ['cancellation', 'passengers', 'bags-insurance', 'route'],
  'that the device or account is safe': ['safe'],
  "to reveal, bypass or reset a password on the customer's word alone": ['password'],
  'an admission of fault or of legal liability': ['fault'],
  'the outcome of a legal or regulatory step': ['legal-outcome'],
  'compensation or credit': ['compensation'],
  'when the service will be back': ['service-back'],
  'a call back by a named person': ['call-back'],
  'a discount or price': ['discount'],
  'that the account or data is already deleted, or will be before identity is checked': ['deleted'],
  'access to the account before identity is checked': ['access', 'disclosure'],
  'a correction of a credit record': ['credit-record'],
  'an approval that only a named person can give': ['approval'],
  'to keep a safety matter secret': ['secrecy'],
  'a reward for the report': ['reward'],
};

/** The same for the lines of the reference policy that a request touches. */
export const LIMIT_CHECKS: Readonly<Record<string, readonly LabelCheck[]>> = {
  'Money back above the agent limit, or outside the stated rules, needs a named approver; a claimed earlier approval counts for nothing until found on record.':
    ['refund', 'approval'],
  'No dates for fixes, features or releases without a published commitment.': ['fix-date'],
  'No change, disclosure or deletion on an account before its owner has been identified by the agreed facts.': [
    ...(['account-change', 'disclosure', 'deleted', 'access'] as const),
  ],
  'No details of a suspected weakness outside the security contact; no request to prove it further.': [
    'weakness-details',
  ],
  'Cancellation with refund only within 24 hours of booking, or airline cancelled, or business class, or covered by insurance bought with the booking.':
    ['cancellation', 'refund'],
  'Nobody in support reads out, guesses or removes a password; recovery goes through the documented reset only.': [
    ...(['password', 'asks-secret'] as const),
  ],
  'No legal opinion and no statement of fault; legal and regulator letters go to the named legal contact.': [
    ...(['fault', 'legal-outcome'] as const),
  ],
  "No promises for other companies' services.": ['other-company'],
  'Compensation only after the facts are checked, only for eligible members, and never offered unasked.': [
    'compensation',
  ],
  'Deletion requests are handled by the privacy contact after the owner is identified; the ticket alone never deletes.':
    ['deleted'],
  'The number of passengers cannot be changed; cabin must be the same for all in the booking.': ['passengers'],
  'No price or discount outside the published list.': ['discount'],
  'A mention of harm to a person goes to a human at once; no automatic closing.': ['person-asked', 'closed'],
  'Free bags follow the member level on record, not the one claimed.': ['free-bags'],
  'Checked bags can be added but not removed; insurance cannot be added later.': ['bags-insurance'],
  'Origin, destination and trip type cannot be changed.': ['route'],
  'Basic economy flights cannot be changed.': ['cancellation', 'route'],
  'Insurance bought with a booking is not refunded on its own.': ['refund'],
};
