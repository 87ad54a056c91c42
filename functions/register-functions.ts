import { app } from '@azure/functions';
import { QUEUES } from '../shared/flow/ports/work-queue.ts';
import { announceChangesHandler } from './announce-changes.ts';
import { bulletinPageHandler } from './bulletin-page.ts';
import { checkUnitHandler } from './check-unit.ts';
import { cityHealthOr, cityOr } from './city.ts';
import { getFormsHandler } from './get-forms.ts';
import { getRecordsHandler } from './get-records.ts';
import { getStatusHandler } from './get-status.ts';
import { getTableHandler } from './get-table.ts';
import { healthHandler } from './health.ts';
import { mergeTablesHandler } from './merge-tables.ts';
import { eachPage, eachQueue, eachTimer, type Offices } from './offices.ts';
import { processUploadHandler } from './process-upload.ts';
import { publishStatusHandler } from './publish-status.ts';
import { sendWarningsHandler } from './send-warnings.ts';
import { sendWeeklyHandler } from './send-weekly.ts';
import { statusPageHandler } from './status-page.ts';
import { tellPoisonHandler } from './tell-poison.ts';
import { unitPageHandler } from './unit-page.ts';

/** Six fields each, in UTC: Azure knows no other zone everywhere, and China keeps no summer time. */
export type Schedules = { readonly announce: string; readonly warnings: string };

/** One set of queues for all districts: a function for each district's would each be polled, billed and scaled by itself. */
const registerQueues = (offices: Offices): void => {
  const connection = 'AzureWebJobsStorage';
  const queue = (name: string, queueName: string, make: typeof processUploadHandler): void => {
    app.storageQueue(name, { queueName, connection, handler: eachQueue(offices, make) });
    const poison = eachQueue(offices, (home) => tellPoisonHandler(home, queueName));
    app.storageQueue(`${name}-poison`, { queueName: `${queueName}-poison`, connection, handler: poison });
  };
  queue('process-upload', QUEUES.uploads, processUploadHandler);
  queue('check-unit', QUEUES.units, checkUnitHandler);
  queue('publish-status', QUEUES.publishing, publishStatusHandler);
  queue('merge-tables', QUEUES.merging, mergeTablesHandler);
};

const registerPages = (offices: Offices): void => {
  const page = (name: string, route: string, handler: ReturnType<typeof eachPage>): void =>
    app.http(name, { methods: ['GET'], authLevel: 'anonymous', route, handler });
  page('status-page', '/', cityOr(offices, eachPage(offices, statusPageHandler)));
  page('bulletin-page', 'bulletin', eachPage(offices, bulletinPageHandler));
  page('unit-page', 'unit', eachPage(offices, unitPageHandler));
  page('get-table', 'api/table', eachPage(offices, getTableHandler));
  page('get-status', 'api/status', eachPage(offices, getStatusHandler));
  page('get-records', 'api/records', eachPage(offices, getRecordsHandler));
  page('get-forms', 'api/forms', eachPage(offices, getFormsHandler));
  page('health', 'api/health', cityHealthOr(offices, eachPage(offices, healthHandler)));
};

/** The triggers every home has. Reading the status needs no key on an office machine; in Azure the site asks for a login. */
export const registerFunctions = (offices: Offices, schedules: Schedules): void => {
  const timer = (
    name: string,
    schedule: string,
    make: typeof announceChangesHandler | typeof sendWarningsHandler | typeof sendWeeklyHandler,
  ): void => app.timer(name, { schedule, handler: eachTimer(offices, ({ home }) => make(home)) });
  timer('announce-changes', schedules.announce, announceChangesHandler);
  timer('send-warnings', schedules.warnings, sendWarningsHandler);
  timer('send-weekly', schedules.warnings, sendWeeklyHandler);
  registerQueues(offices);
  registerPages(offices);
};
