import { phrases } from '../lexicon.js';
import type { ReplyWords } from './reply-words.js';

/** English words of the reply rules. */
export const EN: ReplyWords = {
  overpromise: phrases(`
    guarantee, guarantees, guaranteed, we promise, i promise, rest assured, without fail, definitely, certainly,
    absolutely, for sure, no doubt, always, never again, forever, permanently fixed, permanent fix, fixed for good,
    will not happen again, won t happen again, never happen again, in no time, completely safe, fully safe, no risk,
    risk free, 100 percent, will be fixed, will fix this, will fix it, will solve it, will solve this, will be
    resolved
  `),
  refundPromise: phrases(`
    will refund, ll refund, will be refunded, will reimburse, ll reimburse, will be reimbursed, going to refund,
    will credit, will be credited, will pay you, will receive ... refund, will get ... refund, ll get ... refund, ll
    receive ... refund, get your money back, your money back, refund is approved, refund has been approved, refund
    is on its way, will compensate, ll compensate, will receive ... compensation, entitled to ... refund, are
    entitled to ... compensation, refund you ... amount, have refunded
  `),
  defensive: phrases(`
    you should have, you should ve, you must have, you failed to, you forgot, you did not read, you didn t read,
    your fault, your mistake, your own fault, not our fault, isn t our fault, not our problem, not our
    responsibility, user error, as i said, as we said, as already explained, as already mentioned, as stated before,
    as previously stated, as per my last, works as designed, working as designed, works as intended, working as
    intended, by design, if you had read, nobody else has, no one else has, you are the only one, you re the only
    one, calm down, on your side only, problem is on your side, problem is on your end, issue is on your end, we are
    not responsible, we re not responsible, not to blame, our system is fine, obviously you, you obviously, you
    clearly, you claim, you allege, per our policy, as per our policy
  `),
  vague: phrases(`
    soon, shortly, asap, as soon as possible, as soon as we can, look into, looking into, looked into, in due
    course, at some point, sometime, someday, in a bit, in a while, our best, near future, someone will, somebody
    will, bear with us, momentarily, promptly, eventually, get back to you, keep you posted, in a timely manner,
    when possible, hopefully, some time
  `),
  condition: phrases('if, whether, when, once, until, unless, before, after, as soon as, provided'),
  time: phrases(`
    within, by, every, at once, today, tomorrow, tonight, now, immediately, monday, tuesday, wednesday, thursday,
    friday, saturday, sunday, hour, hours, minute, minutes, day, days, week, weeks, january, february, march, april,
    june, july, august, september, october, november, december
  `),
  promise: phrases(`
    we will, we ll, i will, i ll, we shall, i shall, we are going to, we re going to, i am going to, i m going to
  `),
  negation: phrases('not, no, never, cannot, can t, don t, won t, without, nor, nothing, unable to'),
  harmless: phrases('can always, may always, you always, always possible to reply, some time zones, as soon as you'),
  common: phrases(`
    the, and, is, are, to, of, you, your, we, our, this, that, with, for, it, not, have, has, be, was, will, from,
    my, please, what, how, when, but, they, i, can
  `),
};
