import { describe, expect, it } from 'vitest';
import { ownFormName } from '../../shared/form/own/own-form.ts';
import type { AuditFormulaRow, PlanRows, ScoringRow } from '../../shared/plan/plan-rows.ts';
import { readPlan } from '../../shared/plan/read/read-plan.ts';
import { defaultPlan, defaultPlanRows } from '../../shared/plan/shipped/default-plan.ts';
import type { FormRecord } from '../../shared/submission/record.ts';
import { aRecord } from '../builders/a-record.ts';

const asRecords = (rows: PlanRows): FormRecord[] =>
  (
    [
      ['任务', rows.duties],
      ['预警规则', rows.rules],
      ['提醒规则', rows.ladder],
      ['日历', rows.calendar],
      ['评分模板', rows.scoring],
      ['系统设置', rows.settings],
      ['审核公式', rows.formulas],
      ['词表', rows.words],
      ['考核', rows.appraisal],
    ] as const
  ).flatMap(([sheet, of]) =>
    of.map((row, at) => aRecord('工作要点', { 工作表: sheet, ...row }, { sheet, row: at + 2 })),
  );

const aScoring = (change: Partial<ScoringRow>): ScoringRow => ({
  表单: '项目支出绩效自评表',
  数据年度: '',
  适用类别: '',
  分值结构: 'S1',
  评分规则: '',
  等级: '',
  说明: '',
  ...change,
});

const anAuditRow = (change: Partial<AuditFormulaRow>): AuditFormulaRow => ({
  编号: 'F01',
  表单: '绩效自评汇总表',
  适用: '',
  公式: '全年执行数 <= 全年预算数',
  级别: '需说明',
  提示语: '',
  怎样改: '',
  启用: '是',
  ...change,
});

const withDuty = (change: Record<string, string>): FormRecord[] => {
  const rows = defaultPlanRows(2022);
  const [first, ...others] = rows.duties;
  return asRecords({ ...rows, duties: [{ ...first!, ...change }, ...others] });
};

describe('reading 工作要点', () => {
  it('reads the built-in rows back as the built-in plan', () => {
    const { plan, findings } = readPlan(asRecords(defaultPlanRows(2022)), { version: '内置', year: null });

    expect(findings).toEqual([]);
    expect(plan).toEqual(defaultPlan(2022));
  });

  it('takes a calendar day that differs from the built-in holidays', () => {
    const calendar = [{ 日期: '2022/4/29', '类型(休/班)': '休', 说明: '本区停工' }];

    const { plan } = readPlan(asRecords({ ...defaultPlanRows(2022), calendar }), { version: 'r1', year: 2022 });

    expect(plan?.calendar).toEqual([{ day: '2022-04-29', kind: 'rest', note: '本区停工' }]);
  });

  it.each([
    ['cz.example.gov.cn、@JY.example.gov.cn', ['cz.example.gov.cn', 'jy.example.gov.cn']],
    ['*.gov.cn；example.edu.cn', ['gov.cn', 'example.edu.cn']],
    ['', []],
  ])('reads 收件域名 “%s”', (said, mailDomains) => {
    const settings = [{ 设置项: '收件域名', 取值: said, 说明: '' }];

    const { plan } = readPlan(asRecords({ ...defaultPlanRows(2022), settings }), { version: 'r1', year: 2022 });

    expect(plan?.settings).toMatchObject({ formsAtOpening: false, mailDomains });
  });

  it.each([
    ['收件域名', 'wang@example.gov.cn'],
    ['收件域名', '是'],
    ['开窗发表', 'example.gov.cn'],
  ])('refuses the setting %s = “%s” at its cell', (name, said) => {
    const settings = [{ 设置项: name, 取值: said, 说明: '' }];

    const { plan, findings } = readPlan(asRecords({ ...defaultPlanRows(2022), settings }), {
      version: 'r1',
      year: 2022,
    });

    expect(plan).toBeNull();
    expect(findings).toMatchObject([{ value: said, column: '取值' }]);
  });

  it('takes finance’s own formulas, and leaves out those that are switched off', () => {
    const formulas = [
      anAuditRow({ 适用: '对象类型=项目|财政政策;全年预算数>=50' }),
      anAuditRow({ 编号: 'F02', 启用: '否' }),
    ];

    const { plan, findings } = readPlan(asRecords({ ...defaultPlanRows(2022), formulas }), {
      version: 'r1',
      year: 2022,
    });

    expect(findings).toEqual([]);
    expect(plan?.formulas).toEqual([
      {
        id: 'F01',
        form: '绩效自评汇总表',
        applies: '([对象类型] = "项目" 或 [对象类型] = "财政政策") 且 ([全年预算数] >= 50)',
        formula: '全年执行数 <= 全年预算数',
        level: 'explain',
        message: '',
        remedy: '',
      },
    ]);
  });

  it.each([
    [{ 公式: '全年执行数 <= 全年预算' }, '公式', '没有“全年预算”这一栏'],
    [{ 公式: '全年执行数 ＜＝ ＜＝ 全年预算数' }, '公式', '第10个字“＜＝”处'],
    [{ 表单: '收入表' }, '表单', '绩效自评汇总表'],
    [{ 级别: '严重' }, '级别', '错误、需说明、提示'],
    [{ 适用: '全年预算数>=很多' }, '适用', '一个数'],
    [{ 适用: '街镇' }, '适用', '这里不能写单位类别'],
    [{ 适用: '街镇、区级预算部门' }, '适用', '这里不能写单位类别'],
    [{ 适用: '单位类别=街镇' }, '适用', '这里不能写单位类别'],
    [{ 公式: '全年预算数 <= 上年(全年预算数)', 级别: '错误' }, '级别', '能否计入不能取决于哪份表先报到'],
    [{ 编号: '' }, '编号', '不能为空'],
  ])('refuses a formula’s row at its cell: %o', (change, column, expected) => {
    const formulas = [anAuditRow(change)];

    const { plan, findings } = readPlan(asRecords({ ...defaultPlanRows(2022), formulas }), {
      version: 'r1',
      year: 2022,
    });

    expect(plan).toBeNull();
    expect(findings).toMatchObject([{ sheet: '审核公式', column, expected: expect.stringContaining(expected) }]);
  });

  it('refuses two formulas of one number', () => {
    const formulas = [anAuditRow({}), anAuditRow({})];

    const { findings } = readPlan(asRecords({ ...defaultPlanRows(2022), formulas }), { version: 'r1', year: 2022 });

    expect(findings).toMatchObject([{ rule: 'Q36', sheet: '审核公式' }]);
  });

  it('takes the scoring of a form, year and class from 评分模板', () => {
    const scoring = [
      aScoring({ 数据年度: 'Y-1', 适用类别: '街镇、莘庄工业区', 分值结构: 'S2-101号' }),
      aScoring({ 分值结构: 'S1', 评分规则: 'S4 执行率分档、S11' }),
    ];

    const { plan } = readPlan(asRecords({ ...defaultPlanRows(2022), scoring }), { version: 'r1', year: 2022 });

    expect(plan?.scoring).toEqual([
      {
        form: '项目支出绩效自评表',
        years: [-1],
        classes: ['街镇', '莘庄工业区'],
        template: 'S2-101号',
        split: null,
        grades: null,
        variants: [],
      },
      {
        form: '项目支出绩效自评表',
        years: 'any',
        classes: [],
        template: 'S1',
        split: null,
        grades: null,
        variants: ['S4', 'S11'],
      },
    ]);
  });

  it.each([
    '优90 良80 中60 差0',
    '优≥90、良≥80、中≥60、差<60',
    '优 ≥ 90， 良 ≥ 80， 中 ≥ 60， 差 ＜ 60',
    '优≥90 良≥80 中≥60 差',
    '优：90分以上；良：80-89分；中：60-79分；差：60分以下',
    '90（含）-100分为优，80（含）-90分为良，60（含）-80分为中，60分以下为差。',
    '优：100≥S≥90；良：90＞S≥80；中：80＞S≥60；差：S＜60',
  ])('takes the grades as an officer writes them: %s', (等级) => {
    const scoring = [aScoring({ 等级 })];

    const { plan } = readPlan(asRecords({ ...defaultPlanRows(2022), scoring }), { version: 'r1', year: 2022 });

    expect(plan?.scoring[0]?.grades).toEqual([
      { word: '优', least: 9000 },
      { word: '良', least: 8000 },
      { word: '中', least: 6000 },
      { word: '差', least: 0 },
    ]);
  });

  it('says of grades without a lowest one that it is missing', () => {
    const scoring = [aScoring({ 等级: '优≥90 良≥80' })];

    const { findings } = readPlan(asRecords({ ...defaultPlanRows(2022), scoring }), { version: 'r1', year: 2022 });

    expect(findings[0]?.expected).toContain('这里还缺最低的一档');
  });

  it.each([
    ['2021', [-1]],
    ['2021年度', [-1]],
    ['2020-2022', [-2, -1, 0]],
    ['2021、2022', [-1, 0]],
    ['上年度', [-1]],
  ])('takes %s as years from the plan’s own', (数据年度, years) => {
    const scoring = [aScoring({ 数据年度 })];

    const { plan } = readPlan(asRecords({ ...defaultPlanRows(2022), scoring }), { version: 'r1', year: 2022 });

    expect(plan?.scoring[0]?.years).toEqual(years);
  });

  it.each([
    [[], false],
    [[{ 设置项: '开窗发表', 取值: '否', 说明: '' }], false],
    [[{ 设置项: '开窗发表', 取值: '是', 说明: '' }], true],
  ])('takes %j of 系统设置 for forms at opening: %s', (settings, on) => {
    const { plan } = readPlan(asRecords({ ...defaultPlanRows(2022), settings }), { version: 'r1', year: 2022 });

    expect(plan?.settings).toEqual({
      formsAtOpening: on,
      mailAtOpening: false,
      markedCopies: false,
      inForce: true,
      closesOn: null,
      mailDomains: [],
    });
  });

  it.each([
    ['设置项', '开窗'],
    ['取值', '随便'],
  ])('refuses the setting %s “%s”, naming sheet, row and column', (column, value) => {
    const settings = [{ 设置项: '开窗发表', 取值: '是', 说明: '', [column]: value }];

    const { plan, findings } = readPlan(asRecords({ ...defaultPlanRows(2022), settings }), {
      version: 'r1',
      year: 2022,
    });

    expect(plan).toBeNull();
    expect(findings.map(({ sheet, cell, value: said }) => [sheet, cell, said])).toEqual([['系统设置', 'A2', value]]);
  });

  it('is the same plan without a sheet 评分模板 but for the cards’ own scoring', () => {
    const records = asRecords({ ...defaultPlanRows(2022), scoring: [] });

    const { plan, findings } = readPlan(records, { version: '内置', year: null });

    expect(findings).toEqual([]);
    expect(plan).toEqual({ ...defaultPlan(2022), scoring: [] });
  });

  it.each([
    ['表单', '项目清单'],
    ['表单', '自评表格'],
    ['数据年度', '大前年'],
    ['适用类别', '区级部门'],
    ['分值结构', 'S14'],
    ['分值结构', '执行率10 产出50'],
    ['等级', '优90 良80'],
    ['等级', '优80 良90 差0'],
    ['等级', '优≥90'],
    ['等级', '优>90 良≥80 差<80'],
    ['等级', '优90-100 良70-85 差0-69'],
    ['等级', '优≥90 良≥80 差≤60'],
    ['数据年度', '2016'],
    ['数据年度', '2025'],
    ['评分规则', 'S4、S14'],
    ['评分规则', 'S1'],
    ['评分规则', '分档'],
  ])('refuses the scoring %s “%s”, naming sheet, row and column', (column, value) => {
    const scoring = [aScoring({ 数据年度: 'Y-2' }), aScoring({ [column]: value })];

    const { plan, findings } = readPlan(asRecords({ ...defaultPlanRows(2022), scoring }), {
      version: 'r1',
      year: 2022,
    });

    expect(plan).toBeNull();
    expect(findings.map(({ sheet, cell, value: said }) => [sheet, cell, said])).toEqual([['评分模板', 'A3', value]]);
    expect(findings[0]?.message).toContain(`“${column}”`);
  });

  it.each([
    ['4月30日', '2022-04-30'],
    ['4月30日前', '2022-04-30'],
    ['11月底', '2022-11-30'],
    ['2月末', '2022-02-28'],
    ['2022年11月15日前', '2022-11-15'],
    ['2022 年 11 月 15 日', '2022-11-15'],
    ['2023年1月底前', '2023-01-31'],
    ['6月中旬前', '2022-06-20'],
    ['12月上旬', '2022-12-10'],
    ['年底', '2022-12-31'],
    ['本年10月底', '2022-10-31'],
    ['次年2月底', '2023-02-28'],
    ['明年1月15日前', '2023-01-15'],
  ])('takes the deadline %s of a plan of 2022 as %s, with that day in it', (written, due) => {
    const { plan } = readPlan(withDuty({ 截止日期: written }), { version: 'r1', year: 2022 });

    expect(plan?.duties[0]?.due).toBe(due);
  });

  it.each([
    ['适用类别', '区级部门'],
    ['取数表单', '绩效自评表格'],
    ['数据年度', '大前年'],
    ['计量方式', '比例'],
    ['对象范围', '对象类别=项目'],
    ['对象范围', '年初预算数>=很多'],
    ['对象范围', '项目目录:对象类型=项目'],
    ['达标条件', '评估结论'],
    ['目标值', '若干'],
    ['开始日期', '3月'],
    ['截止日期', '2022-02-30'],
    ['截止日期', '2月30日'],
    ['截止日期', '13月底'],
    ['截止日期', '4.30'],
    ['截止日期', ''],
    ['顺延规则', '推后'],
    ['约束', '软'],
    ['任务编号', ''],
  ])('refuses the plan for %s “%s”, naming sheet, row and column', (column, value) => {
    const { plan, findings } = readPlan(withDuty({ [column]: value }), { version: 'r1', year: 2022 });

    expect(plan).toBeNull();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ level: 'error', sheet: '任务', cell: 'A2', value });
    expect(findings[0]?.message).toContain(`“${column}”`);
  });

  it.each([
    ['百分之二十', 1],
    ['20', 1],
    ['>25%', 0],
    ['>12.5%', 0],
    ['—', 0],
    ['', 0],
  ])('takes “%s” for a threshold in percent: %i faults', (text, faults) => {
    const rows = defaultPlanRows(2022);
    const rules = rows.rules.map((row) => (row.规则编号 === 'W06' ? { ...row, 黄线: text } : row));

    const { findings } = readPlan(asRecords({ ...rows, rules }), { version: 'r1', year: 2022 });

    expect(findings.map(({ sheet, value }) => [sheet, value])).toEqual(faults === 0 ? [] : [['预警规则', text]]);
  });

  it('names both rows of a duty number used twice', () => {
    const { plan, findings } = readPlan(withDuty({ 任务编号: 'O-59' }), { version: 'r1', year: 2022 });

    expect(plan).toBeNull();
    expect(findings.map((one) => one.message)).toEqual([
      '工作表“任务”第 79 行的任务编号“O-59”与第 2 行重复，同一个编号只能有一行。',
    ]);
  });

  it.each(['任务', '预警规则', '提醒规则'])('says which sheet is missing: %s', (sheet) => {
    const records = asRecords(defaultPlanRows(2022)).filter((one) => one.sheet !== sheet);

    const { plan, findings } = readPlan(records, { version: 'r1', year: 2022 });

    expect(plan).toBeNull();
    expect(findings.map((one) => [one.sheet, one.rule])).toEqual([[sheet, 'Q01']]);
  });

  it.each([
    ['100%', 10_000],
    ['33.34%', 3_334],
    ['1', 10_000],
    ['0.3', 3_000],
    ['30', 3_000],
  ])('reads a share written as %s', (text, value) => {
    const { plan } = readPlan(withDuty({ 计量方式: '覆盖率-数量', 取数表单: '绩效自评汇总表', 目标值: text }), {
      version: 'r1',
      year: 2022,
    });

    expect(plan?.duties[0]?.target).toEqual({ kind: 'share', value });
  });

  it('reads full-width signs and typographic operators as what they look like', () => {
    const { plan } = readPlan(
      withDuty({
        计量方式: '数量',
        取数表单: '重点评价台账',
        达标条件: '预算数≥３００；评价层次＝部门重点｜财政重点',
        数据年度: 'Y−1～Y',
      }),
      { version: 'r1', year: 2022 },
    );

    expect(plan?.duties[0]).toMatchObject({
      years: [-1, 0],
      qualifies: [
        [
          { column: '预算数', operator: '>=', values: ['300'] },
          { column: '评价层次', operator: '=', values: ['部门重点', '财政重点'] },
        ],
      ],
    });
  });

  it('takes a form of the district’s own where its blank form is in force, and refuses it where it is not', () => {
    const rows = withDuty({
      计量方式: '报送',
      取数表单: '农村公路养护情况表',
      对象范围: '',
      达标条件: '',
      目标值: '1',
    });
    const about = { version: 'r1', year: 2022 };

    const taken = readPlan(rows, { ...about, ownForms: [{ name: ownFormName('农村公路养护情况表'), columns: [] }] });

    expect(taken.plan?.duties[0]?.forms).toEqual(['农村公路养护情况表']);
    expect(readPlan(rows, about).findings).toMatchObject([{ value: '农村公路养护情况表' }]);
  });
});
