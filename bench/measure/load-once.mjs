/**
 * One cold start, for `npm run bench -- playbook`: loads the playbook in the current folder with the sources of a tree,
 * then judges one reply and one ticket by it. Prints the CPU of each in milliseconds; imports are not counted.
 *
 *   node bench/measure/load-once.mjs TREE
 */
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';

register('../../scripts/typescript-hooks.mjs', import.meta.url);
const tree = pathToFileURL(`${process.argv[2]}/`);
const { loadPlaybook } = await import(new URL('src/playbook/load.ts', tree));
const { checkReplyText } = await import(new URL('src/domain/checks/index.ts', tree));
const { routeTicket } = await import(new URL('src/domain/routing.ts', tree));

const { value: loaded, cpuMs: loadMs } = await timed(() => loadPlaybook({ dir: 'playbook', policyFile: null }));
if (loaded.kind === 'invalid') throw new Error(`${process.argv[2]} cannot load the playbook of this checkout.`);
const { policy, standards } = loaded.playbook;
const { cpuMs: replyMs } = await timed(() => checkReplyText('We will look into it.', { language: 'en', standards }));
const ticket = { subject: 'A question', body: 'Where do I find it?', thread: [], customer: { tier: 'standard' } };
const { cpuMs: ticketMs } = await timed(() => routeTicket({ ticket, policy }));
console.log(JSON.stringify({ loadMs, replyMs, ticketMs }));

async function timed(work) {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, cpuMs: (user + system) / 1_000 };
}
