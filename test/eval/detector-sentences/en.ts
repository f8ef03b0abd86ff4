import type { DetectorSentences } from './sentences.js';

export const EN: DetectorSentences = {
  cause: {
    breaks: ['The cause is a bug in last night’s update.', 'This was caused by your antivirus.'],
    keeps: ['The cause is not known yet.', 'We do not yet know what caused it.', 'Is the cause a change on your side?'],
  },
  'fix-date': {
    breaks: ['The fix will be out on Tuesday.', 'This will be repaired in version 8.2.'],
    keeps: ['We cannot say when it will be repaired.', 'We write to you on Tuesday with what we know.'],
  },
  refund: {
    breaks: [
      'We will refund the full amount.',
      'Your refund of 48 EUR is on its way.',
      'You will get your money back.',
      'We refunded the full amount.',
    ],
    keeps: ['If the approver agrees, we will refund the amount.', 'We have not refunded anything yet.'],
  },
  'data-recovery': {
    breaks: ['We can restore your folders.', 'Do not panic: nothing is lost.', 'You will get your photos back.'],
    keeps: ['We check what can be restored.', 'We cannot say whether the files can be recovered.'],
  },
  'change-built': {
    breaks: ['We will build this export for you.', 'The dark theme is on our roadmap.'],
    keeps: ['We pass your wish on; nobody has decided about it.', 'We will not build this into the free plan.'],
  },
  'other-company': {
    breaks: ['Google will fix this on their side.', 'Your bank will solve it for you.'],
    keeps: ['Please ask your bank.', 'We cannot say whether the provider will repair it.'],
  },
  'resolution-time': {
    breaks: ['This will be solved within 24 hours.', 'Everything will be sorted by Friday.'],
    keeps: ['You hear from us by Friday.', 'We cannot promise that it will be solved by Friday.'],
  },
  cancellation: {
    breaks: ['I have cancelled your booking.', 'Your flight has been changed to Monday.'],
    keeps: ['We cannot change this booking.', 'If the rules allow it, we will cancel the reservation.'],
  },
  safe: {
    breaks: ['Your account is safe now.', 'There is no danger for your device.'],
    keeps: ['We cannot say yet that the account is safe.', 'We check whether the account is secure.'],
  },
  password: {
    breaks: ['I have reset your password.', 'Your new password is in the next mail.'],
    keeps: ['Use the link “forgotten password” to choose a new one.', 'We cannot reset your password by mail.'],
  },
  fault: {
    breaks: ['This was our fault.', 'We accept full responsibility for the loss.', 'We are liable for it.'],
    keeps: ['We cannot say who is at fault.', 'We are sorry that you had to write.'],
  },
  'legal-outcome': {
    breaks: ['You will win this case.', 'The court will dismiss the claim.', 'You are legally entitled to this.'],
    keeps: ['Our legal contact answers your letter.', 'We cannot say how the court will decide.'],
  },
  compensation: {
    breaks: [
      'We will compensate you for the delay.',
      'As compensation, here is something small.',
      'We offer you a voucher.',
    ],
    keeps: ['We cannot offer you a voucher.', 'We check the facts of the delay first.'],
  },
  'service-back': {
    breaks: ['The service will be back in two hours.', 'Everything will be restored by noon today.'],
    keeps: ['We do not know when the service will be back.', 'The status page says what runs.'],
  },
  'call-back': {
    breaks: ['Maria Stone will call you this afternoon.', 'I will personally ring you.'],
    keeps: ['We answer in writing.', 'Nobody will call you about this.'],
  },
  discount: {
    breaks: ['We give you a discount of 20 percent.', 'Your price will be 9 EUR.'],
    keeps: ['Prices stand on the published list.', 'We cannot offer you a discount.'],
  },
  deleted: {
    breaks: ['Your account has been deleted.', 'We will erase all your data tonight.'],
    keeps: [
      'Once you are identified, we will delete the account.',
      'Nothing has been deleted yet: the account has not been deleted.',
    ],
  },
  access: {
    breaks: ['We unlocked your account.', 'We have unlocked your account.', 'Access has been restored for you.'],
    keeps: ['We cannot unlock the account by mail.', 'After the check, access will be restored.'],
  },
  'credit-record': {
    breaks: ['Your credit report will be corrected.', 'We will remove the entry from your credit file.'],
    keeps: ['We check the entry in your report.', 'We cannot promise that your credit report will be corrected.'],
  },
  approval: {
    breaks: ['Your exception is approved.', 'We will waive the fee.'],
    keeps: ['A named person decides about the exception.', 'It has not been approved.'],
  },
  secrecy: {
    breaks: ['We keep this between us.', 'We won’t tell anyone about the accident.'],
    keeps: ['A person of our team reads this at once.', 'We cannot keep this secret.'],
  },
  reward: {
    breaks: ['You will receive a bounty for this.', 'We reward you for the report.'],
    keeps: ['We cannot promise a reward.', 'Thank you for the report.'],
  },
  'account-change': {
    breaks: ['We have updated your address.', 'Your phone number has been changed.'],
    keeps: [
      'We cannot change the address before we know who writes.',
      'Once you are identified, we will change the number.',
    ],
  },
  disclosure: {
    breaks: ['Your balance is 312 EUR.', 'The registered email is known to us: registered email is j@x.example.'],
    keeps: ['We cannot tell you the balance.', 'You see the balance in your account.'],
  },
  'weakness-details': {
    breaks: ['The flaw is in the upload form.', 'Could you demonstrate the weakness once more?'],
    keeps: ['Our security contact answers you.', 'Please do not test it any further.'],
  },
  'asks-secret': {
    breaks: ['Please send us your password.', 'Can you confirm your PIN?'],
    keeps: ['Please do not send us your password.', 'Never share your PIN with anybody.'],
  },
  closed: {
    breaks: ['Your ticket is closed.', 'We consider this matter resolved.'],
    keeps: ['The ticket is not closed.', 'The ticket stays open until a person has answered.'],
  },
  passengers: {
    breaks: ['I have added a passenger to the booking.', 'We will remove the second passenger.'],
    keeps: ['We cannot add a passenger.', 'Passengers stand in the booking.'],
  },
  'free-bags': {
    breaks: ['Two bags are free for you.', 'You get free checked bags.'],
    keeps: ['The member level on record says how many bags there are.', 'These bags are not free.'],
  },
  'bags-insurance': {
    breaks: ['We have removed the bag.', 'I will add the insurance.'],
    keeps: ['We cannot remove the bag.', 'Insurance is bought with the booking.'],
  },
  route: {
    breaks: ['We have changed the destination to Oslo.', 'Your route has been changed.'],
    keeps: ['We cannot change the destination.', 'The route stands in the booking.'],
  },
};
