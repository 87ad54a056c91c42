import type { FormName } from '../../../shared/form/form-name.ts';
import type { Unit } from '../../../shared/unit.ts';
import type { Random } from '../random.ts';
import { MONITORING_CARD, SELF_EVALUATION_CARD, TARGET_CARD } from './cards.ts';
import type { Project, Row, Sheet } from './events.ts';
import {
  DISCLOSURE,
  EX_ANTE,
  KEY_EVALUATION,
  type Maker,
  MONITORING,
  OFFICE_EVALUATION,
  RECTIFICATION,
  SELF_EVALUATION,
} from './lists.ts';

/** Which form a unit fills in, about which year, around which day of the plan year, and how often it does at all. */
export type Habit = {
  readonly form: FormName;
  readonly offset: number;
  readonly around: string;
  readonly often: number;
  readonly maker: Maker;
  /** One card a sheet; else one list. */
  readonly cards?: true;
  /** The name of its file where it isn't the form's. */
  readonly name?: string;
};

export const HABITS: readonly Habit[] = [
  { form: '绩效自评汇总表', offset: -1, around: '04-25', often: 0.8, maker: SELF_EVALUATION },
  { form: '项目支出绩效自评表', offset: -1, around: '04-18', often: 0.4, maker: SELF_EVALUATION_CARD, cards: true },
  { form: '绩效跟踪汇总表', offset: 0, around: '08-25', often: 0.8, maker: MONITORING },
  { form: '绩效跟踪汇总表', offset: -1, around: '01-20', often: 0.7, maker: MONITORING },
  { form: '项目支出绩效运行监控表', offset: 0, around: '08-20', often: 0.4, maker: MONITORING_CARD, cards: true },
  { form: '绩效跟踪汇总表', offset: 0, around: '12-28', often: 0.15, maker: MONITORING, name: '年终跟踪' },
  { form: '事前绩效评估台账', offset: 1, around: '11-20', often: 0.8, maker: EX_ANTE },
  { form: '事前绩效评估台账', offset: 0, around: '02-10', often: 0.7, maker: EX_ANTE },
  { form: '重点评价台账', offset: 0, around: '07-20', often: 0.8, maker: KEY_EVALUATION },
  { form: '重点评价台账', offset: -1, around: '02-20', often: 0.7, maker: KEY_EVALUATION },
  { form: '整改台账', offset: 0, around: '07-01', often: 0.8, maker: RECTIFICATION },
  { form: '整改台账', offset: -1, around: '03-01', often: 0.2, maker: RECTIFICATION },
  { form: '绩效信息公开目录', offset: 0, around: '10-15', often: 0.8, maker: DISCLOSURE },
  { form: '绩效信息公开目录', offset: -1, around: '10-20', often: 0.7, maker: DISCLOSURE },
  { form: '项目支出绩效目标申报表', offset: 1, around: '12-01', often: 0.7, maker: TARGET_CARD, cards: true },
  { form: '项目支出绩效目标申报表', offset: 0, around: '03-15', often: 0.7, maker: TARGET_CARD, cards: true },
];

/** The finance office looks into the units' projects itself. */
export const OFFICE_HABITS: readonly Habit[] = [
  { form: '重点评价台账', offset: 0, around: '09-20', often: 1, maker: OFFICE_EVALUATION },
  { form: '重点评价台账', offset: -1, around: '03-25', often: 1, maker: OFFICE_EVALUATION },
];

/** The rows as the sheets of one workbook. */
export const sheetsOf = ({ form, offset, cards }: Habit, planYear: number, rows: readonly Row[]): Sheet[] => {
  const sheet = (of: readonly Row[]): Sheet => ({
    form,
    year: planYear + offset,
    nil: false,
    refused: false,
    rows: of,
  });
  return cards ? rows.map((row) => sheet([row])) : [sheet(rows)];
};

/** Key evaluations of years long past, so that a repetition within three years can be seen. */
export const longPast = (unit: Unit, planYear: number, projects: readonly Project[], random: Random): Sheet[] => {
  if (!random.chance(0.3)) return [];
  return [-3, -2].map((offset) => ({
    form: '重点评价台账',
    year: planYear + offset,
    nil: false,
    refused: false,
    rows: projects
      .filter((project) => project.unit === unit && project.year === planYear && random.chance(0.2))
      .map((project) => KEY_EVALUATION({ ...project, year: planYear + offset }, `${planYear}-02-01`, random)),
  }));
};
