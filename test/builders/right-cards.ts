import type { FormName } from '../../shared/form/form-name.ts';
import { monitoringCards } from './card-monitoring.ts';
import { selfEvaluationCards } from './card-self-evaluation.ts';
import { targetCards } from './card-target.ts';
import { wholeEvaluationCards, wholeTargetCards } from './card-whole-unit.ts';
import type { Drawing } from './drawing.ts';

/** A right card of one form in one layout. */
export type RightCard = {
  readonly name: string;
  readonly form: FormName;
  readonly year: number;
  readonly make: () => Drawing;
};

const of = (form: FormName, year: number, makers: { readonly [family: string]: () => Drawing }): readonly RightCard[] =>
  Object.entries(makers).map(([family, make]) => ({ name: `${form} ${family}`, form, year, make }));

const monitoring = Object.fromEntries(Object.entries(monitoringCards).map(([family, { make }]) => [family, make]));

/** Every right card in every layout. */
export const rightCards: readonly RightCard[] = [
  ...of('项目支出绩效自评表', 2021, selfEvaluationCards),
  ...of('项目支出绩效目标申报表', 2022, targetCards),
  ...of('项目支出绩效运行监控表', 2022, monitoring),
  ...of('部门(单位)整体支出绩效目标表', 2022, wholeTargetCards),
  ...of('部门(单位)整体支出绩效自评表', 2021, wholeEvaluationCards),
];
