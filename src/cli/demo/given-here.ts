import type { GlobalOptions } from '../context.js';
import { tenantOnly } from '../desk-command.js';
import type { DemoServer } from './demo-server.js';

/** The global options with which another terminal meets the tickets of a demo; a kept server is found without an address. */
export function givenHere(
  { kind, address, namespace }: Pick<DemoServer, 'kind' | 'address' | 'namespace'>,
  options: GlobalOptions,
): GlobalOptions {
  if (kind === 'kept') return tenantOnly(options);
  return { ...tenantOnly(options), address, ...(namespace === 'default' ? {} : { namespace }) };
}
