import { jest } from '@jest/globals';
import * as activity from '@temporalio/activity';
import * as client from '@temporalio/client';
import * as common from '@temporalio/common';
import * as canonicalize from 'canonicalize';
import * as queue from 'p-queue';
import * as zod from 'zod';
import type * as activitiesModule from '../../../src/activities/index.js';
import type * as aroundModule from '../../../src/workers/activity-interceptor.js';
import type * as outboxModule from '../../../src/connectors/outbox.js';
import type * as submitModule from '../../../src/client/submit.js';
import type * as listModule from '../../../src/client/list.js';
import type * as storyModule from '../../../src/workflows/handle-ticket.js';
import type * as showModule from '../../../src/cli/views/show.js';
import type * as visibleModule from '../../../src/cli/visible.js';
import type * as effectiveModule from '../../../src/domain/effective-handling.js';
import type * as routingModule from '../../../src/domain/routing.js';
import type * as rowModule from '../../../src/domain/row.js';
import type { Connector } from '../../../src/ports.js';
import type { GuardId } from './guards.js';
import { GUARDS_OFF } from './guards-off.js';
import { createWorkflowHost, type WorkflowHost } from './workflow-host.js';

/** The product's own modules, linked anew, with some guards off. */
export interface Product {
  readonly host: WorkflowHost;
  readonly off: readonly GuardId[];
  readonly activities: typeof activitiesModule;
  readonly around: typeof aroundModule;
  readonly outbox: typeof outboxModule;
  readonly submit: typeof submitModule;
  readonly list: typeof listModule;
  readonly story: typeof storyModule;
  readonly show: typeof showModule;
  readonly visible: typeof visibleModule;
  readonly effective: typeof effectiveModule;
  readonly routing: typeof routingModule;
  readonly row: typeof rowModule;
  /** The way of a start input into history and out of it. */
  kept(value: unknown): unknown;
  connector(real: Connector): Connector;
}

/** Loaded once: libraries, for speed and since one of them holds the state by which a running activity is found. */
const SHARED = {
  ...{ '@temporalio/activity': activity, '@temporalio/client': client, '@temporalio/common': common },
  ...{ canonicalize, 'p-queue': queue, zod },
};
const changed: string[] = [];

/** Links the product once more, without these guards. Only the product that was loaded last may run. */
export async function loadProduct(off: readonly GuardId[]): Promise<Product> {
  for (const path of changed.splice(0)) jest.unstable_unmockModule(path);
  jest.resetModules();
  const host = createWorkflowHost();
  for (const [name, exports] of Object.entries(SHARED)) stand(name, exports);
  stand('@temporalio/workflow', host.api);
  const msUntil = (instant: number): number => Math.max(1, instant - host.now());
  stand(source('workflows/clock'), { now: host.now, msUntil });
  const exportsOf = new Map<string, object>();
  for (const { module, real, changed: change } of off.flatMap((guard) => GUARDS_OFF[guard].replace ?? []))
    exportsOf.set(module, change(exportsOf.get(module) ?? real));
  for (const [module, exports] of exportsOf) stand(source(module), exports);
  return {
    host,
    off,
    ...(await linked()),
    kept: (value) => off.reduce((kept, guard) => (GUARDS_OFF[guard].kept ?? same)(kept), roundTrip(value)),
    connector: (real) => off.reduce((parts, guard) => (GUARDS_OFF[guard].connector ?? same)(parts), real),
  };
}

async function linked() {
  return {
    activities: await import('../../../src/activities/index.js'),
    around: await import('../../../src/workers/activity-interceptor.js'),
    outbox: await import('../../../src/connectors/outbox.js'),
    submit: await import('../../../src/client/submit.js'),
    list: await import('../../../src/client/list.js'),
    story: await import('../../../src/workflows/handle-ticket.js'),
    show: await import('../../../src/cli/views/show.js'),
    visible: await import('../../../src/cli/visible.js'),
    effective: await import('../../../src/domain/effective-handling.js'),
    routing: await import('../../../src/domain/routing.js'),
    row: await import('../../../src/domain/row.js'),
  };
}

function stand(name: string, exports: object): void {
  jest.unstable_mockModule(name, () => ({ ...exports }));
  changed.push(name);
}

function source(module: string): string {
  return `../../../src/${module}.js`;
}

function same<T>(value: T): T {
  return value;
}

/** JSON, as Temporal's own converter writes it. */
function roundTrip(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
