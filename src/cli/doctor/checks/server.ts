import { OLDEST_SERVER } from '../../../server/pinned-server.js';
import { failed, ok, type Verdict, warning } from '../check.js';
import { GRPC } from '../../../client/status-fault.js';
import type { ServerAnswer } from '../server-link.js';

/** Judges whether the server answers, lets us in, and is one that we are tested with. `value` is its version. */
export function judgeServer(answer: ServerAnswer<string>, address: string): Verdict {
  if (answer.kind === 'answered') return judgeVersion(answer.value, address);
  if (answer.code === GRPC.denied || answer.code === GRPC.unauthenticated) {
    return failed({
      found: `the server at ${address} does not accept our credentials`,
      repair: 'Check TEMPORAL_API_KEY, TEMPORAL_TLS_CLIENT_CERT_PATH and the Temporal profile (TEMPORAL_PROFILE).',
    });
  }
  const how = answer.code === GRPC.unavailable ? '' : ` as it should (gRPC status ${answer.code})`;
  return failed({
    found: `no Temporal server answers at ${address}${how}`,
    repair:
      'Start one (`desk dev`), or name another with --address or TEMPORAL_ADDRESS. One that wants TLS needs TEMPORAL_TLS=true or an API key.',
  });
}

function judgeVersion(version: string, address: string): Verdict {
  const found = `Temporal ${version === '' ? 'of an unknown version' : version} answers at ${address}`;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < OLDEST_SERVER.major || (major === OLDEST_SERVER.major && minor < OLDEST_SERVER.minor);
  if (version === '' || !isOld) return ok(found);
  const oldest = `${OLDEST_SERVER.major}.${OLDEST_SERVER.minor}`;
  return warning({
    found: `${found}, which is older than ${oldest}`,
    repair: `Upgrade to ${oldest} or newer, one minor version at a time: nothing older is tested with Durable Desk.`,
  });
}
