import type { FormReading } from '../reading.ts';
import type { FormRecord } from '../record.ts';

/** What a row of a rules workbook is known by. */
const KEYS: readonly (readonly string[])[] = [
  ...['任务编号', '规则编号', '步骤', '日期', '单位编码', '编号', '指标', '设置项'].map((label) => [label]),
  ['栏目', '词'],
  ['表单', '数据年度', '适用类别'],
];
const MOST_NAMED = 20;

export const RULE_FORMS: ReadonlySet<string> = new Set(['工作要点', '单位名录']);

const keyOf = ({ sheet, fields }: FormRecord): string => {
  const said = (label: string): string => [fields[label] ?? ''].flat().join('、');
  const labels = KEYS.find(([first = '']) => said(first) !== '') ?? [];
  return [sheet, ...labels.map(said)].filter((part) => part !== '').join(' ');
};

const byKey = (forms: readonly FormReading[], form: string): ReadonlyMap<string, FormRecord> =>
  new Map(forms.filter((one) => one.form === form).flatMap(({ records }) => records.map((one) => [keyOf(one), one])));

const shown = (value: unknown): string => (String(value ?? '') === '' ? '空' : String(value));

const changedIn = (key: string, was: FormRecord, is: FormRecord): readonly string[] =>
  [...new Set([...Object.keys(was.fields), ...Object.keys(is.fields)])]
    .filter((label) => String(was.fields[label] ?? '') !== String(is.fields[label] ?? ''))
    .map((label) => `${key} 的 ${label}：${shown(was.fields[label])} → ${shown(is.fields[label])}`);

/** What a new version of plan or roster says otherwise, field by field; rows that came and went by their keys. */
export const ruleChanges = (
  form: string,
  before: readonly FormReading[],
  after: readonly FormReading[],
): readonly string[] => {
  const [was, is] = [byKey(before, form), byKey(after, form)];
  const changes = [
    ...[...is.keys()].filter((key) => !was.has(key)).map((key) => `新增 ${key}`),
    ...[...was.keys()].filter((key) => !is.has(key)).map((key) => `减少 ${key}`),
    ...[...is].flatMap(([key, record]) => {
      const earlier = was.get(key);
      return earlier === undefined ? [] : changedIn(key, earlier, record);
    }),
  ];
  const more = changes.length > MOST_NAMED ? [`另有 ${changes.length - MOST_NAMED} 处改动。`] : [];
  return [...changes.slice(0, MOST_NAMED).map((change) => `${change}。`), ...more];
};
