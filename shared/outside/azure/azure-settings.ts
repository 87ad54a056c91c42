import { z } from 'zod';
import type { Links } from '../../flow/ports/links.ts';
import { robotAddresses } from '../mail/robot-addresses.ts';

const text = z.string().trim().min(1);
const address = z.url({ protocol: /^https$/ });

/** Names of tables and containers begin with it. */
const KEY = /^[a-z][a-z0-9]{1,7}$/;

const district = z.strictObject({
  key: z.string().regex(KEY, 'two to eight letters and digits, a letter first'),
  name: text,
  driveId: text,
  folderId: text.nullable().default(null),
  shareUrl: address.optional(),
  mailbox: z.email().optional(),
  mailFromName: text.optional(),
  /** Its own groups: one district's list is no other's business. */
  robots: robotAddresses,
});

/** One district: where its share lies, who sends its mails. `key` '' where it is the only one. */
export type DistrictSettings = z.infer<typeof district>;

const parsed = (json: string, context: z.RefinementCtx): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    context.addIssue({ code: 'custom', message: 'is no JSON' });
    return z.NEVER;
  }
};

const isRepeated = (values: readonly string[]): boolean => new Set(values).size < values.length;

const districts = z
  .string()
  .transform(parsed)
  .pipe(z.array(district).min(1))
  .superRefine((all, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', message });
    if (isRepeated(all.map(({ key }) => key))) complain('a key is there twice');
    if (isRepeated(all.map(({ name }) => name))) complain('a name is there twice');
    if (isRepeated(all.map(({ driveId, folderId }) => `${driveId} ${folderId ?? ''}`)))
      complain('two districts have one share');
  });

/**
 * The settings of the home in Azure, each an environment variable; README has the table. BUDGET_SENTINEL_CLOUD chooses
 * this home. Storage is the Functions host's own account, named as the host names it.
 */
export const azureSettings = z
  .object({
    BUDGET_SENTINEL_CLOUD: z.enum(['global', 'china']),
    BUDGET_SENTINEL_DRIVE_ID: text.optional(),
    BUDGET_SENTINEL_FOLDER_ID: text.optional(),
    /** Several districts in one app, instead of the one drive. */
    BUDGET_SENTINEL_DISTRICTS: districts.optional(),
    /** Web address of the share, for the links in mails. */
    BUDGET_SENTINEL_SHARE_URL: address.optional(),
    BUDGET_SENTINEL_TENANT_ID: text.optional(),
    BUDGET_SENTINEL_CLIENT_ID: text.optional(),
    BUDGET_SENTINEL_CERTIFICATE_PATH: text.optional(),
    BUDGET_SENTINEL_CLIENT_SECRET: text.optional(),
    BUDGET_SENTINEL_MAILBOX: z.email().optional(),
    BUDGET_SENTINEL_MAIL_FROM_NAME: text.default('绩效哨兵'),
    BUDGET_SENTINEL_ROBOTS: robotAddresses,
    BUDGET_SENTINEL_NOTICE_SECRET: z.string().min(16).max(128).optional(),
    BUDGET_SENTINEL_NOTICE_URL: address.optional(),
    AzureWebJobsStorage: text.optional(),
    AzureWebJobsStorage__accountName: text.optional(),
    WEBSITE_HOSTNAME: text.optional(),
  })
  .superRefine((settings, context) => {
    const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const ownApp = settings.BUDGET_SENTINEL_CERTIFICATE_PATH ?? settings.BUDGET_SENTINEL_CLIENT_SECRET;
    if (ownApp !== undefined && settings.BUDGET_SENTINEL_TENANT_ID === undefined)
      complain('BUDGET_SENTINEL_TENANT_ID', 'is needed beside a certificate or a secret');
    if (ownApp !== undefined && settings.BUDGET_SENTINEL_CLIENT_ID === undefined)
      complain('BUDGET_SENTINEL_CLIENT_ID', 'is needed beside a certificate or a secret');
    if (settings.AzureWebJobsStorage === undefined && settings.AzureWebJobsStorage__accountName === undefined)
      complain('AzureWebJobsStorage__accountName', 'names the storage account that holds queues, ledger and standings');
    if ((settings.BUDGET_SENTINEL_DRIVE_ID === undefined) === (settings.BUDGET_SENTINEL_DISTRICTS === undefined))
      complain('BUDGET_SENTINEL_DRIVE_ID', 'is needed, or BUDGET_SENTINEL_DISTRICTS instead of it');
  });

export type AzureSettings = z.infer<typeof azureSettings>;

/** The districts these settings speak of, at least one. */
export const districtSettings = (settings: AzureSettings): readonly DistrictSettings[] =>
  settings.BUDGET_SENTINEL_DISTRICTS ?? [
    {
      key: '',
      name: '',
      driveId: settings.BUDGET_SENTINEL_DRIVE_ID ?? '',
      folderId: settings.BUDGET_SENTINEL_FOLDER_ID ?? null,
      shareUrl: settings.BUDGET_SENTINEL_SHARE_URL,
      mailbox: settings.BUDGET_SENTINEL_MAILBOX,
      robots: settings.BUDGET_SENTINEL_ROBOTS,
    },
  ];

/** Public address that Graph sends its notices to; null = ask by timer only. */
export const noticeUrlOf = (settings: AzureSettings): string | null => {
  if (settings.BUDGET_SENTINEL_NOTICE_SECRET === undefined) return null;
  const host = settings.WEBSITE_HOSTNAME;
  return settings.BUDGET_SENTINEL_NOTICE_URL ?? (host === undefined ? null : `https://${host}/api/notices`);
};

/** Where the links in mails lead: a unit's folder in SharePoint, and the district's status page in the app itself. */
export const linksOf = (settings: AzureSettings, { key, shareUrl }: DistrictSettings): Links => {
  const share = shareUrl?.replace(/\/$/, '');
  const host = settings.WEBSITE_HOSTNAME;
  const own = key === '' ? '' : `?district=${key}`;
  return {
    folder: (unit) => (share === undefined ? '' : `${share}/${encodeURIComponent(unit)}`),
    statusPage: host === undefined ? '' : `https://${host}/${own}`,
  };
};
