import type { IssuedSheet, IssuedWorkbook } from '../form/template/issued-sheet.ts';
import type { ListTemplateColumn } from '../form/template/list-template.ts';
import { listSheet } from '../form/template/list-template.ts';
import { dutyRow } from './duty-row.ts';
import type { LadderStep, Plan, Recipient } from './plan.ts';
import {
  BINDING_WORDS,
  CALENDAR_WORDS,
  LEVEL_WORDS,
  MEASURE_WORDS,
  RECIPIENT_WORDS,
  ROLL_WORDS,
} from './plan-words.ts';

type Format = ListTemplateColumn['format'];

const column = (
  label: string,
  width: number,
  format: Format = 'text',
  values: readonly string[] = [],
): ListTemplateColumn => ({
  label,
  width,
  format,
  style: 'input',
  ...(values.length > 0 ? { choices: { values, strict: true } } : {}),
});

const YES_NO = ['是', '否'];

const DUTY_COLUMNS: readonly ListTemplateColumn[] = [
  column('任务编号', 10, 'code'),
  column('任务名称', 34),
  column('依据', 26),
  column('适用类别', 22),
  column('取数表单', 26),
  column('数据年度', 9),
  column('计量方式', 13, 'text', Object.values(MEASURE_WORDS)),
  column('对象范围', 30),
  column('达标条件', 30),
  column('目标值', 8, 'whole'),
  column('开始日期', 12, 'day'),
  column('截止日期', 12, 'day'),
  column('顺延规则', 9, 'text', Object.values(ROLL_WORDS)),
  column('不重复年限', 11, 'whole'),
  column('约束', 8, 'text', Object.values(BINDING_WORDS)),
  column('启用', 6, 'text', YES_NO),
];

const RULE_COLUMNS: readonly ListTemplateColumn[] = [
  column('规则编号', 10, 'code'),
  column('规则名称', 64),
  column('黄线', 24),
  column('红线', 28),
  column('启用', 6, 'text', YES_NO),
  column('依据', 22),
];

const LADDER_COLUMNS: readonly ListTemplateColumn[] = [
  column('步骤', 10),
  column('相对截止日(工作日)', 20, 'signed'),
  column('级别', 8, 'text', Object.values(LEVEL_WORDS)),
  column('收件人', 24),
  column('抄送', 24),
];

const CALENDAR_COLUMNS: readonly ListTemplateColumn[] = [
  column('日期', 14, 'day'),
  column('类型(休/班)', 12, 'text', Object.values(CALENDAR_WORDS)),
  column('说明', 40),
];

const people = (recipients: readonly Recipient[]): string => recipients.map((one) => RECIPIENT_WORDS[one]).join('、');

const dutySheet = (plan: Plan): IssuedSheet =>
  listSheet({
    sheet: '任务',
    title: `${plan.year}年全面实施预算绩效管理工作要点:任务`,
    captions: [`年度:${plan.year}`],
    columns: DUTY_COLUMNS,
    rows: plan.duties.map(dutyRow),
    spareRows: 0,
    notes: [
      '日期、目标值、顺延规则、启用等改了保存即生效;改坏了会收到审核结果,原来的继续有效。',
      '数据年度 Y 是本年,Y-1 是上年,Y+1 是下年,几年用 | 或 ~ 连接;筛选条件写 列=值|值,多个条件用 ; 连接,含义见 绩效管理状态表.xlsx 的 说明。',
    ],
  });

const ruleSheet = (plan: Plan): IssuedSheet =>
  listSheet({
    sheet: '预警规则',
    title: `${plan.year}年预警规则`,
    captions: [],
    columns: RULE_COLUMNS,
    rows: plan.rules.map((rule) => ({
      规则编号: rule.rule,
      规则名称: rule.name,
      黄线: rule.yellow,
      红线: rule.red,
      启用: rule.enabled ? '是' : '否',
      依据: rule.basis,
    })),
    spareRows: 0,
    notes: ['通知只要求系统预警,没有规定颜色和界线:黄线、红线是本系统的默认值,可按本区情况修改。'],
  });

const stepRow = ({ step, offset, level, to, copy }: LadderStep): Record<string, string | number> => ({
  步骤: step,
  '相对截止日(工作日)': offset,
  级别: LEVEL_WORDS[level],
  收件人: people(to),
  抄送: people(copy),
});

const ladderSheet = (plan: Plan): IssuedSheet =>
  listSheet({
    sheet: '提醒规则',
    title: `${plan.year}年提醒规则`,
    captions: [],
    columns: LADDER_COLUMNS,
    rows: plan.ladder.map(stepRow),
    spareRows: 0,
    notes: ['负数是截止日前的工作日数,正数是截止日后的工作日数;步骤与级别是本系统的默认值,可以修改。'],
  });

const calendarSheet = (plan: Plan): IssuedSheet =>
  listSheet({
    sheet: '日历',
    title: `${plan.year}年工作日调整`,
    captions: [],
    columns: CALENDAR_COLUMNS,
    rows: plan.calendar.map(({ day, kind, note }) => ({
      日期: { day },
      '类型(休/班)': CALENDAR_WORDS[kind],
      说明: note,
    })),
    spareRows: 20,
    notes: ['国家公布的节假日和调休已内置;只在这里写与之不同的日子:休 表示放假,班 表示上班。'],
  });

/** 工作要点.xlsx as it is issued: the four sheets with exactly the rows of the plan, dates as dates and numbers as numbers. */
export const planWorkbook = (plan: Plan): IssuedWorkbook => ({
  sheets: [dutySheet(plan), ruleSheet(plan), ladderSheet(plan), calendarSheet(plan)],
});
