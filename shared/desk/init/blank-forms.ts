import type { ListForm } from '../../form/list-form.ts';
import { LIST_FORMS } from '../../form/list-forms.ts';
import { blankList } from '../../form/template/blank-list.ts';
import type { IssuedSheet } from '../../form/template/issued-sheet.ts';
import { monitoringCard } from '../../form/template/monitoring-card.ts';
import { BLANK_INDICATORS, selfEvaluationCard } from '../../form/template/self-evaluation-card.ts';
import { TARGET_LEVELS, targetCard } from '../../form/template/target-card.ts';
import { BLANK_UNIT_INDICATORS, wholeUnitSelfEvaluationCard } from '../../form/template/whole-unit-card.ts';
import { wholeUnitTargetCard } from '../../form/template/whole-unit-target-card.ts';

/** The window for monitoring opens in July: the months before it are watched. */
const MONITORED_MONTH = 7;
const TASKS = 6;

const NOBODY = { project: null, code: null, supervisor: null, implementer: null };
const NOTHING = { initial: null, budget: null, spent: null };

/** Blank cards set in the years they are about: self-evaluation looks back, monitoring at this year, targets ahead. */
const blankCards = (year: number): readonly IssuedSheet[] => [
  selfEvaluationCard({
    ...NOBODY,
    title: '项目支出绩效自评表',
    sheet: '项目支出绩效自评表',
    year: year - 1,
    money: '万元',
    funds: NOTHING,
    goal: null,
    outcome: null,
    indicators: BLANK_INDICATORS,
    blank: true,
  }),
  wholeUnitSelfEvaluationCard({
    sheet: '部门(单位)整体支出绩效自评表',
    year: year - 1,
    unit: null,
    funds: NOTHING,
    goal: null,
    outcome: null,
    indicators: BLANK_UNIT_INDICATORS,
    blank: true,
  }),
  monitoringCard({
    ...NOBODY,
    sheet: '项目支出绩效运行监控表',
    year,
    month: MONITORED_MONTH,
    initial: null,
    budget: null,
    levels: TARGET_LEVELS,
  }),
  targetCard({ ...NOBODY, sheet: '项目支出绩效目标申报表', year: year + 1, amount: null, levels: TARGET_LEVELS }),
  wholeUnitTargetCard({
    sheet: '部门(单位)整体支出绩效目标表',
    year: year + 1,
    unit: null,
    tasks: TASKS,
    levels: TARGET_LEVELS,
  }),
];

const byUnits = ({ owner }: ListForm): boolean => owner !== 'finance';

/** The forms departments fill in, each a sheet named after it, with nothing filled in. */
export const blankForms = (year: number): readonly IssuedSheet[] => [
  ...LIST_FORMS.filter(byUnits).map((form) => blankList(form)),
  ...blankCards(year),
];
