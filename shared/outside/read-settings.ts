import type { z } from 'zod';

/** A setting that cannot be used. The message names it in Chinese and English, for whoever starts the program. */
export class BadSettings extends Error {}

/**
 * The settings of one home out of the environment; empty ones count as not set. Throws `BadSettings` naming every
 * variable that is wrong, never its value, which may be a secret.
 */
export const readSettings = <Schema extends z.ZodType>(
  schema: Schema,
  environment: Readonly<Record<string, string | undefined>>,
): z.infer<Schema> => {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = schema.safeParse(set);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new BadSettings(
    `设置(环境变量，安装包的写在 设置.txt)有误，请改正后重新启动 / bad settings: ${faults.join('; ')}`,
  );
};
