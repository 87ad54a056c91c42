import { z } from 'zod';
import { isDay } from '../is-day.ts';
import { robotAddresses } from '../mail/robot-addresses.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** The settings of an office machine, each an environment variable; README has the table. */
export const officeSettings = z.object({
  BUDGET_SENTINEL_SHARE: z.string().min(1).default('.office/share'),
  BUDGET_SENTINEL_DATA: z.string().min(1).default('.office'),
  BUDGET_SENTINEL_AS_OF: z.string().refine(isDay, 'expected a day such as 2022-09-01').optional(),
  BUDGET_SENTINEL_SHARE_URL: z.string().default(''),
  BUDGET_SENTINEL_PAGE: z.url().default('http://localhost:7071'),
  BUDGET_SENTINEL_MAIL_FROM: z.email().default('sentinel@example.gov.cn'),
  BUDGET_SENTINEL_MAIL_FROM_NAME: z.string().min(1).default('绩效哨兵'),
  BUDGET_SENTINEL_SMTP_HOST: z.string().default(''),
  BUDGET_SENTINEL_SMTP_PORT: port.default(25),
  BUDGET_SENTINEL_SMTP_SECURE: flag.default(false),
  BUDGET_SENTINEL_SMTP_USER: z.string().default(''),
  BUDGET_SENTINEL_SMTP_PASSWORD: z.string().default(''),
  BUDGET_SENTINEL_ROBOTS: robotAddresses,
});

export type OfficeSettings = z.infer<typeof officeSettings>;
