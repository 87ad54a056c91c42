import { connectOffice } from '../../../shared/outside/office/connect-office.ts';
import { officeSettings } from '../../../shared/outside/office/office-settings.ts';

export const officeAt = (base: string) =>
  connectOffice(
    officeSettings.parse({
      BUDGET_SENTINEL_SHARE: `${base}/share`,
      BUDGET_SENTINEL_DATA: `${base}/data`,
      BUDGET_SENTINEL_AS_OF: '2022-03-10',
    }),
  );
