import { app } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { QUEUES } from '../shared/flow/ports/work-queue.ts';
import { announceChangesHandler } from './announce-changes.ts';
import { checkUnitHandler } from './check-unit.ts';
import { getFormsHandler } from './get-forms.ts';
import { getRecordsHandler } from './get-records.ts';
import { getStatusHandler } from './get-status.ts';
import { getTableHandler } from './get-table.ts';
import { healthHandler } from './health.ts';
import { mergeTablesHandler } from './merge-tables.ts';
import { processUploadHandler } from './process-upload.ts';
import { publishStatusHandler } from './publish-status.ts';
import { sendWarningsHandler } from './send-warnings.ts';
import { sendWeeklyHandler } from './send-weekly.ts';
import { statusPageHandler } from './status-page.ts';
import { tellPoisonHandler } from './tell-poison.ts';
import { unitPageHandler } from './unit-page.ts';

/** Six fields each, in UTC: Azure knows no other zone everywhere, and China keeps no summer time. */
export type Schedules = { readonly announce: string; readonly warnings: string };

const registerQueues = (home: Home): void => {
  const connection = 'AzureWebJobsStorage';
  const queue = (name: string, queueName: string, handler: ReturnType<typeof processUploadHandler>): void => {
    app.storageQueue(name, { queueName, connection, handler });
    const poison = tellPoisonHandler(home, queueName);
    app.storageQueue(`${name}-poison`, { queueName: `${queueName}-poison`, connection, handler: poison });
  };
  queue('process-upload', QUEUES.uploads, processUploadHandler(home));
  queue('check-unit', QUEUES.units, checkUnitHandler(home));
  queue('publish-status', QUEUES.publishing, publishStatusHandler(home));
  queue('merge-tables', QUEUES.merging, mergeTablesHandler(home));
};

/** The triggers every home has. Reading the status needs no key on an office machine; in Azure the site asks for a login. */
export const registerFunctions = (home: Home, schedules: Schedules): void => {
  app.timer('announce-changes', { schedule: schedules.announce, handler: announceChangesHandler(home) });
  app.timer('send-warnings', { schedule: schedules.warnings, handler: sendWarningsHandler(home) });
  app.timer('send-weekly', { schedule: schedules.warnings, handler: sendWeeklyHandler(home) });
  registerQueues(home);
  app.http('status-page', { methods: ['GET'], authLevel: 'anonymous', route: '/', handler: statusPageHandler(home) });
  app.http('unit-page', { methods: ['GET'], authLevel: 'anonymous', route: 'unit', handler: unitPageHandler(home) });
  app.http('get-table', {
    methods: ['GET'],
    authLevel: 'anonymous',
    route: 'api/table',
    handler: getTableHandler(home),
  });
  app.http('get-status', {
    methods: ['GET'],
    authLevel: 'anonymous',
    route: 'api/status',
    handler: getStatusHandler(home),
  });
  app.http('get-records', {
    methods: ['GET'],
    authLevel: 'anonymous',
    route: 'api/records',
    handler: getRecordsHandler(home),
  });
  app.http('get-forms', {
    methods: ['GET'],
    authLevel: 'anonymous',
    route: 'api/forms',
    handler: getFormsHandler(home),
  });
  app.http('health', { methods: ['GET'], authLevel: 'anonymous', route: 'api/health', handler: healthHandler(home) });
};
