import type { ActiveFile } from '../../shared/submission/cross/facts.ts';
import { rightFacts } from '../builders/card-facts.ts';
import { centralMonitoring } from '../builders/card-monitoring.ts';
import { centralCard } from '../builders/card-self-evaluation.ts';
import { centralTarget } from '../builders/card-target.ts';
import { type Drawing, type Drawn, replace } from '../builders/drawing.ts';
import { UNIT_FORMS, type WrittenForm, withCell } from '../builders/forms-builder.ts';
import type { Written } from '../builders/sheet-builder.ts';
import { cardFile, listFile } from '../builders/unit-files.ts';

/** What one unit handed in, right but for one disagreement, and the one finding it must get. */
export type CrossDefect = {
  readonly name: string;
  readonly files: readonly ActiveFile[];
  readonly expected: { readonly rule: string; readonly level: 'hint'; readonly file: string; readonly cell: string };
};

const PROJECT = rightFacts.project;

const inRegister = (year: number): readonly Written[] =>
  UNIT_FORMS.REGISTER.head.map((label, at) => {
    const given: { readonly [label: string]: Written } = {
      项目名称: PROJECT,
      预算年度: year,
      年初预算数: 100,
      全年预算数: 100,
    };
    return given[label] ?? UNIT_FORMS.REGISTER.rows[0]?.[at] ?? null;
  });

const REGISTER: WrittenForm = {
  title: '项目清单',
  head: UNIT_FORMS.REGISTER.head,
  rows: [inRegister(2021), inRegister(2022)],
};

const SUMMARY: WrittenForm = {
  ...UNIT_FORMS.SELF_EVALUATION,
  rows: [['XM001', PROJECT, '项目', 2021, 100, 100, 96.5, '96.5%', 99.43, '优']],
};

const changed = (card: Drawing, ...cells: readonly (readonly [string, Drawn | null])[]): Drawing => {
  for (const [name, value] of cells) replace(card, name, value);
  return card;
};

const register = listFile('清单.xlsx', REGISTER);
const summary = listFile('汇总.xlsx', SUMMARY);
const evaluation = cardFile('自评.xlsx', centralCard());
const target = cardFile('目标.xlsx', centralTarget());
const monitoring = cardFile('跟踪.xlsx', centralMonitoring());

/** Everything one unit handed in, agreeing with itself. */
export const AGREEING_FILES: readonly ActiveFile[] = [register, summary, evaluation, target, monitoring];

const inAllFull = (at: number): Drawing =>
  centralCard({
    ...rightFacts,
    project: `${PROJECT}${at}`,
    indicators: rightFacts.indicators.map((indicator) => ({
      ...indicator,
      actual: indicator.unit === '%' ? '100%' : indicator.actual,
      score: indicator.weight,
      reason: '',
    })),
    total: 99.65,
  });

const lowered = centralMonitoring({
  ...rightFacts,
  indicators: rightFacts.indicators.map((indicator, at) => (at === 0 ? { ...indicator, value: '900' } : indicator)),
});

const of = (
  name: string,
  rule: string,
  place: readonly [file: string, cell: string],
  files: readonly ActiveFile[],
): CrossDefect => ({ name, files, expected: { rule, level: 'hint', file: place[0], cell: place[1] } });

/** One disagreement each, for every check across forms and years. */
export const CROSS_DEFECTS: readonly CrossDefect[] = [
  of(
    '十张自评表全部满分',
    'Q23',
    ['自评0.xlsx', 'I21'],
    Array.from({ length: 10 }, (_, at) => cardFile(`自评${at}.xlsx`, inAllFull(at))),
  ),
  of('跟踪时调低指标值', 'Q34', ['跟踪.xlsx', 'E22'], [register, target, cardFile('跟踪.xlsx', lowered)]),
  of(
    '自评的预算数与清单不同',
    'Q35',
    ['自评.xlsx', 'F7'],
    [listFile('清单.xlsx', withCell(withCell(REGISTER, 1, '全年预算数', 110), 1, '年初预算数', null)), evaluation],
  ),
  of(
    '清单漏写单位,与自评差一万倍',
    'Q03',
    ['自评.xlsx', 'F7'],
    [
      listFile('清单.xlsx', withCell(withCell(REGISTER, 1, '全年预算数', 1_000_000), 1, '年初预算数', null)),
      evaluation,
    ],
  ),
  of(
    '项目改了名',
    'Q37',
    ['跟踪.xlsx', 'D5'],
    [register, cardFile('跟踪.xlsx', changed(centralMonitoring(), ['project', `${PROJECT}(二期)`]))],
  ),
  of('同一张表报了两次', 'Q36', ['汇总(1).xlsx', 'B3'], [summary, listFile('汇总(1).xlsx', SUMMARY)]),
  of(
    '自评照抄上年',
    'Q36',
    ['自评.xlsx', 'C4'],
    [cardFile('上年自评.xlsx', changed(centralCard(), ['year', '(2020年度)'])), evaluation],
  ),
  of(
    '汇总表得分与单表不同',
    'Q37',
    ['汇总.xlsx', 'I3'],
    [listFile('汇总.xlsx', withCell(SUMMARY, 1, '自评得分', 95)), evaluation],
  ),
  of(
    '汇总表少一个项目',
    'Q37',
    ['自评二.xlsx', 'C4'],
    [summary, evaluation, cardFile('自评二.xlsx', centralCard({ ...rightFacts, project: '泵站大修专项' }))],
  ),
  of(
    '目标资金超过项目支出',
    'Q43',
    ['清单.xlsx', 'K4'],
    [listFile('清单.xlsx', withCell(REGISTER, 2, '全年预算数', 90)), target],
  ),
];
