import { cancellationSignal } from '@temporalio/activity';
import { type LaterAlarm, laterAlarms } from '../domain/later-words.js';
import { ruleInWords } from '../domain/rule-in-words.js';
import type { Verification } from '../domain/verification.js';
import { verify } from '../domain/verify.js';
import type { VerifyInput } from '../protocol/activities.js';
import { refuseOddShape } from './outward.js';
import { actionOf } from './plan.js';
import { pinnedPlaybook } from './playbook.js';
import type { ActivityPorts } from './ports.js';

/**
 * Looks whether the handling worked: evidence in, verdict out; the workflow acts on the recorded verdict. The floor reads
 * what the customer wrote since: a rule that asks for a person gets one, and its group is told.
 */
export async function verifyHandling(ports: ActivityPorts, input: VerifyInput): Promise<Verification> {
  const alarms = await alarmsOf(ports, input);
  await tellGroups(ports, { input, alarms });
  return verify({ ...input, alarms });
}

async function alarmsOf(ports: ActivityPorts, { later, opening }: VerifyInput): Promise<readonly LaterAlarm[]> {
  if (later === undefined || later.messages.length === 0) return [];
  const { policy } = await pinnedPlaybook(ports.shelf, opening.playbookHash);
  return laterAlarms(later, policy);
}

/** One notice for each group, of the first rule that names it: looked at again, it is the same notice. */
async function tellGroups(
  ports: ActivityPorts,
  of: { readonly input: VerifyInput; readonly alarms: readonly LaterAlarm[] },
): Promise<void> {
  const { input, alarms } = of;
  const first = alarms.filter((alarm, index) => alarms.findIndex(({ group }) => group === alarm.group) === index);
  for (const [index, alarm] of first.entries()) {
    const { ticketId } = input.ticket;
    const action = actionOf({
      start: input.ticket,
      step: `notice-customer-wrote-${index + 1}`,
      content: {
        kind: 'notice',
        to: alarm.group,
        subject: `The customer wrote again: ticket ${ticketId}`,
        body: [
          'The customer wrote after the reply was drafted, and a rule of yours fired. A person has to take the ticket.',
          '',
          `- ${ruleInWords(alarm)}`,
          '',
          `Look: desk show ${ticketId}`,
        ].join('\n'),
      },
    });
    refuseOddShape(action);
    await ports.connector.deliver(action, cancellationSignal());
  }
}
