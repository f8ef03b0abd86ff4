import { PINNED_CLI_VERSION } from './pinned-server.js';

/** The message for someone who has no Temporal server: what was tried, and every way out. */
export function waysToAServer(reasons: readonly string[]): string {
  return [
    'There is no Temporal server on this machine, and none could be made.',
    ...reasons.map((reason) => `  - ${reason}`),
    'Any one of these helps:',
    '  - install the Temporal CLI, so that `temporal` is on PATH (macOS and Linux: `brew install temporal`);',
    '  - set TEMPORAL_CLI_PATH to a Temporal CLI that you have;',
    `  - install Go (https://go.dev/dl): version ${PINNED_CLI_VERSION} is then built from source, once, in a few minutes;`,
    '  - `docker compose up` in this folder starts server, database, UI and worker in containers;',
    '  - set TEMPORAL_ADDRESS to a server that runs elsewhere (host:port), for `desk` and the worker.',
  ].join('\n');
}
