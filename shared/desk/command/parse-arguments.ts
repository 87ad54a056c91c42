import { parseArgs } from 'node:util';
import { isDay } from '../../outside/is-day.ts';

/** What the command line asks for. Paths are as typed. */
export type Wish = {
  readonly share: string | undefined;
  readonly data: string | undefined;
  readonly asOf: string | undefined;
  readonly year: number | undefined;
  readonly port: number;
  readonly json: boolean;
} & (
  | { readonly kind: 'watch' | 'init' | 'forms' | 'bulletin' | 'confirm-mails' | 'prune' | 'doctor' | 'help' }
  /** `weekly`: the finance office's weekly digest as well, if this week's has not gone out. */
  /** Several districts side by side, each with a share, a state and a page of its own. */
  | { readonly kind: 'districts'; readonly shares: readonly string[] }
  | { readonly kind: 'once'; readonly weekly: boolean }
  | { readonly kind: 'check'; readonly files: readonly string[] }
  | { readonly kind: 'simulate'; readonly file: string }
  | { readonly kind: 'report'; readonly reportYear: number }
  /** `since`: what changed from the end of that day on as well. */
  | { readonly kind: 'export'; readonly folder: string; readonly since: string | undefined }
  | { readonly kind: 'backup' | 'restore'; readonly file: string }
);

/** A command line that cannot be understood; the message is one Chinese sentence. */
export class BadArguments extends Error {}

const OPTIONS = {
  share: { type: 'string', multiple: true },
  data: { type: 'string' },
  'as-of': { type: 'string' },
  year: { type: 'string' },
  port: { type: 'string' },
  once: { type: 'boolean' },
  weekly: { type: 'boolean' },
  init: { type: 'boolean' },
  check: { type: 'boolean' },
  forms: { type: 'boolean' },
  json: { type: 'boolean' },
  simulate: { type: 'string' },
  report: { type: 'string' },
  bulletin: { type: 'boolean' },
  export: { type: 'string' },
  since: { type: 'string' },
  backup: { type: 'string' },
  restore: { type: 'string' },
  'confirm-mails': { type: 'boolean' },
  prune: { type: 'boolean' },
  doctor: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const DEFAULT_PORT = 7071;

const parsed = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const [, option = ''] = /'(-[^']*)'/u.exec(String(error)) ?? [];
    const name = option.split(/[\s,<]/u)[0] ?? '';
    const missing = String(error).includes('argument missing');
    throw new BadArguments(
      missing
        ? `${name} 后面缺少取值。加上 --help 运行可查看用法。`
        : `不认识的参数 ${name}。加上 --help 运行可查看用法。`,
    );
  }
};

type Values = ReturnType<typeof parsed>['values'];

const dayFrom = (text: string | undefined, flag: string): string | undefined => {
  if (text === undefined || isDay(text)) return text;
  throw new BadArguments(`${flag} 的日期“${text}”不对，应是存在的一天，写成 2022-09-01 这样。`);
};

const yearFrom = (text: string | undefined, flag: string): number | undefined => {
  if (text === undefined) return undefined;
  if (/^(?:19|20)\d{2}$/u.test(text)) return Number(text);
  throw new BadArguments(`${flag} 的年份“${text}”不对，应是四位数字，例如 2022。`);
};

const portFrom = (text: string | undefined): number => {
  if (text === undefined) return DEFAULT_PORT;
  if (/^\d{1,5}$/u.test(text) && Number(text) <= 65_535) return Number(text);
  throw new BadArguments(`--port 的端口“${text}”不对，应是 0 到 65535 之间的整数。`);
};

/** What is asked for by an option with a value; null where none is. */
const valuedKind = ({ simulate, report, export: folder, since, backup, restore }: Values) => {
  if (backup !== undefined) return { kind: 'backup', file: backup } as const;
  if (restore !== undefined) return { kind: 'restore', file: restore } as const;
  if (simulate !== undefined) return { kind: 'simulate', file: simulate } as const;
  if (report !== undefined) return { kind: 'report', reportYear: yearFrom(report, '--report') ?? 0 } as const;
  if (folder !== undefined) return { kind: 'export', folder, since: dayFrom(since, '--since') } as const;
  if (since !== undefined) throw new BadArguments('--since 要和 --export 一起用：导出那一天以后的差异。');
  return null;
};

/** What keeps the state in order; null where none is asked for. */
const keepingKind = (values: Values) => {
  if (values['confirm-mails'] === true) return { kind: 'confirm-mails' } as const;
  if (values.doctor === true) return { kind: 'doctor' } as const;
  return values.prune === true ? ({ kind: 'prune' } as const) : null;
};

const kindOf = (values: Values, files: readonly string[]) => {
  if (values.help === true) return { kind: 'help' } as const;
  if (values.check === true) {
    if (files.length === 0) throw new BadArguments('--check 后面要写至少一个文件。');
    return { kind: 'check', files } as const;
  }
  if (files.length > 0) throw new BadArguments(`不认识的参数 ${files[0]}。检查文件请写 --check 文件名。`);
  if (values.init === true) return { kind: 'init' } as const;
  if (values.forms === true) return { kind: 'forms' } as const;
  if (values.bulletin === true) return { kind: 'bulletin' } as const;
  const kept = keepingKind(values);
  if (kept !== null) return kept;
  const valued = valuedKind(values);
  if (valued !== null) return valued;
  if (values.once === true) return { kind: 'once', weekly: values.weekly === true } as const;
  if (values.weekly === true) throw new BadArguments('--weekly 要和 --once 一起用；看管时周报每周自动发。');
  return { kind: 'watch' } as const;
};

/** Several shares are watched side by side; everything else is about one. */
const ofShares = (kind: ReturnType<typeof kindOf>, { share: shares = [], data }: Values) => {
  if (shares.length < 2) return kind;
  if (kind.kind !== 'watch')
    throw new BadArguments('--share 写了几次：几个区一起看管时不能再加别的命令，请一个区一个区地运行。');
  if (data !== undefined) throw new BadArguments('几个区一起看管时不写 --data：每个区的数据放在它的共享文件夹旁边。');
  return { kind: 'districts', shares } as const;
};

/** Reads the arguments after `npm start --`. Throws `BadArguments`. */
export const parseArguments = (argv: readonly string[]): Wish => {
  const { values, positionals } = parsed(argv);
  return {
    share: values.share?.[0],
    data: values.data,
    asOf: dayFrom(values['as-of'], '--as-of'),
    year: yearFrom(values.year, '--year'),
    port: portFrom(values.port),
    json: values.json === true,
    ...ofShares(kindOf(values, positionals), values),
  };
};
