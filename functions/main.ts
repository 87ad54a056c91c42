import { catchUp } from '../shared/flow/catch-up.ts';
import { connectOffice, officeClock, officeSender } from '../shared/outside/office/connect-office.ts';
import { type OfficeSettings, officeSettings } from '../shared/outside/office/office-settings.ts';
import { readSettings } from '../shared/outside/read-settings.ts';
import { only } from './offices.ts';
import { registerFunctions } from './register-functions.ts';

/** Hourly from 08:30 to 16:30 in Shanghai, so that a machine that was off at 08:30, or a mail server, misses no day; schedules are in UTC, which Azure knows everywhere, and China keeps no summer time. */
const WARNINGS = '0 30 0-8 * * *';
const OFFICE_ANNOUNCE = '*/20 * * * * *';
const AZURE_ANNOUNCE = '0 */5 * * * *';

/** Loaded only where it is wanted: an office machine has no use for Azure's libraries. */
const startInAzure = async (environment: NodeJS.ProcessEnv, office: OfficeSettings): Promise<void> => {
  const { azureSettings } = await import('../shared/outside/azure/azure-settings.ts');
  const { connectAzure } = await import('../shared/outside/azure/connect-azure.ts');
  const { registerLibrary } = await import('./register-library.ts');
  const clock = officeClock(office);
  const azure = connectAzure(readSettings(azureSettings, environment), clock, () => officeSender(office, clock));
  await azure.prepare();
  registerFunctions(azure.offices, { announce: AZURE_ANNOUNCE, warnings: WARNINGS });
  registerLibrary(azure);
};

/** The one entry: reads the environment once, puts the home together and registers its triggers. A bad setting stops the start. */
const start = async (environment: NodeJS.ProcessEnv): Promise<void> => {
  const office = readSettings(officeSettings, environment);
  if (environment['BUDGET_SENTINEL_CLOUD'] !== undefined) return startInAzure(environment, office);
  const home = connectOffice(office);
  await catchUp(home);
  registerFunctions(only(home), { announce: OFFICE_ANNOUNCE, warnings: WARNINGS });
};

await start(process.env);
