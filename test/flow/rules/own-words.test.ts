import { describe, expect, it } from 'vitest';
import { KEY_EVALUATION_FORM } from '../../../shared/form/list/key-evaluation-form.ts';
import { LIST_FORMS } from '../../../shared/form/list/list-forms.ts';
import { ROSTER_FORM } from '../../../shared/form/list/roster-form.ts';
import { CLOSED_COLUMNS, localForm, type OwnWord, recordedWords, wordsFor } from '../../../shared/form/own-words.ts';
import type { WordRow } from '../../../shared/plan/plan-rows.ts';
import { parsePlan } from '../../../shared/plan/read/read-plan.ts';
import { defaultPlanRows } from '../../../shared/plan/shipped/default-plan.ts';
import { fieldReader } from '../../../shared/submission/list/read-field.ts';
import { isFinance } from '../../../shared/unit.ts';
import { rankUnits } from '../../../shared/warning/figures/rank-units.ts';
import { aUnit } from '../../builders/a-unit.ts';

const word = (栏目: string, 词: string, 视同 = ''): WordRow => ({ 栏目, 词, 视同, 说明: '' });
const COUNTY = [
  word('单位类别', '县直'),
  word('单位类别', '乡镇'),
  word('单位类别', '学校', '县直'),
  word('单位类别', '县财政局'),
];

const planWith = (words: readonly WordRow[], 适用类别: string) => {
  const rows = defaultPlanRows(2022);
  const [duty] = rows.duties;
  if (duty === undefined) throw new Error('no duty');
  return parsePlan({ ...rows, words, duties: [{ ...duty, 适用类别 }] }, 'r1');
};

describe('the words of a district', () => {
  it('are the classes that a duty may name, and no others', () => {
    expect(planWith(COUNTY, '乡镇、学校').plan?.duties[0]?.classes).toEqual(['乡镇', '学校']);
    expect(planWith(COUNTY, '全区').plan?.duties[0]?.classes).toBe('district');

    const { plan, findings } = planWith(COUNTY, '街镇');
    expect(plan).toBeNull();
    expect(findings.map(({ column, expected }) => [column, expected])).toEqual([
      ['适用类别', '县直、乡镇、学校、县财政局（可用、连接），或 全区；别的类别请先写进“词表”'],
    ]);
  });

  it('are those that ship where a plan has no 词表, or one without classes', () => {
    const extra = [word('公开内容', '绩效监控')];

    expect(planWith([], '街镇').plan?.words.map((one) => one.word)).toContain('莘庄工业区');
    expect(planWith(extra, '街镇').plan?.duties[0]?.classes).toEqual(['街镇']);
  });

  it('are added to the words of the contract, or replace them where one of those is kept', () => {
    const own = (...words: string[]): OwnWord[] =>
      words.map((one) => ({ column: '公开内容', word: one, sameAs: null }));

    expect(wordsFor(own('绩效监控'), '公开内容')?.allowed).toEqual(['绩效目标', '绩效自评', '评价报告', '绩效监控']);
    expect(wordsFor(own('绩效目标', '绩效监控'), '公开内容')?.allowed).toEqual(['绩效目标', '绩效监控']);
  });

  it('may stand for a word of the contract, which is what a record says then', () => {
    const words: OwnWord[] = [{ column: '评价层次', word: '县级重点', sameAs: '财政重点' }];
    const column = localForm(KEY_EVALUATION_FORM, words).columns.find(({ label }) => label === '评价层次');

    expect(column?.sameAs?.get('县级重点')).toBe('财政重点');
    expect(recordedWords(words, '评价层次')).not.toContain('县级重点');
    expect(localForm(KEY_EVALUATION_FORM, words)).toBe(localForm(KEY_EVALUATION_FORM, words));
  });

  it('are refused at the cell for an unknown column, a sign that joins words, and a word that is none of the contract', () => {
    const faults = [word('单位性质', '事业'), word('单位类别', '乡、镇'), word('跟踪层次', '县级', '县重点')].map(
      (row) => planWith([...COUNTY, row], '乡镇').findings.map(({ column }) => column),
    );

    expect(faults).toEqual([['栏目'], ['词'], ['视同']]);
  });

  it('rank a unit with its class, or with the one its class is the same as', () => {
    const { plan } = planWith(COUNTY, '乡镇');
    const scored = [
      { unit: aUnit({ code: '1', classes: ['县直'] }), score: 8000 },
      { unit: aUnit({ code: '2', classes: ['学校'] }), score: 9000 },
      { unit: aUnit({ code: '3', classes: ['乡镇'] }), score: 7000 },
      { unit: aUnit({ code: '4', classes: ['县财政局'] }), score: 9900 },
      { unit: aUnit({ code: '5', classes: ['村'] }), score: 9900 },
    ];

    expect(Object.fromEntries(rankUnits(scored, plan?.words ?? []))).toEqual({ '1': 2, '2': 1, '3': 1 });
  });

  it('know the finance office by the name of its class, or by its folder', () => {
    expect(isFinance(aUnit({ classes: ['县财政局'] }))).toBe(true);
    expect(isFinance(aUnit({ folder: '财政局', classes: ['机关'] }))).toBe(true);
    expect(isFinance(aUnit({ classes: ['学校'] }))).toBe(false);
  });

  it('refuse another class in the roster with the words that are possible, and take any while there is no plan', () => {
    const read = (words: readonly OwnWord[] | null, value: string) => {
      const form = words === null ? ROSTER_FORM : localForm(ROSTER_FORM, words);
      const column = form.columns.find(({ label }) => label === '单位类别');
      if (column === undefined) throw new Error('no column');
      const cell = { row: 3, column: 3, kind: 'text', value, formula: false, percent: false } as const;
      return fieldReader(column, '万元', false)(cell, null);
    };
    const words = planWith(COUNTY, '乡镇').plan?.words ?? [];

    expect(read(words, '乡镇、学校').value).toEqual(['乡镇', '学校']);
    expect(read(words, '街镇').problem).toMatchObject({ expected: '县直、乡镇、学校、县财政局(可多选，用“、”分隔)' });
    expect(read(null, '街镇、高校').value).toEqual(['街镇', '高校']);
  });

  it('cover every closed column of every form that is handed in', () => {
    const closed = LIST_FORMS.filter(({ name }) => name !== '工作要点')
      .flatMap(({ columns }) => columns)
      .filter(({ kind }) => kind === 'word' || kind === 'words')
      .map(({ label }) => label);

    expect(new Set(CLOSED_COLUMNS.keys())).toEqual(new Set(closed));
  });

  it('leave no class of any district in the program but in the plan that ships', () => {
    expect(LIST_FORMS.flatMap(({ columns }) => columns).flatMap(({ vocabulary }) => vocabulary ?? [])).not.toContain(
      '莘庄工业区',
    );
  });
});
