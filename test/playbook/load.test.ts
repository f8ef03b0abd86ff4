import { describe, expect, test } from '@jest/globals';
import { loadPlaybook } from '../../src/playbook/load.js';
import { problemLine } from '../../src/playbook/problem.js';

describe('the shipped playbook', () => {
  test.each([null, 'examples/policies/demo.yaml', 'examples/policies/batch.yaml'])(
    'loads without a problem under the policy %s',
    async (policyFile) => {
      const verdict = await loadPlaybook({ dir: 'playbook', policyFile });

      expect(verdict.kind === 'invalid' ? verdict.problems.map(problemLine) : []).toEqual([]);
    },
  );
});
