import { phrases } from '../../../domain/checks/lexicon.js';
import type { IntentLexicon } from '../intent.js';

/** English words that point to a class of tickets. */
export const EN: IntentLexicon = {
  safety: {
    strong: phrases(`
      smoke, smoked, smoking hot, caught fire, on fire, burned, burnt, electric shock, injur*, kill myself, hurt
      myself, suicid*, end my life, reason to go on, not want to live, cannot do this any more, can t do this
      anymore, can t go on, in danger, threaten* me, ambulance
    `),
    weak: phrases('hospital, dangerous, overheat*, sparks, harm'),
  },
  'security-report': {
    strong: phrases(`
      vulnerab*, data breach, breach, exposed, leak*, other customers, other companies, other people s, of another,
      another customer, another company, without signing in, without logging in, public code, security hole,
      security issue, exploit*, can see everyone, can read other
    `),
    weak: phrases('security, token, credential*, public, gdpr, article 33'),
  },
  'account-misuse': {
    strong: phrases(`
      hacked, hacker*, stolen, lost my wallet, lost my card, didn t make, did not make, not me, someone is using,
      somebody is using, someone might be using, access to my card, unauthori*, fraud*, compromised, freeze my,
      account was taken over, someone else logged in
    `),
    weak: phrases('misuse, cancel my card, block my card, my card, withdraw'),
  },
  phishing: {
    strong: phrases(`
      phishing, is this/that/it mail/email/message/text/letter from/by you/yours, is this you, is this really you, is that you, is this from you, mail/email/message/text asking me/us to confirm, typed my password, entered my password, clicked the link, clicked on the
      link, suspicious mail, suspicious email, suspicious message, fake mail, fake email, malware, virus, ransom*,
      bitcoin, spoofed, scam mail
    `),
    weak: phrases('click*, with your logo, popup, is it yours, is this yours, attachment, sender, suspect*'),
  },
  outage: {
    strong: phrases(`
      users locked out, users are locked out, users cannot, users can t, login ... http 500, sign in ... http 500, sign in ... error 500,
      is down, service outage, are down, nobody can, no one can, none of us can, everyone is, everybody is, nothing
      from your, gets no calls, no events, http 500, error 500, status 500, http 503, all users, whole company,
      entire company, all admins, all our, stopped for all, service unavailable
    `),
    weak: phrases('outage, webhook*, 500, 503, blocked, since this morning, stuck, events, upgraded, unreachable'),
  },
  'data-loss': {
    strong: phrases(`
      data loss, lost all, lost my, all gone, are gone, is gone, disappeared, has vanished, vanish*, got deleted,
      were deleted, was deleted, deleted mails, missing data, records were missing, loss of, retrieve all, recover
      my, archives in most accounts missing, sync stops, sync stopped
    `),
    weak: phrases('missing, lost, deleted, recover*, restore*, backup*, overwritten, wiped, sync, stopped again'),
  },
  legal: {
    strong: phrases(`
      lawyer*, attorney*, legal action, sue, lawsuit, court, legal department, cease and desist, regulator*,
      ombudsman, fcra, fair credit, fdcpa, credit bureau*, credit report, consumer protection, charge off,
      inaccurate information, dispute letter
    `),
    weak: phrases('law, legal, legally, dispute*, liable, statute, rights, furnisher*, unverif*'),
  },
  privacy: {
    strong: phrases(`
      delete all my data, delete my data, delete my account, delete everything about me, my personal data, right to
      be forgotten, data subject, erase my, erasure, what data you hold, copy of my data
    `),
    weak: phrases('gdpr, ccpa, privacy, personal data, consent, opt out'),
  },
  access: {
    strong: phrases(`
      log in, login, logging in, log on, sign in, signing in, locked out, password, passwords, two factor, 2fa, two
      step, one time code*, backup code*, authenticat*, authoriz* page, oauth2, account is blocked, account is
      locked, sso, credentials, how do i get in, prove my identity, 401, primary password, app password, verify my
      identity
    `),
    weak: phrases('account, access, code, codes, blocked, username, authent*, identity, permission*'),
  },
  billing: {
    strong: phrases(`
      charged twice, bank transfer, standard transfer, money transfer, double charge*, two charges, charged multiple, same charge, still billed, billed, invoice,
      invoices, overcharg*, charged for, wrong amount, payment fail*, payment
      declined, gift card, interest rate*, fee, fees, pay off, bill, charge me
    `),
    weak: phrases(
      'donation*, donate*, transfer, transaction*, charge, charged, charges, payment*, card, statement, subscription, paid, pay, vat',
    ),
  },
  'refund-status': {
    strong: phrases(`
      refund/refunds/money ... showing/shown/show/showed/arrived/received/see/appear, waiting ... refund, return ... showing/showed/shown, refund/return ... why ... showed/shown/arrived/appeared, refund ... where, where ... refund, should have ... refund
    `),
    weak: phrases('week, weeks, statement'),
  },
  refund: {
    strong: phrases(`
      refund, refunds, refunded, money back, give back the, compensat*, reimburs*, cancel reservation, cancel my,
      cancel this, cancel the, cancel please, cancel it, want it cancelled, cancelled with, booked by mistake,
      return charged, return an item, return my, return the, send it back
    `),
    weak: phrases('cancel, cancelled, cancellation, insurance, booking, reservation, delayed, delay, flight'),
  },
  delivery: {
    strong: phrases(`
      not received my, have not received, haven t received, did not arrive, didn t arrive, not arrived, hasn t
      arrived, waiting for my card, get my new card, where is my order, where is my card, tracking number, still
      waiting for my, shipped, shipment, delivery, parcel
    `),
    weak: phrases('package, arrive*, deliver*, courier, received, waiting, address, week ago, issued'),
  },
  bug: {
    strong: phrases(`
      bug, crash, crashes, crashed, crashing, does not work, doesn t work, not working, no longer works, stopped
      working, broken, error message, glitch*, freezes, closes itself, closes by itself, closes every time, closes whenever, shuts down, hangs, not responding, fails, failed to, every row twice,
      rows twice, duplicat*, is blank, is empty, not showing, no longer showing, appears empty, cannot send, can t
      send, unable to, not able to, won t open, stops at, not allowing, not printing, keeps asking, keep getting,
      problem sending, display glitches, rejects, regression, error 17
    `),
    weak: phrases(`
      sometimes, don t, doesn t, does not, what could be happening, strange, error, errors, issue, issues, problem*,
      wrong, fail, slow, taking, update, updated, version, since the update, after updating, after upgrading, no
      longer, anymore, any more, stopped, popup, cannot, can t, missing, log, stacktrace, exception
    `),
  },
  change: {
    strong: phrases(`
      change my flight, move my flight, upgrade me, change the one i have, take passenger, add it to mine, change my
      address, change my email, update my address, checked bag*, suitcases, promote, to owner, move my, rename my
      account, change my plan, switch my plan, open account, open an account
    `),
    weak: phrases('passenger*, flight*, reservation, booking, seat, business class, upgrade, change, add, remove'),
  },
  'how-to': {
    strong: phrases(`
      how do i, how can i, how do you, how to, how would i, where do i, where can i, is there a way, is it possible,
      can you tell me how, what is the way, how many, does it offer, do you offer, does it support, cannot find how,
      couldn t find a way, can i, what does it mean, how does, when they expire, way to put, how should i, steps to,
      instructions for, installing, what colour, does thunderbird offer
    `),
    weak: phrases(`
      how, where, explain, guide, documentation, setting, settings, configure, install, option, question
    `),
  },
  'feature-wish': {
    strong: phrases(`
      feature request, feature, would be nice, would be lovely, would be great, it would be, please add, suggestion,
      suggest, wish, dark mode, could the, should be above, should be deleted, bring back, get it back, should
      allow, proposal for, i would like to see, reclaim, improvement, feature idea
    `),
    weak: phrases(`
      prefer, option to, ability, idea, layout, toolbar, menu bar, menubar, look, design, ugly, order of
    `),
  },
  complaint: {
    strong: phrases(`
      speak to a human, talk to a person, talk to a human, speak to your manager, speak to a manager, complaint,
      unacceptable, nobody answers, no one answers, no reply, not answered, second request, third time, final
      attempt, last warning, i have asked three times, terrible service, escalate this
    `),
    weak: phrases('disappointed, terrible, useless, angry, weeks, ignored, ridiculous, frustrat*, again'),
  },
  sales: {
    strong: phrases(`
      price for, pricing, quote for, how much does, discount, enterprise plan, buy licen*, volume licen*,
      competitor offers, promo code, demo of, free plan, trial
    `),
    weak: phrases('price, cost, seats, plan, plans, offer, purchase, upgrade, licence, license'),
  },
  spam: {
    strong: phrases(`
      seo, backlink*, do follow, guest post, boost your ranking, ranking, leading agency, reply yes, casino,
      lottery, crypto invest*, marketing services, web design services
    `),
    weak: phrases('dear sir madam, proposal, promotion, traffic, agency'),
  },
  thanks: {
    strong: phrases(`
      that fixed it, it works now, all good now, solved now, problem solved, works again, many thanks for your help
    `),
    weak: phrases('thank you, thanks, thank, great, greetings, appreciate'),
  },
};
