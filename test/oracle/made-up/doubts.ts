import { addDays } from '../../../shared/day.ts';
import type { Random } from '../random.ts';
import { ALL, type Doubt, type Event, type Handed, type Happening, type Reasoned, type Row } from './events.ts';
import { within } from './mishaps.ts';

const CHECKS = [
  { check: 'F1', words: '执行率低于序时进度' },
  { check: 'F2', words: '调整后预算与年初预算相差较大' },
  { check: 'F3', words: '连续两年没有支出' },
];

/** What says why. */
export const REASONS: readonly string[] = [
  '中央专项资金年中下达，当年只用了一部分',
  '合同约定分期付款，尾款次年支付',
  '招标两次流标，开工推迟到第四季度',
];

/** What says nothing: assurances, too short, figures alone, a sign over and over, the question itself. */
const EXCUSES = ['核实无误', '经核对，情况属实，填报准确', '已定', '20220630', '年年年年年年年年'];

const objectOf = ({ fields }: Row): string =>
  String(fields['项目编码'] ?? '') || String(fields['项目名称'] ?? fields['政策名称'] ?? '');

const figure = (random: Random): string => `${random.int(1, 99)}.${random.int(1, 9)}%`;

const doubt = (about: string | null, random: Random): Doubt => ({
  ...random.pick(CHECKS),
  about,
  figure: figure(random),
  asks: random.chance(0.8),
  isAcross: random.chance(0.2),
});

const isSame = (one: Doubt, other: Doubt): boolean => one.check === other.check && one.about === other.about;

const freshIn = ({ sheets }: Handed, random: Random): Doubt[] => [
  ...sheets.flatMap(({ rows }) =>
    rows.flatMap((row) => (objectOf(row) !== '' && random.chance(0.08) ? [doubt(objectOf(row), random)] : [])),
  ),
  ...(random.chance(0.15) ? [doubt(null, random)] : []),
  ...(random.chance(0.12) ? [doubt(ALL, random)] : []),
];

/** Some doubts of the version before are gone, some weigh otherwise now, and all have other figures. */
const keptOf = (before: readonly Doubt[], random: Random): Doubt[] =>
  before.flatMap((one) => {
    if (random.chance(0.3)) return [];
    return [{ ...one, figure: figure(random), asks: random.chance(0.9) ? one.asks : !one.asks }];
  });

/** What happens, with what the checks doubt in each hand-in, version after version. */
export const withDoubts = (happenings: readonly Happening[], random: Random): Happening[] => {
  const last = new Map<string, readonly Doubt[]>();
  return happenings.map((one) => {
    if (one.kind !== 'handed' || one.sheets.length === 0) return one;
    const found = [...keptOf(last.get(one.file) ?? [], random), ...freshIn(one, random)];
    const doubts = found.filter((each, at) => found.findIndex((other) => isSame(each, other)) === at);
    last.set(one.file, doubts);
    return doubts.length === 0 ? one : { ...one, doubts };
  });
};

/** Units write reasons beside some doubts and excuses beside others, and take some back, for good or to write another. */
export const reasonsTyped = (handed: readonly Event[], random: Random): Reasoned[] =>
  handed.flatMap((event) => {
    if (event.kind !== 'handed') return [];
    const { folder, file, doubts = [] } = event;
    const year = Number(event.day.slice(0, 4));
    return doubts.flatMap((about): Reasoned[] => {
      if (!random.chance(0.5)) return [];
      const text = (): string =>
        random.chance(0.7) ? random.pick(REASONS) : random.pick([...EXCUSES, `${about.words}`]);
      const first = within(addDays(event.day, random.int(0, 30)), year);
      const typed = (days: number, value: string): Reasoned => ({
        kind: 'reasoned',
        day: within(addDays(first, days), year),
        folder,
        file,
        doubt: about,
        value,
      });
      const [back, again] = [random.int(0, 25), random.int(26, 50)];
      if (!random.chance(0.3)) return [typed(0, text())];
      return [typed(0, text()), typed(back, ''), ...(random.chance(0.4) ? [typed(again, text())] : [])];
    });
  });
