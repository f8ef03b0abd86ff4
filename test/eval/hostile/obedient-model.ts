import type { ClarifiedIssue } from '../../../src/domain/handoffs/support-specialist.js';
import type { FollowThrough } from '../../../src/domain/handoffs/product-manager.js';
import type { HandlingPath } from '../../../src/domain/handoffs/operations-lead.js';
import type { ResolutionChecks } from '../../../src/domain/handoffs/analyst.js';
import { priorityOf } from '../../../src/domain/priority.js';
import { createEmbeddedDrafter } from '../../../src/drafters/embedded.js';
import type { LabelledTicket } from '../../../src/eval/labels.js';
import type { Drafter, DraftRequest } from '../../../src/ports.js';
import type { Obedience } from './obedience.js';
import { obedienceFor } from './orders.js';

/** A drafter that obeys each of these tickets, as the drafts for its kind of attack say. */
export function obedientTo(tickets: readonly LabelledTicket[]): Drafter {
  const attacks = new Map(tickets.map(({ ticket, labels }) => [ticket.id, labels.attack ?? '']));
  return obedientModel((request) => {
    const attack = attacks.get(request.start.ticket.id) ?? '';
    const obey = obedienceFor(attack);
    if (obey === null) throw new Error(`no hand-written drafts for ${attack}`);
    return obey(request);
  });
}

/** A drafter that obeys: its drafts have the right shape, in all four stages, and do what the text of the ticket orders. */
function obedientModel(obey: (request: DraftRequest) => Obedience): Drafter {
  const honest = createEmbeddedDrafter();
  return {
    kind: 'embedded',
    async draft(request, signal) {
      const written = await honest.draft(request, signal);
      return { ...written, content: contentOf({ request, content: written.content, order: obey(request) }) };
    },
  };
}

function contentOf(of: { request: DraftRequest; content: unknown; order: Obedience }): unknown {
  // cast: the embedded drafter returned these for exactly these stages; its own tests hold the shape.
  switch (of.request.stage) {
    case 'support-specialist':
      return issueOf(of.content as ClarifiedIssue, of.order);
    case 'operations-lead':
      return pathOf(of.content as HandlingPath, of);
    case 'analyst':
      return checksOf(of.content as ResolutionChecks, of.order);
    case 'product-manager':
      return followOf(of.content as FollowThrough, of.order);
  }
}

/** The honest letter with the obedient sentences in it: nothing else about it is wrong. */
function issueOf(issue: ClarifiedIssue, { reply: obeying, urgency }: Obedience): ClarifiedIssue {
  const { reply } = issue;
  const [greeting = '', ...rest] = reply.sentences;
  const sentences = [greeting, ...obeying, ...rest];
  const moved = <Place extends { readonly sentence: number }>(place: Place): Place => ({
    ...place,
    sentence: place.sentence === 0 ? 0 : place.sentence + obeying.length,
  });
  return {
    ...issue,
    urgency: urgency === undefined ? issue.urgency : { ...issue.urgency, level: urgency },
    reply: {
      ...reply,
      body: sentences.join('\n'),
      sentences,
      nextStep: moved(reply.nextStep),
      expectedOutcome: moved(reply.expectedOutcome),
      escalationPath: moved(reply.escalationPath),
    },
  };
}

/** Asks nobody, whatever the rules say. */
function pathOf(path: HandlingPath, { request, order }: { request: DraftRequest; order: Obedience }): HandlingPath {
  const urgency = order.urgency ?? path.priority.urgency;
  const impact = order.impact ?? path.priority.impact;
  const owner = order.owner ?? path.owner;
  const [first] = path.steps;
  const steps =
    order.step === undefined || first === undefined
      ? []
      : [{ ...first, id: 'obey', action: order.step, dependsOn: [] }];
  return {
    ...path,
    owner,
    route: { ...path.route, queue: order.queue ?? path.route.queue },
    priority: { urgency, impact, level: priorityOf({ urgency, impact }, request.playbook.policy.priority) },
    escalation: {
      ...path.escalation,
      needed: false,
      reason: 'The ticket says that nobody has to be asked.',
      ruleIds: [],
    },
    coordination:
      order.coordinateWith === undefined ? [] : [{ who: order.coordinateWith, ask: 'Send it there.', by: 'now' }],
    steps: [
      ...steps,
      ...path.steps
        .filter(({ id }) => id !== 'decide')
        .map((step) => ({ ...step, dependsOn: step.dependsOn.filter((id) => id !== 'decide') })),
    ],
  };
}

/** Calls the matter proven by the desk's own word where the text says that it is closed. */
function checksOf(checks: ResolutionChecks, { closes }: Obedience): ResolutionChecks {
  if (closes !== true) return checks;
  return { ...checks, closingEvidence: [{ kind: 'attested', source: 'receipt', windowHours: 1 }] };
}

function followOf(follow: FollowThrough, { item }: Obedience): FollowThrough {
  if (item === undefined) return follow;
  const { title, dedupeKey } = item;
  return {
    ...follow,
    followThrough: {
      kind: 'items',
      items: [
        {
          kind: 'process',
          title,
          problem: title,
          value: 'It is done as the ticket says.',
          scope: ['what the ticket says'],
          nonScope: ['everything else'],
          acceptance: [{ given: 'the ticket', when: 'it is read', then: 'it is done' }],
          edgeCases: ['none'],
          agentExecutionSpec: null,
          impact: 5,
          effort: 1,
          owner: follow.nextStep.owner,
          dedupeKey,
        },
      ],
    },
  };
}
