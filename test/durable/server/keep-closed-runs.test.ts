import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Connection } from '@temporalio/client';
import { msToTs, tsToMs } from '@temporalio/common/lib/time.js';

import { keepClosedRuns, RETENTION_DAYS } from '../../../src/server/keep-closed-runs.js';
import { testServer } from '../../support/server.js';

const DAY_MS = 24 * 3_600_000;

describe('the retention of a dev server', () => {
  const { address } = testServer();
  const isOver = (): boolean => false;
  let connection: Connection;

  beforeAll(async () => {
    connection = await Connection.connect({ address });
  });
  afterAll(() => connection.close());

  async function daysOf(namespace: string): Promise<number> {
    const { config } = await connection.workflowService.describeNamespace({ namespace });
    return tsToMs(config?.workflowExecutionRetentionTtl) / DAY_MS;
  }

  async function aNamespaceWith(days: number): Promise<string> {
    const namespace = `kept-${randomUUID()}`;
    const workflowExecutionRetentionPeriod = msToTs(days * DAY_MS);
    await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
    return namespace;
  }

  test('is 30 days when it is started by us', async () => {
    expect(await daysOf('default')).toBe(RETENTION_DAYS);
  });

  test('is raised when it is shorter', async () => {
    const namespace = await aNamespaceWith(RETENTION_DAYS - 1);

    expect(await keepClosedRuns({ address, namespace, isOver })).toBe('raised');
    expect(await daysOf(namespace)).toBe(RETENTION_DAYS);
  });

  test('is left alone when somebody chose a longer one', async () => {
    const namespace = await aNamespaceWith(RETENTION_DAYS + 60);

    expect(await keepClosedRuns({ address, namespace, isOver })).toBe('long_enough');
    expect(await daysOf(namespace)).toBe(RETENTION_DAYS + 60);
  });

  test('is raised in a namespace that comes a moment later', async () => {
    const namespace = `late-${randomUUID()}`;
    const raising = keepClosedRuns({ address, namespace, isOver });
    await sleep(150);
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs(DAY_MS),
    });

    expect(await raising).toBe('raised');
  });

  test('is given up for a namespace that never comes, and for a server that has ended', async () => {
    expect(await keepClosedRuns({ address, namespace: 'no-such', isOver })).toBe('refused');
    expect(await keepClosedRuns({ address, namespace: 'default', isOver: () => true })).toBe('refused');
  });
});
