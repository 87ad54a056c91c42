import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { districtOn } from '../../../shared/flow/district.ts';
import { strikeLines } from '../../../shared/flow/rules/plan-effects.ts';
import type { AuditFormula } from '../../../shared/plan/audit-formula.ts';
import { aUnit } from '../../builders/a-unit.ts';
import { aDuty, aPlan } from '../../builders/an-assessment.ts';
import { anOffice } from '../office-bench.ts';
import { answerIn, summaryBytes } from '../workbook-bytes.ts';

const UNIT = aUnit();
const FILE = `${UNIT.folder}/自评.xlsx`;

const anAudit = (change: Partial<AuditFormula>): AuditFormula => ({
  id: 'F01',
  form: '绩效自评汇总表',
  applies: '',
  formula: '执行率 >= 95%',
  level: 'error',
  message: '',
  remedy: '',
  ...change,
});

const planWith = (...formulas: readonly AuditFormula[]) =>
  aPlan({ duties: [aDuty({ 计量方式: '数量', 目标值: '1' })], formulas });

/** An office whose one unit hands in a project executed by 90 %. */
const anOfficeWith = async (...formulas: readonly AuditFormula[]) => {
  const office = await anOffice('2022-04-20');
  const { rules } = office.home;
  await rules.acceptPlan({ file: '工作要点.xlsx', at: '', content: planWith(...formulas) });
  await rules.acceptRoster({ file: '单位名录.xlsx', at: '', content: { units: [UNIT] } });
  await office.drop(FILE, await summaryBytes(['一号路整治']));
  await office.run();
  const measured = async () => {
    const { assessment } = await districtOn(office.home, '2022-04-20');
    return assessment.duties.find(({ duty }) => duty.code === 'T-1')?.measurement?.numerator;
  };
  return { ...office, measured };
};

const findingsIn = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const found: string[] = [];
  workbook.getWorksheet('审核结果')?.eachRow((row) => {
    if (/^\d+$/u.test(row.getCell(1).text)) found.push([2, 3, 5].map((at) => row.getCell(at).text).join(' '));
  });
  return found;
};

describe('finance’s own formulas in force', () => {
  it('return what breaks one that is an error, at its cell, and it counts for nothing', async () => {
    const { bytesOf, measured } = await anOfficeWith(anAudit({}));

    expect(await answerIn(await bytesOf(FILE))).toMatchObject({ 结论: '退回' });
    expect(await findingsIn(await bytesOf(FILE))).toEqual(['错误 F01 H3']);
    expect(await measured()).toBe(0);
  });

  it('let count what breaks one that asks for a reason, and say that it waits for it', async () => {
    const { bytesOf, measured } = await anOfficeWith(anAudit({ level: 'explain' }));

    expect(await answerIn(await bytesOf(FILE))).toMatchObject({ 结论: '待说明' });
    expect(await findingsIn(await bytesOf(FILE))).toEqual(['需说明 F01 H3']);
    expect(await measured()).toBe(1);
  });

  it('find nothing in what keeps them', async () => {
    const { bytesOf } = await anOfficeWith(anAudit({ formula: '执行率 >= 90%' }));

    expect(await answerIn(await bytesOf(FILE))).toMatchObject({ 结论: '通过' });
  });

  it('are counted before they bind: how many hand-ins of how many units each would strike', async () => {
    const { home } = await anOfficeWith();
    const { input } = await districtOn(home, '2022-04-20');

    expect(strikeLines(planWith(anAudit({}), anAudit({ id: 'F02', formula: '自评得分 <= 100' })), input)).toEqual([
      '审核公式 F01：已报的表里有 1 个单位 1 个文件的 1 条记录不符合(错误)。',
      '审核公式 F02：已报的表里没有不符合的。',
    ]);
  });
});
