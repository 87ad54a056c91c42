import { azureSettings } from '../shared/outside/azure/azure-settings.ts';
import { connectAzure } from '../shared/outside/azure/connect-azure.ts';
import { connectOffice, officeClock, officeSender } from '../shared/outside/office/connect-office.ts';
import { officeSettings } from '../shared/outside/office/office-settings.ts';
import { readSettings } from '../shared/outside/read-settings.ts';
import { registerFunctions } from './register-functions.ts';
import { registerLibrary } from './register-library.ts';

/** Hourly from 08:30 to 16:30 in Shanghai, so that a machine that was off at 08:30, or a mail server, misses no day; schedules are in UTC, which Azure knows everywhere, and China keeps no summer time. */
const WARNINGS = '0 30 0-8 * * *';
const OFFICE_ANNOUNCE = '*/20 * * * * *';
const AZURE_ANNOUNCE = '0 */5 * * * *';

/** The one entry: reads the environment once, puts the home together and registers its triggers. A bad setting stops the start. */
const start = async (environment: NodeJS.ProcessEnv): Promise<void> => {
  const office = readSettings(officeSettings, environment);
  if (environment['BUDGET_SENTINEL_CLOUD'] === undefined) {
    registerFunctions(connectOffice(office), { announce: OFFICE_ANNOUNCE, warnings: WARNINGS });
    return;
  }
  const clock = officeClock(office);
  const azure = connectAzure(readSettings(azureSettings, environment), clock, () => officeSender(office, clock));
  await azure.prepare();
  registerFunctions(azure.home, { announce: AZURE_ANNOUNCE, warnings: WARNINGS });
  registerLibrary(azure.home, azure.library);
};

await start(process.env);
