import { failed, ok, type Verdict } from '../check.js';
import { type Place, temporalCommand } from '../place.js';
import { GRPC } from '../../../client/status-fault.js';
import type { ServerAnswer } from '../server-link.js';

/** What a server tells of a namespace. */
export interface NamespaceFacts {
  /** Number of `temporal.api.enums.v1.NamespaceState`. */
  readonly state: number;
  /** How long a closed run is kept. */
  readonly retentionHours: number;
}

/** Judges whether the namespace is there and takes work. */
export function judgeNamespace(answer: ServerAnswer<NamespaceFacts>, place: Place): Verdict {
  const name = `namespace ${place.namespace}`;
  if (answer.kind === 'answered') {
    if (answer.value.state === REGISTERED) return ok(`${name} is there`);
    return failed({
      found: `${name} is deprecated or deleted: it takes no new tickets`,
      repair: 'Use another one: --namespace or TEMPORAL_NAMESPACE.',
    });
  }
  switch (answer.code) {
    case GRPC.notFound:
      return failed({
        found: `the server at ${place.address} has no ${name}`,
        repair: `Name another with --namespace or TEMPORAL_NAMESPACE, or create it:\n${temporalCommand('operator namespace create --retention 30d', place)}`,
      });
    case GRPC.denied:
    case GRPC.unauthenticated:
      return failed({
        found: `our credentials do not count in ${name}`,
        repair: 'Ask the owner of the server for the roles "write" and "worker" there, or check TEMPORAL_API_KEY.',
      });
    default:
      return failed({
        found: `${name} could not be read (gRPC status ${answer.code})`,
        repair: 'Run this command again. When it lasts, look at the log of the server.',
      });
  }
}

const REGISTERED = 1;
