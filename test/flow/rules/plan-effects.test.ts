import { describe, expect, it } from 'vitest';
import type { Home } from '../../../shared/flow/home.ts';
import { effectLines, effectsOnce } from '../../../shared/flow/rules/plan-effects.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Simulation, WarningChange } from '../../../shared/warning/simulate.ts';
import { aLedger } from '../../builders/a-ledger.ts';
import { projects } from '../../builders/a-register.ts';
import { aUnit } from '../../builders/a-unit.ts';
import { aDuty, aPlan } from '../../builders/an-assessment.ts';
import { anOffice } from '../office-bench.ts';

const DAY = '2022-05-06';
const UNIT = aUnit();
const NOTHING: Simulation = { newly: [], noLonger: [], otherLevel: [], added: [], removed: [], reach: [] };

const aChange = (over: Partial<WarningChange>): WarningChange => ({
  id: '',
  unit: UNIT,
  dutyOrRule: 'T-1',
  rule: 'W01',
  ruleBefore: null,
  before: 'none',
  after: 'yellow',
  text: '',
  ...over,
});

/** An office of one unit with two projects and nothing evaluated, under a plan of one duty. */
const anOfficeUnder = async (plan: Plan): Promise<Home> => {
  const { home } = await anOffice(DAY);
  const standing = aLedger(UNIT.folder).handIn('2022-02-01', '清单.xlsx', projects(2, 2021)).standing();
  await home.standings.write(standing);
  await home.rules.acceptPlan({ file: '工作要点.xlsx', at: '', content: plan });
  await home.rules.acceptRoster({ file: '单位名录.xlsx', at: '', content: { units: [UNIT] } });
  return home;
};

describe('the sentences on what a plan changes', () => {
  it('say who is newly warned, who no longer, and whose warning says something else', () => {
    const lines = effectLines(DAY, {
      newly: [aChange({})],
      noLonger: [aChange({ dutyOrRule: 'T-2', ruleBefore: 'W01', before: 'red', after: 'none' })],
      otherLevel: [
        aChange({ dutyOrRule: 'T-3', ruleBefore: 'W01', before: 'yellow', after: 'red' }),
        aChange({ dutyOrRule: 'T-4', ruleBefore: 'W02', before: 'yellow' }),
      ],
      added: ['T-1'],
      removed: ['T-9'],
      reach: [],
    });

    expect(lines).toEqual([
      '按 2022-05-06 的情况试算：',
      '新启用的任务：T-1',
      '不再启用的任务：T-9',
      `新增预警 1 条：${UNIT.name} T-1(黄)`,
      `不再预警 1 条：${UNIT.name} T-2(原为红)`,
      `仍有预警但级别或原因改变 2 条：${UNIT.name} T-3(黄→红)、${UNIT.name} T-4(黄，改为按截止日提醒)`,
    ]);
  });

  it('say so where nothing changes', () => {
    expect(effectLines(DAY, NOTHING)).toEqual(['按 2022-05-06 的情况试算：预警没有变化。']);
  });

  it('name the first of many and count them all, unless all are asked for', () => {
    const newly = Array.from({ length: 14 }, (_, index) => aChange({ dutyOrRule: `T-${index}` }));

    const [few, all] = [effectLines(DAY, { ...NOTHING, newly }), effectLines(DAY, { ...NOTHING, newly }, 99)];

    expect(few[1]).toMatch(/^新增预警 14 条：.*T-11\(黄\)等 14 条$/u);
    expect(all[1]).toMatch(/T-13\(黄\)$/u);
  });
});

describe('what a plan that takes over changes', () => {
  const inForce = aPlan({ duties: [aDuty({ 截止日期: '2022-12-31' })], version: 'HZ-1' });
  const sooner = aPlan({ duties: [aDuty({ 截止日期: '2022-04-30' })], version: 'HZ-2' });

  it('is who is newly warned today against the plan it replaces', async () => {
    const home = await anOfficeUnder(inForce);

    expect(await effectsOnce(home, sooner)).toEqual([
      '按 2022-05-06 的情况试算：',
      `新增预警 1 条：${UNIT.name} T-1(黄)`,
      '任务 T-1 试验任务：适用 1 个单位；分子 0，分母 2；已完成 0 个。',
    ]);
  });

  it('is remembered, since read again it would be compared with itself', async () => {
    const home = await anOfficeUnder(inForce);
    const first = await effectsOnce(home, sooner);
    await home.rules.acceptPlan({ file: '工作要点.xlsx', at: '', content: sooner });

    expect(await effectsOnce(home, sooner)).toEqual(first);
  });

  it('is no good news where a duty has lost its objects or its units', async () => {
    const home = await anOfficeUnder(sooner);
    const emptied = aPlan({
      duties: [
        aDuty({ 截止日期: '2022-04-30', 对象范围: '全年预算数>=900000' }),
        aDuty({ 任务编号: 'T-2', 适用类别: '街镇' }),
      ],
      version: 'HZ-3',
    });

    expect(await effectsOnce(home, emptied)).toEqual([
      '按 2022-05-06 的情况试算：',
      '新启用的任务：T-2',
      `因任务没有了单位或对象而不再预警（不是已完成，请核对适用类别和对象范围） 1 条：${UNIT.name} T-1(原为黄)`,
      '任务 T-1 试验任务：适用 1 个单位，但都没有对象，请核对对象范围。',
      '任务 T-2 试验任务：没有适用的单位，请核对适用类别和适用单位。',
    ]);
  });

  it('is nothing for the first plan of all where no unit is known yet', async () => {
    const { home } = await anOffice(DAY);

    expect(await effectsOnce(home, sooner)).toEqual([]);
  });
});
