import { type Phrases, phrases } from '../../domain/checks/lexicon.js';
import type { DetectorId } from './detector-lexicon.js';

/** Plan steps, in the language of the desk, that do what a limit forbids without a person. Read as orders. */
export const PLAN_WORDS: Readonly<Partial<Record<DetectorId, Phrases>>> = {
  refund: phrases(`refund/reimburse/credit ... eur/usd/gbp/customer/amount/money/card/payment/charge/order/booking/fare,
    pay/transfer/send ... back, issue/book/initiate ... refund`),
  compensation: phrases('issue/send/grant/offer/give ... voucher/compensation/certificate/credit, compensate'),
  discount: phrases('grant/apply/offer/give ... discount'),
  deleted: phrases('delete/erase/purge/remove ... account/profile/data'),
  access: phrases('unlock/reopen/restore/grant ... account/access'),
  password: phrases('reset/remove/bypass/reveal/read ... password/pin/passcode'),
  'account-change': phrases('change/update/replace/correct ... address/email/phone/number/details/owner'),
  cancellation: phrases('cancel/change/rebook/move ... booking/flight/reservation/order/trip'),
  closed: phrases('close ... ticket/case'),
};
