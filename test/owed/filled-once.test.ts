import { describe, expect, it } from 'vitest';
import { cardForm } from '../../shared/form/card/card-forms.ts';
import type { IssuedSheet } from '../../shared/form/issue/issued-sheet.ts';
import { writeIssuedWorkbook } from '../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { xlsxReader } from '../../shared/outside/xlsx/read/read-workbook.ts';
import { earlierCards } from '../../shared/owed/earlier-cards.ts';
import { owedForms } from '../../shared/owed/owed-forms.ts';
import { owedWorkbook } from '../../shared/owed/owed-workbook.ts';
import { unitFacts } from '../../shared/standing/facts/unit-facts.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import type { IndicatorFact } from '../../shared/submission/record.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { aRecord } from '../builders/a-record.ts';
import { projects, wan } from '../builders/a-register.ts';
import { aUnit } from '../builders/a-unit.ts';
import { assessed } from '../builders/an-assessment.ts';
import { contextOf } from '../builders/context-builder.ts';

const unit = aUnit();

const LINES: readonly (readonly [string, string, string, string])[] = [
  ['产出指标', '数量指标', '维修校舍面积', '≥1200平方米'],
  ['产出指标', '质量指标', '验收合格率', '=100%'],
  ['产出指标', '时效指标', '开工及时率', '≥95%'],
  ['产出指标', '成本指标', '单位面积成本', '≤800元/平方米'],
  ['效益指标', '社会效益指标', '受益学生人数', '≥3000人'],
  ['效益指标', '可持续影响指标', '管护制度健全性', '健全'],
  ['满意度指标', '服务对象满意度指标', '师生满意度', '≥90%'],
];

const indicators = (weights = false): readonly IndicatorFact[] =>
  LINES.map(([level1, level2, name, target], index) => ({
    level1,
    level2,
    name,
    target,
    actual: '',
    weight: weights ? (index === 0 ? 3000 : 1000) : null,
    score: null,
    cell: `H${14 + index}`,
  }));

const target = (code: string, year: number, also: readonly IndicatorFact[] = indicators()) =>
  aRecord(
    '项目支出绩效目标申报表',
    {
      项目编码: code,
      项目名称: `项目${code}`,
      年度: year,
      全年预算数: wan(100),
      年度总体目标: '完成三所学校校舍维修，消除安全隐患。',
    },
    { indicators: also },
  );

const declared = () =>
  aLedger(unit.folder).handIn('2022-03-02', '清单.xlsx', [...projects(3, 2021), ...projects(4, 2022)]);

const issuedOn = (day: string, ledger = declared()) => {
  const standing = ledger.standing();
  const { duties } = assessed(day, [unit], [standing]);
  const facts = unitFacts(unit, standing);
  const own = duties.filter((row) => row.unit.code === unit.code);
  const about = { planYear: 2022, day, earlier: earlierCards(facts, day) };
  return owedWorkbook(unit, owedForms(own, facts.objectsAt(day), about));
};

const withTargets = (year: number, also?: readonly IndicatorFact[]) =>
  declared().handIn('2022-03-05', '目标.xlsx', [target('P1', year, also), target('P2', year, also)]);

const titleOf = ({ cells }: IssuedSheet): unknown => cells.find(({ style }) => style === 'title')?.value;

const sheetsOf = (day: string, title: string, ledger = declared()): readonly IssuedSheet[] =>
  issuedOn(day, ledger)?.sheets.filter((sheet) => titleOf(sheet) === title) ?? [];

const textsIn = ({ cells }: IssuedSheet, style: string): readonly unknown[] =>
  cells.filter((cell) => cell.style === style && cell.value !== null).map(({ value }) => value);

const readBack = async (sheets: readonly IssuedSheet[], day: string) =>
  readSubmission(
    await xlsxReader().read(await writeIssuedWorkbook({ sheets })),
    contextOf({ unit, folder: unit.folder, roster: { units: [unit] }, day }),
  );

/** Cells of the card's head, funds, goal and indicators that hold something, of all there are to be filled in. */
const shareFilled = ({ cells, merges }: IssuedSheet): number => {
  const hidden = new Set(
    merges.flatMap(({ top, left, bottom, right }) =>
      Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, at) => {
        const [row, column] = [top + Math.floor(at / (right - left + 1)), left + (at % (right - left + 1))];
        return row === top && column === left ? '' : `${row},${column}`;
      }),
    ),
  );
  const levels = new Set<unknown>([...LINES.map(([level1]) => level1), ...LINES.map(([, level2]) => level2)]);
  const seen = cells.filter(({ row, column }) => !hidden.has(`${row},${column}`));
  const asked = seen.filter(({ style, value }) => ['input', 'given'].includes(style) || levels.has(value));
  return asked.filter(({ value }) => value !== null).length / asked.length;
};

describe('a self-evaluation card handed out for a project with an accepted target', () => {
  const CARD = '项目支出绩效自评表';

  it('has the target’s goal and indicators given, and results left to be filled in', () => {
    const sheets = sheetsOf('2022-04-10', CARD, withTargets(2021));

    expect(sheets.map(({ name }) => name)).toEqual(['1 项目P1', '2 项目P2']);
    expect(textsIn(sheets[0]!, 'given')).toEqual(
      expect.arrayContaining([
        '完成三所学校校舍维修，消除安全隐患。',
        '维修校舍面积',
        '≥1200平方米',
        '师生满意度',
        '≥90%',
      ]),
    );
  });

  it('has at least half of its cells filled', () => {
    const sheets = sheetsOf('2022-04-10', CARD, withTargets(2021));

    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) expect(shareFilled(sheet)).toBeGreaterThanOrEqual(0.5);
  });

  it('takes over points only where they add up as this card needs', () => {
    const [sheet] = sheetsOf('2022-04-10', CARD, withTargets(2021, indicators(true)));
    const points = (of: IssuedSheet) =>
      of.cells.filter(({ column, style, value }) => column === 8 && style === 'given' && value !== null);

    expect(points(sheet!).map(({ value }) => value)).toEqual([30, 10, 10, 10, 10, 10, 10]);
    expect(points(sheetsOf('2022-04-10', CARD, withTargets(2021))[0]!)).toEqual([]);
  });

  it('is no hand-in and no fault as it is issued, and the rest of the projects stand in the list', async () => {
    const reading = await readBack(issuedOn('2022-04-10', withTargets(2021))!.sheets, '2022-04-10');

    expect(reading.findings).toEqual([]);
    expect(reading.forms.flatMap(({ records }) => records)).toEqual([]);
    const [list] = sheetsOf('2022-04-10', '绩效自评汇总表', withTargets(2021));
    expect(textsIn(list!, 'given').filter((value) => /^项目P/u.test(String(value)))).toEqual(['项目P3']);
  });

  it('is a list as ever where no target was accepted', () => {
    expect(sheetsOf('2022-04-10', CARD)).toEqual([]);
  });
});

describe('a monitoring card', () => {
  it('carries the indicators of the year’s target', () => {
    const [sheet] = sheetsOf('2022-07-04', '项目支出绩效运行监控表', withTargets(2022));

    expect(textsIn(sheet!, 'given')).toEqual(expect.arrayContaining(['维修校舍面积', '≥1200平方米']));
  });
});

describe('next year’s target', () => {
  const CARD = '项目支出绩效目标申报表';

  it('shows last year’s indicators, marked, where this year’s are to be written', async () => {
    const form = cardForm(CARD)!;
    const standing = withTargets(2022).standing();
    const earlier = earlierCards(unitFacts(unit, standing), '2022-11-01')(form, 'P1', 2023);
    const sheet = form.issue({
      sheet: '目标',
      year: 2023,
      unit: unit.name,
      project: { name: '项目P1', code: 'P1' },
      initial: null,
      budget: 100,
      month: 12,
      earlier: earlier!,
    });

    expect(titleOf(sheet)).toBe(CARD);
    expect(textsIn(sheet, 'input')).toEqual(
      expect.arrayContaining(['上年：完成三所学校校舍维修，消除安全隐患。', '维修校舍面积', '上年：≥1200平方米']),
    );
    const reading = await readBack([sheet], '2022-11-01');
    expect(reading).toMatchObject({ verdict: 'blank', findings: [] });
  });

  it.each(['项目支出绩效目标申报表', '部门(单位)整体支出绩效目标表'] as const)(
    'is a hand-in with faults, not a blank form, once a goal is written into 《%s》 though no indicator is',
    async (name) => {
      const project = name === CARD ? { name: '项目P1', code: 'P1' } : null;
      const about = { sheet: '目标', year: 2023, unit: unit.name, project, initial: null, budget: 100, month: 12 };
      const sheet = cardForm(name)!.issue(about);
      const label = sheet.cells.find(({ value }) => value === '年度总体目标')!;
      const field = sheet.cells.find(({ row, style }) => row === label.row && style === 'input')!;
      const written = {
        ...sheet,
        cells: sheet.cells.map((c) => (c === field ? { ...c, value: '改善办学条件。' } : c)),
      };

      const reading = await readBack([written], '2022-11-01');
      expect(reading.verdict).toBe('returned');
      const said = reading.findings.map(({ message }) => message).join();
      expect(said).toContain('绩效指标一行也没有填，不能算报送');
    },
  );

  it('does so for the unit as a whole, and is no hand-in as it is issued', async () => {
    const whole = cardForm('部门(单位)整体支出绩效目标表')!;
    const said = aRecord(
      whole.name,
      { 部门名称: unit.name, 年度: 2022, 年度总体目标: '校舍安全、师生满意。' },
      { indicators: indicators(), year: 2022 },
    );
    const standing = declared().handIn('2022-03-05', '整体目标.xlsx', [said]).standing();
    const earlier = earlierCards(unitFacts(unit, standing), '2022-11-01')(whole, null, 2023)!;
    const about = { sheet: '整体', year: 2023, unit: unit.name, project: null, initial: null, budget: null, month: 12 };
    const sheet = whole.issue({ ...about, earlier });

    expect(titleOf(sheet)).toBe('部门（单位）整体支出绩效目标表');
    expect(textsIn(sheet, 'input')).toEqual(
      expect.arrayContaining(['上年：校舍安全、师生满意。', '维修校舍面积', '上年：≥1200平方米', '师生满意度']),
    );
    expect(await readBack([sheet], '2022-11-01')).toMatchObject({ verdict: 'blank', findings: [] });
    expect(textsIn(whole.issue(about), 'input').filter((text) => /上年/u.test(String(text)))).toEqual([]);
  });
});
