import { describe, expect, it } from 'vitest';
import { dueLetters } from '../../../shared/letter/plan/due-letters.ts';
import type { LadderStep } from '../../../shared/plan/plan.ts';
import { aLedger } from '../../builders/a-ledger.ts';
import { aRecord } from '../../builders/a-record.ts';
import { aUnit } from '../../builders/a-unit.ts';
import { aDuty, aPlan, assessed } from '../../builders/an-assessment.ts';

const UNIT = aUnit();

const aStep = (step: Partial<LadderStep>): LadderStep => ({
  step: '预警',
  duties: { codes: [], bindings: [] },
  times: 1,
  offset: 1,
  level: 'yellow',
  to: ['officer'],
  copy: [],
  ...step,
});

const RED = aStep({ step: '红色', offset: 5, level: 'red' });
const TALK = aStep({ step: '约谈', offset: 5, level: 'red', times: 3, to: ['head'] });

/** 月报 due on the 8th of the months of 2022: 01-10, 02-08, 03-08, 04-08, 05-09 once rolled. */
const MONTHS = ['01', '02', '03', '04', '05'].map((month) =>
  aDuty({
    任务编号: `M-${month}`,
    取数表单: '工作记录',
    数据年度: '',
    计量方式: '登记',
    目标值: '1',
    截止日期: `2022-${month}-08`,
  }),
);

const reported = (ledger: ReturnType<typeof aLedger>, month: string, day: string): ReturnType<typeof aLedger> =>
  ledger.handIn(day, `月报${month}.xlsx`, [
    aRecord('工作记录', { 任务编号: `M-${month}`, 事项: '月报', 完成日期: day }, { code: `M-${month}`, year: 2022 }),
  ]);

const stepsOn = (day: string, ledger: ReturnType<typeof aLedger>, ladder: readonly LadderStep[], duties = MONTHS) => {
  const { duties: rows } = assessed(day, [UNIT], [ledger.standing()], { plan: aPlan({ duties, ladder }) });
  return Object.fromEntries(rows.map(({ duty, step }) => [duty.code, step]));
};

describe('the ladder of a district’s own plan', () => {
  it('has steps for single duties, and for what is strict or asked 原则上', () => {
    const strict = aDuty({ 任务编号: 'A' });
    const soft = aDuty({ 任务编号: 'B', 约束: '原则上' });
    const ladder = [
      aStep({ step: '全部' }),
      aStep({ step: '只A', offset: 2, duties: { codes: ['A'], bindings: [] } }),
      aStep({ step: '原则上', offset: 3, duties: { codes: [], bindings: ['in-principle'] } }),
    ];
    const stepOf = (day: string) => stepsOn(day, aLedger(UNIT.folder), ladder, [strict, soft]);

    // Due on 2022-05-05, the first working day after 04-30.
    expect(stepOf('2022-05-05')).toEqual({ A: null, B: null });
    expect(stepOf('2022-05-06')).toEqual({ A: '全部', B: '全部' });
    expect(stepOf('2022-05-07')).toEqual({ A: '只A', B: '全部' });
    expect(stepOf('2022-05-09')).toEqual({ A: '只A', B: '原则上' });
  });

  it('counts the working days back from a deadline that stays on a rest day', () => {
    // 10 December 2022 is a Saturday: Friday is the first working day before it.
    const saturday = aDuty({ 任务编号: 'S', 截止日期: '2022-12-10', 顺延规则: '无' });
    const ladder = [-2, -1, 0, 1].map((offset) => aStep({ step: `第${offset}`, level: 'blue', offset }));
    const stepOf = (day: string) => stepsOn(day, aLedger(UNIT.folder), ladder, [saturday])['S'];

    expect(['07', '08', '09', '10', '11', '12'].map((day) => stepOf(`2022-12-${day}`))).toEqual([
      null,
      '第-2',
      '第-1',
      '第0',
      '第0',
      '第1',
    ]);
  });

  it('calls for a talk at the third red in a row, and again at the fourth', () => {
    const ladder = [aStep({}), RED, TALK];

    // Five working days after 02-08 is 02-15, after 03-08 it is 03-15, after 04-08 it is 04-15.
    expect(stepsOn('2022-02-15', aLedger(UNIT.folder), ladder)).toMatchObject({
      'M-01': '红色',
      'M-02': '红色',
      'M-03': null,
    });
    expect(stepsOn('2022-03-14', aLedger(UNIT.folder), ladder)).toMatchObject({ 'M-02': '红色', 'M-03': '预警' });
    expect(stepsOn('2022-03-15', aLedger(UNIT.folder), ladder)).toMatchObject({ 'M-02': '红色', 'M-03': '约谈' });
    expect(stepsOn('2022-04-15', aLedger(UNIT.folder), ladder)).toMatchObject({ 'M-03': '约谈', 'M-04': '约谈' });
  });

  it('counts what was met only after it had turned red, and starts again after one met in time', () => {
    const late = reported(aLedger(UNIT.folder), '01', '2022-01-18');
    const inTime = reported(aLedger(UNIT.folder), '02', '2022-02-14');

    expect(stepsOn('2022-03-15', late, [RED, TALK])).toMatchObject({ 'M-01': null, 'M-02': '红色', 'M-03': '约谈' });
    expect(stepsOn('2022-03-15', inTime, [RED, TALK])).toMatchObject({ 'M-01': '红色', 'M-02': null, 'M-03': '红色' });
    expect(stepsOn('2022-05-16', inTime, [RED, TALK])).toMatchObject({
      'M-03': '红色',
      'M-04': '红色',
      'M-05': '约谈',
    });
  });

  it('passes over what was waived', () => {
    const waived = aLedger(UNIT.folder).decide('2022-02-01', 'M-02', '豁免原因', '新设单位');

    expect(stepsOn('2022-03-15', waived, [RED, TALK])).toMatchObject({ 'M-02': null, 'M-03': '红色' });
    expect(stepsOn('2022-04-15', waived, [RED, TALK])).toMatchObject({ 'M-03': '红色', 'M-04': '约谈' });
  });

  it('counts the duties that a step names, and no others', () => {
    const other = aDuty({
      任务编号: 'O-1',
      取数表单: '工作记录',
      数据年度: '',
      计量方式: '登记',
      目标值: '1',
      截止日期: '2022-02-28',
    });
    const [first, second, third] = MONTHS;
    const duties = [first!, second!, third!, other];
    const done = reported(aLedger(UNIT.folder), '02', '2022-02-07');
    const named = { ...TALK, times: 2, duties: { codes: ['M-01', 'M-03'], bindings: [] } };

    expect(stepsOn('2022-03-15', done, [RED, named], duties)).toMatchObject({ 'M-03': '约谈', 'O-1': '红色' });
    expect(stepsOn('2022-03-15', done, [RED, { ...TALK, times: 2 }], duties)).toMatchObject({ 'M-03': '约谈' });
  });

  it('goes out to whom the step names', () => {
    const { duties, plan } = assessed('2022-03-15', [UNIT], [aLedger(UNIT.folder).standing()], {
      plan: aPlan({ duties: MONTHS, ladder: [RED, TALK] }),
    });
    const letters = dueLetters(plan, duties, [], () => false);

    expect(letters.map(({ about, step, lesser, recipients }) => [about, step, lesser, recipients.to])).toEqual([
      ['M-01', '红色', [], ['officer']],
      ['M-02', '红色', [], ['officer']],
      ['M-03', '约谈', ['红色'], ['head']],
    ]);
  });
});
