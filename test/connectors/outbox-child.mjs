/**
 * A worker that can be killed: delivers numbered items into an outbox, one after another, and says on stdout which it
 * has begun and which it has a receipt for. `DIE_IN` names a system call in which it kills itself, as if by `kill -9`.
 */
import fs from 'node:fs/promises';
import { register, syncBuiltinESMExports } from 'node:module';

register('../../scripts/typescript-hooks.mjs', import.meta.url);

const { FOLDER: folder, FROM: from = '0', COUNT: count = '1', DIE_IN: dieIn } = process.env;
if (dieIn !== undefined) {
  fs[dieIn] = () => {
    process.kill(process.pid, 'SIGKILL');
    return new Promise(() => {});
  };
  syncBuiltinESMExports();
}

const { createOutbox } = await import('../../src/connectors/outbox.ts');
const { aFollowThroughItem, anAction } = await import('../support/actions.ts');

const connector = createOutbox({ folder, clock: { now: () => Date.now() } });
for (let number = Number(from); number < Number(from) + Number(count); number += 1) {
  const item = aFollowThroughItem({ title: `Item ${number}`, problem: 'x'.repeat(20_000) });
  process.stdout.write(`begin ${number}\n`);
  const receipt = await connector.deliver(
    anAction({ ticketId: `t-${number}`, step: 'item-1', content: { kind: 'item', item } }),
    new AbortController().signal,
  );
  process.stdout.write(`receipt ${number} ${receipt.deliveredAt}\n`);
}
