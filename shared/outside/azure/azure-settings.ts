import { z } from 'zod';
import type { Links } from '../../flow/ports/links.ts';

const text = z.string().trim().min(1);

/**
 * The settings of the home in Azure, each an environment variable; README has the table. BUDGET_SENTINEL_CLOUD chooses
 * this home. Storage is the Functions host's own account, named as the host names it.
 */
export const azureSettings = z
  .object({
    BUDGET_SENTINEL_CLOUD: z.enum(['global', 'china']),
    BUDGET_SENTINEL_DRIVE_ID: text,
    BUDGET_SENTINEL_FOLDER_ID: text.optional(),
    /** Web address of the share, for the links in mails. */
    BUDGET_SENTINEL_SHARE_URL: z.url({ protocol: /^https$/ }).optional(),
    BUDGET_SENTINEL_TENANT_ID: text.optional(),
    BUDGET_SENTINEL_CLIENT_ID: text.optional(),
    BUDGET_SENTINEL_CERTIFICATE_PATH: text.optional(),
    BUDGET_SENTINEL_CLIENT_SECRET: text.optional(),
    BUDGET_SENTINEL_MAILBOX: z.email().optional(),
    BUDGET_SENTINEL_MAIL_FROM_NAME: text.default('绩效哨兵'),
    BUDGET_SENTINEL_NOTICE_SECRET: z.string().min(16).max(128).optional(),
    BUDGET_SENTINEL_NOTICE_URL: z.url({ protocol: /^https$/ }).optional(),
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
  });

export type AzureSettings = z.infer<typeof azureSettings>;

/** Public address that Graph sends its notices to; null = ask by timer only. */
export const noticeUrlOf = (settings: AzureSettings): string | null => {
  if (settings.BUDGET_SENTINEL_NOTICE_SECRET === undefined) return null;
  const host = settings.WEBSITE_HOSTNAME;
  return settings.BUDGET_SENTINEL_NOTICE_URL ?? (host === undefined ? null : `https://${host}/api/notices`);
};

/** Where the links in mails lead: a unit's folder in SharePoint, and the status page of the app itself. */
export const linksOf = (settings: AzureSettings): Links => {
  const share = settings.BUDGET_SENTINEL_SHARE_URL?.replace(/\/$/, '');
  const host = settings.WEBSITE_HOSTNAME;
  return {
    folder: (unit) => (share === undefined ? '' : `${share}/${encodeURIComponent(unit)}`),
    statusPage: host === undefined ? '' : `https://${host}/`,
  };
};
