import type { Check } from '../../../src/cli/doctor/check.js';
import { judgeCacheShare } from '../../../src/cli/doctor/checks/cache-share.js';
import { judgeClock } from '../../../src/cli/doctor/checks/clock.js';
import { judgeDispatch } from '../../../src/cli/doctor/checks/dispatch-delay.js';
import { judgeFailingSteps } from '../../../src/cli/doctor/checks/failing-steps.js';
import { judgeKeptPlaybooks } from '../../../src/cli/doctor/checks/kept-playbooks.js';
import { judgeModelKey } from '../../../src/cli/doctor/checks/model-key.js';
import { judgeModelPrice } from '../../../src/cli/doctor/checks/model-price.js';
import { judgeNamespace } from '../../../src/cli/doctor/checks/namespace.js';
import { judgePlaybook } from '../../../src/cli/doctor/checks/playbook.js';
import { judgeRetention } from '../../../src/cli/doctor/checks/retention.js';
import { judgeSearchAttributes } from '../../../src/cli/doctor/checks/search-attributes.js';
import { judgeServer } from '../../../src/cli/doctor/checks/server.js';
import { judgeSettings, judgeUnsigned } from '../../../src/cli/doctor/checks/settings.js';
import { judgeWorker } from '../../../src/cli/doctor/checks/worker.js';
import type { Examination } from '../../../src/cli/doctor/examination.js';
import { readSettings } from '../../../src/config.js';
import { SEARCH_ATTRIBUTES } from '../../../src/protocol/names.js';
import { TYPE_NUMBERS } from '../../../src/server/search-attributes.js';

/** What `desk doctor` finds on a server that was set up by hand, with its defaults: judged as in real life. */
export function anExamination(): Examination {
  const place = { address: '127.0.0.1:7233', namespace: 'default' };
  const attributes = Object.entries(SEARCH_ATTRIBUTES).map(([name, type]) => [name, TYPE_NUMBERS[type]]);
  const checks: readonly Check[] = [
    { id: 'settings', ...judgeSettings(readSettings({})) },
    { id: 'unsigned-decisions', ...judgeUnsigned({ allowUnsigned: false }) },
    { id: 'server', ...judgeServer({ kind: 'answered', value: '1.29.1' }, place.address) },
    { id: 'namespace', ...judgeNamespace({ kind: 'answered', value: { state: 1, retentionHours: 72 } }, place) },
    { id: 'retention', ...judgeRetention(72, place) },
    {
      id: 'search-attributes',
      ...judgeSearchAttributes({ kind: 'answered', value: Object.fromEntries(attributes) }, place),
    },
    {
      id: 'worker',
      ...judgeWorker({
        kind: 'answered',
        value: { taskQueue: 'support-tickets', workflowsMs: [900], activitiesMs: [1_200] },
      }),
    },
    { id: 'dispatch-delay', ...judgeDispatch({ kind: 'answered', value: SLOW_DISPATCH }) },
    { id: 'clock', ...judgeClock({ earliestMs: -3, latestMs: 2 }) },
    { id: 'cache-share', ...judgeCacheShare({ kind: 'answered', value: { kind: 'untold', tickets: 0 } }) },
    { id: 'failing-steps', ...judgeFailingSteps({ kind: 'answered', value: { asked: 2, failing: [] } }) },
    { id: 'kept-playbooks', ...judgeKeptPlaybooks({ stateDir: '.desk', hashes: [] }, { kind: 'answered', value: [] }) },
    { id: 'playbook', ...judgePlaybook({ kind: 'valid', hash: '4cc1eb69dc21', dir: 'playbook' }, '/work') },
    { id: 'model-key', ...judgeModelKey({ kind: 'not_used' }) },
    { id: 'model-price', ...judgeModelPrice({ kind: 'not_used' }) },
  ];
  return { ...place, checks };
}

const SLOW_DISPATCH = {
  tasks: Array.from({ length: 20 }, (_, index) => ({ startedMs: 1_772_442_000_000 + index * 50 })),
  activityDelaysMs: [45, 43, 43, 40, 41],
  isEager: false,
};
