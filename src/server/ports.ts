import { createServer } from 'node:net';

import { unreachable } from '../domain/unreachable.js';

import { describeHolder } from './port-holder.js';
import { ServerFault } from './server-fault.js';

/** Which port a person or a program wants. */
export type PortWish =
  /** This one and no other; `option` is how it was asked for, e.g. `--port`. */
  | { readonly kind: 'asked'; readonly port: number; readonly option: string }
  /** This one when it is free. */
  | { readonly kind: 'preferred'; readonly port: number }
  | { readonly kind: 'any' };

/** The ports of a dev server. */
export interface PortWishes {
  readonly frontend: PortWish;
  readonly ui: PortWish;
}

/** Temporal's usual ports where they are free: for `desk dev` and the demo. */
export const USUAL_PORTS: PortWishes = {
  frontend: { kind: 'preferred', port: 7233 },
  ui: { kind: 'preferred', port: 8233 },
};

/** Any free ports: for tests and the bench, which never stand in anybody's way. */
export const ANY_PORTS: PortWishes = { frontend: { kind: 'any' }, ui: { kind: 'any' } };

/** All servers that we start listen here and nowhere else. */
export const LOOPBACK = '127.0.0.1';

/** The port that a wish comes to. Throws `PortTaken` when an asked port is held by somebody. */
export async function choosePort(wish: PortWish): Promise<number> {
  switch (wish.kind) {
    case 'asked':
      if (await isFree(wish.port)) return wish.port;
      throw await portTaken(wish);
    case 'preferred':
      return (await isFree(wish.port)) ? wish.port : listenBriefly(0);
    case 'any':
      return listenBriefly(0);
    default:
      return unreachable(wish);
  }
}

async function portTaken(wish: { readonly port: number; readonly option: string }): Promise<ServerFault> {
  const holder = await describeHolder(wish.port);
  return new ServerFault(
    'PortTaken',
    `Port ${wish.port} is held by ${holder}. Stop it, or give another port with ${wish.option}.`,
  );
}

async function isFree(port: number): Promise<boolean> {
  return listenBriefly(port).then(
    () => true,
    () => false,
  );
}

/** Listens and lets go; resolves to the port, which for 0 is one that the system chose. */
function listenBriefly(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(address === null || typeof address === 'string' ? port : address.port));
    });
  });
}
