// A process that starts a child through src/server and waits to be killed: run by guardian.test.ts.
import { register } from 'node:module';

register('../../scripts/typescript-hooks.mjs', import.meta.url);
const { startChild } = await import('../../src/server/child.ts');

const [leftover] = process.argv.slice(2);
// The child has a child of its own and ignores nothing: what `go` with its compilers looks like.
const child = startChild({ command: '/bin/sh', args: ['-c', 'sleep 300 & wait'], env: process.env, leftover });
console.log(child.pid);
setInterval(() => {}, 1_000);
