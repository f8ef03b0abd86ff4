import type { WorkerReady } from '../../workers/main.js';
import type { Screen } from '../screen.js';
import { field } from '../text-layout.js';

/** What `desk worker` says once it asks the server for work. */
export function workerLines(ready: WorkerReady, screen: Screen): readonly string[] {
  const unsigned = ready.allowUnsigned
    ? 'count, and are marked so'
    : 'are refused (DESK_ALLOW_UNSIGNED=true allows them)';
  return [
    ...field({ label: 'worker', value: `ready on ${ready.address}, namespace ${ready.namespace}` }, screen),
    ...field({ label: 'task queue', value: ready.taskQueue }, screen),
    ...field({ label: 'drafter', value: ready.drafter }, screen),
    ...field({ label: 'playbook', value: ready.playbook.slice(0, 12) }, screen),
    ...field({ label: 'unsigned', value: `decisions ${unsigned}` }, screen),
    ...field({ label: 'outbox', value: ready.outboxDir }, screen),
  ];
}
