import { z } from 'zod';
import { isDay } from '../is-day.ts';
import { robotAddresses } from '../mail/robot-addresses.ts';

const MOST_PORTS = 65_535;
const port = z.coerce
  .number({ error: '应为端口号，例如 465' })
  .int('应为端口号，例如 465')
  .min(0, '应为端口号，例如 465')
  .max(MOST_PORTS, `端口号最大 ${MOST_PORTS}`);
const flag = z
  .enum(['true', 'false', '是', '否'], { error: '应为 true(是)或 false(否)' })
  .transform((text) => text === 'true' || text === '是');
const pageAddress = z.url({ protocol: /^https?$/u, error: '应为网址，例如 http://10.1.2.3:7071' });

/** The settings of an office machine, each an environment variable; README has the table. */
export const officeSettings = z.object({
  BUDGET_SENTINEL_SHARE: z.string().min(1).default('.office/share'),
  BUDGET_SENTINEL_DATA: z.string().min(1).default('.office'),
  BUDGET_SENTINEL_AS_OF: z.string().refine(isDay, '应为日期，例如 2022-09-01').optional(),
  BUDGET_SENTINEL_SHARE_URL: z.string().default(''),
  BUDGET_SENTINEL_PAGE: pageAddress.default('http://localhost:7071'),
  BUDGET_SENTINEL_MAIL_FROM: z
    .email({ error: '应为邮箱地址，例如 jixiao@example.gov.cn' })
    .default('sentinel@example.gov.cn'),
  BUDGET_SENTINEL_MAIL_FROM_NAME: z.string().min(1).default('绩效哨兵'),
  BUDGET_SENTINEL_SMTP_HOST: z.string().default(''),
  BUDGET_SENTINEL_SMTP_PORT: port.default(25),
  BUDGET_SENTINEL_SMTP_SECURE: flag.default(false),
  BUDGET_SENTINEL_SMTP_USER: z.string().default(''),
  BUDGET_SENTINEL_SMTP_PASSWORD: z.string().default(''),
  BUDGET_SENTINEL_ROBOTS: robotAddresses,
});

export type OfficeSettings = z.infer<typeof officeSettings>;
