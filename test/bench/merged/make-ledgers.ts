import type { Home } from '../../../shared/flow/home.ts';
import { storeStanding } from '../../../shared/flow/unit-standing.ts';
import type { FormName } from '../../../shared/form/form-name.ts';
import type { LedgerEntry } from '../../../shared/ledger/entry.ts';
import type { FormReading } from '../../../shared/submission/reading.ts';
import type { Fields, FormRecord, IndicatorFact } from '../../../shared/submission/record.ts';
import { aUnit, FINANCE } from '../../builders/a-unit.ts';

/** What each unit has handed in: so many projects in each list of two years, so many cards, so many lines in each. */
const PROJECTS = 12;
const CARDS = 16;
const LINES = 6;

const LISTS: readonly FormName[] = ['项目清单', '绩效自评汇总表', '绩效跟踪汇总表', '绩效信息公开目录', '整改台账'];
const YEAR_COLUMN: { readonly [form: string]: string } = {
  绩效跟踪汇总表: '跟踪年度',
  绩效信息公开目录: '年度',
  整改台账: '评价年度',
};

const fieldsOf = (form: FormName, code: string, name: string, year: number, at: number): Fields => ({
  项目编码: code,
  项目名称: name,
  对象类型: '项目',
  [YEAR_COLUMN[form] ?? '预算年度']: year,
  项目类别: ['其他'],
  年初预算数: (100 + at) * 1_000_000,
  全年预算数: (110 + at) * 1_000_000,
  全年执行数: (90 + at) * 1_000_000,
  执行率: 8000 + at,
  自评得分: 9000 + at,
  等级: '优',
  备注: '',
});

const lineOf = (at: number): IndicatorFact => ({
  level1: '产出指标',
  level2: '数量指标',
  name: `第${at + 1}项工程完成数量`,
  target: `≥${at + 3}处`,
  actual: `${at + 4}处`,
  weight: 1000,
  score: 950,
  cell: `E${at + 14}`,
  nameCell: `D${at + 14}`,
});

const recordOf = (form: FormName, unit: string, year: number, at: number, card: boolean): FormRecord => {
  const [code, name] = [`${unit}-${year}-${at}`, `${unit}校舍维修改造项目第${at + 1}批`];
  const record = {
    form,
    year,
    code,
    name,
    fields: fieldsOf(form, code, name, year, at),
    sheet: '表',
    row: at + 4,
    accepted: true,
  };
  return card ? { ...record, indicators: Array.from({ length: LINES }, (_, line) => lineOf(line)) } : record;
};

const readingOf = (form: FormName, year: number, records: readonly FormRecord[]): FormReading => ({
  form,
  sheet: '表',
  year,
  unit: null,
  verdict: 'passed',
  nil: false,
  records,
  errors: 0,
  hints: 0,
});

/** One file handed in, as it is kept. */
export const handedIn = (unit: string, number: number, form: FormName, year: number, turn = 0): LedgerEntry => {
  const card = form.startsWith('项目支出');
  const records = card
    ? [recordOf(form, unit, year, number + turn, true)]
    : Array.from({ length: PROJECTS }, (_, at) => recordOf(form, unit, year, at + turn, false));
  const name = `${form}${card ? number : year}.xlsx`;
  return {
    unit,
    number,
    at: '2022-03-01T10:00:00+08:00',
    day: '2022-03-01',
    event: {
      kind: 'handed-in',
      file: `${unit}/${name}`,
      path: `${unit}/${name}`,
      sha256: `${unit}${number}`,
      fingerprint: `${unit}${number}${turn}`,
      receipt: `HZ-2022-${unit}-${String(number).padStart(4, '0')}`,
      version: 1 + turn,
      dryRun: false,
      reading: { verdict: 'passed', forms: [readingOf(form, year, records)], findings: [] },
    },
  };
};

/** So many units' ledgers, each of 26 forms: lists of two years and self-evaluation cards. */
export const makeLedgers = async (home: Home, count: number): Promise<number> => {
  const units = Array.from({ length: count }, (_, at) => aUnit({ code: `${1000 + at}` }));
  await home.rules.acceptRoster({ file: '单位名录.xlsx', at: '', content: { units: [FINANCE, ...units] } });
  let forms = 0;
  for (const { folder } of units) {
    const files = [
      ...LISTS.flatMap((form) => [2021, 2022].map((year) => [form, year] as const)),
      ...Array.from({ length: CARDS }, () => ['项目支出绩效自评表', 2021] as const),
    ];
    for (const [at, [form, year]] of files.entries()) await home.ledger.append(handedIn(folder, at + 1, form, year));
    forms += files.length;
    await storeStanding(home, folder);
  }
  return forms;
};
