import { describe, expect, it } from 'vitest';
import { writeStatusWorkbook } from '../../../shared/outside/status-workbook/write-status-workbook.ts';
import { xlsxReader } from '../../../shared/outside/xlsx/read/read-workbook.ts';
import { openPackage, partBytes, zipEntry } from '../../../shared/outside/xlsx/zip/zip-package.ts';
import { dutyKey } from '../../../shared/plan/duty-key.ts';
import type { StatusFacts } from '../../../shared/status-sheet/status-facts.ts';
import { statusModel } from '../../../shared/status-sheet/status-model.ts';
import type { Cell, Workbook } from '../../../shared/workbook/grid.ts';
import {
  aForm,
  aMail,
  aMeasurement,
  anAssessment,
  aStanding,
  aState,
  aVersion,
  aWarning,
  shownDuty,
  someFacts,
} from '../../builders/facts-shown.ts';

const published = async (facts: StatusFacts): Promise<Workbook> =>
  await xlsxReader().read(await writeStatusWorkbook(statusModel(facts)));

const rowsOf = (workbook: Workbook, name: string): readonly ReadonlyMap<string, Cell>[] => {
  const [head, ...rows] = [...(workbook.sheets.find((sheet) => sheet.name === name)?.rows ?? [])];
  const labels = new Map(head?.cells.map(({ column, value }) => [column, String(value)]));
  return rows.map(({ cells }) => new Map(cells.map((cell) => [labels.get(cell.column) ?? '', cell])));
};

const labelsOf = (workbook: Workbook, name: string): readonly string[] => {
  const [head] = workbook.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  return head?.cells.map(({ value }) => String(value)) ?? [];
};

describe('the status workbook', () => {
  it('has the sheets in the order people and scripts rely on', async () => {
    const workbook = await published(someFacts());

    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      '总览',
      '催报单',
      '单位矩阵',
      '任务进度',
      '预警清单',
      '报送记录',
      '说明理由',
      '发信记录',
      '考核',
      '说明',
      '图表数据',
    ]);
  });

  it.each([
    [
      '任务进度',
      '单位编码 单位 任务编号 任务 截止日期 要求 分子 分母 完成 差额 状态 级别 缺口明细 可补缺口 最近报送 剩余工作日 延期至* 豁免原因* 备注*',
    ],
    ['催报单', '单位 主管部门 任务 缺什么 截止日期 逾期工作日 专管员 电话 最近发信 催办*'],
    ['预警清单', '预警编号 单位 任务或规则 级别 内容 依据 首次预警日 最近发信日 发信结果 处置*'],
    ['报送记录', '单位 文件 工作表 表单 年度 报送时间 结论 错误数 提示数 回执编号'],
    ['说明理由', '单位 文件 单元格 规则 问题 理由 填写时间'],
    ['发信记录', '时间 收件人 抄送 步骤 主题 结果'],
    ['考核', '单位 按期率 覆盖达标率 首次通过率 再评价偏差 得分 排名'],
    ['单位矩阵', '单位 O-32a'],
  ])('has the columns of %s', async (name, labels) => {
    const workbook = await published(someFacts());

    const expected = labels.split(' ');
    expect(labelsOf(workbook, name).slice(0, expected.length)).toEqual(expected);
  });

  it('writes a coverage by amount as numbers in 万元 and a percentage', async () => {
    const state = aState({
      duty: shownDuty({ code: 'O-17', measure: 'coverage-amount', target: { kind: 'share', value: 3000 } }),
      measurement: aMeasurement({
        unit: 'money',
        numerator: 120_050_000,
        denominator: 1_000_000_000,
        achieved: 1201,
        gap: 179_950_000,
      }),
    });

    const [row] = rowsOf(await published(someFacts({ assessment: anAssessment({ duties: [state] }) })), '任务进度');

    expect(row?.get('要求')?.value).toBe('≥30%(金额)');
    expect(row?.get('分子')).toMatchObject({ kind: 'number', value: 120.05 });
    expect(row?.get('分母')).toMatchObject({ kind: 'number', value: 1000 });
    expect(row?.get('完成')).toMatchObject({ kind: 'number', value: 0.1201, percent: true });
    expect(row?.get('差额')).toMatchObject({ kind: 'number', value: 179.95, percent: false });
  });

  it('writes days as dates, counts and working days as whole numbers', async () => {
    const state = aState({
      duty: shownDuty({ measure: 'count', target: { kind: 'number', value: 10 } }),
      measurement: aMeasurement({ numerator: 7, denominator: null, achieved: 7, gap: 3 }),
      extendedTo: '2022-09-15',
    });

    const [row] = rowsOf(await published(someFacts({ assessment: anAssessment({ duties: [state] }) })), '任务进度');

    expect(row?.get('截止日期')).toMatchObject({ kind: 'date', value: '2022-04-30' });
    expect(row?.get('最近报送')).toMatchObject({ kind: 'date', value: '2022-04-28T16:03:00' });
    expect(row?.get('延期至*')).toMatchObject({ kind: 'date', value: '2022-09-15' });
    expect(row?.get('完成')).toMatchObject({ kind: 'number', value: 7, percent: false });
    expect(row?.get('剩余工作日')).toMatchObject({ kind: 'number', value: -2 });
    expect(row?.has('分母')).toBe(false);
  });

  it('keeps whatever people and files put into a text as that text', async () => {
    const nasty = '=HYPERLINK("http://x") <b>&amp; "引号" _x0041_ 㐀𠮷\n第二行';
    const state = aState({ remark: nasty, waiver: '坏\u0001字\ud800符' });

    const [row] = rowsOf(await published(someFacts({ assessment: anAssessment({ duties: [state] }) })), '任务进度');

    expect(row?.get('备注*')).toMatchObject({ kind: 'text', value: nasty, formula: false });
    expect(row?.get('豁免原因*')?.value).toBe('坏\ufffd字\ufffd符');
  });

  it('says when and how a warning was mailed and what was done about it', async () => {
    const warning = aWarning();
    const workbook = await published(
      someFacts({
        assessment: anAssessment({ warnings: [warning] }),
        mails: [
          aMail({ about: warning.id, step: '首次' }),
          aMail({ about: warning.id, step: '转红', at: '2022-05-09T08:30:00+08:00', state: 'refused' }),
        ],
        standings: [
          aStanding({
            decisions: [
              {
                about: dutyKey(2022, warning.id),
                column: '处置',
                value: '处理中',
                by: '赵',
                at: '2022-05-07T09:00:00+08:00',
                from: '2022-05-07',
                until: null,
              },
            ],
          }),
        ],
      }),
    );

    const [row] = rowsOf(workbook, '预警清单');

    expect(row?.get('首次预警日')?.value).toBe('2022-05-06');
    expect(row?.get('最近发信日')?.value).toBe('2022-05-06');
    expect(row?.get('发信结果')?.value).toBe('发送失败');
    expect(row?.get('处置*')?.value).toBe('处理中');
  });

  it('gives every form found a row, a file nothing was found in as well, and adds what was found across forms', async () => {
    const finding = {
      rule: 'Q12',
      level: 'hint' as const,
      sheet: '清单',
      cell: 'B3',
      value: '',
      expected: '',
      message: '',
      remedy: '',
    };
    const workbook = await published(
      someFacts({
        standings: [
          aStanding({
            versions: [
              aVersion({ forms: [aForm({ hints: 1, verdict: 'hinted' }), aForm({ form: '项目清单', sheet: '清单' })] }),
              aVersion({
                path: '区教育局/扫描件.xlsx',
                receipt: 'R-101-0002',
                verdict: 'unrecognised',
                forms: [],
                at: '2022-04-27T09:00:00+08:00',
              }),
            ],
          }),
        ],
        crossFindings: [{ unit: '区教育局', receipt: 'R-101-0001', finding }],
      }),
    );

    const rows = rowsOf(workbook, '报送记录').map((row) =>
      [row.get('文件'), row.get('表单'), row.get('结论'), row.get('提示数')].map((cell) => cell?.value),
    );

    expect(rows).toEqual([
      ['区教育局/自评.xlsx', '绩效自评汇总表', '有提示', 1],
      ['区教育局/自评.xlsx', '项目清单', '有提示', 1],
      ['区教育局/扫描件.xlsx', undefined, '无法识别', 0],
    ]);
  });

  it('leaves a cell of the matrix blank where a duty does not apply', async () => {
    const duties = [aState(), aState({ duty: shownDuty({ code: 'O-33' }), state: 'not-applicable' })];
    const base = anAssessment();
    const plan = { ...base.plan, duties: duties.map(({ duty }) => duty) };

    const [row] = rowsOf(await published(someFacts({ assessment: { ...base, plan, duties } })), '单位矩阵');

    expect(row?.get('O-32a')?.value).toBe('逾期');
    expect(row?.has('O-33')).toBe(false);
  });

  it('lets people type a day, choose a disposal, and stops typing in the other columns', async () => {
    const zip = openPackage(Buffer.from(await writeStatusWorkbook(statusModel(someFacts()))));
    const rulesIn = (part: string): readonly string[] =>
      partBytes(zip, zipEntry(zip, part)!)
        .toString('utf8')
        .match(/<dataValidation [^>]*>.*?<\/dataValidation>/gsu) ?? [];

    const progress = rulesIn('xl/worksheets/sheet4.xml');
    const warnings = rulesIn('xl/worksheets/sheet5.xml');

    expect(progress.find((rule) => rule.includes('type="date"'))).toMatch(
      /sqref="Q2:Q\d+"><formula1>36526<\/formula1><formula2>73050</u,
    );
    expect(progress.filter((rule) => rule.includes('<formula1>FALSE<'))).toHaveLength(26);
    expect(progress.some((rule) => /sqref="[RS]2/u.test(rule))).toBe(false);
    expect(warnings.find((rule) => rule.includes('type="list"'))).toContain('同一项目,不是');
  });

  it('writes the same bytes for the same facts', async () => {
    const first = await writeStatusWorkbook(statusModel(someFacts()));
    const again = await writeStatusWorkbook(statusModel(someFacts()));

    expect(Buffer.compare(first, again)).toBe(0);
  });
});
