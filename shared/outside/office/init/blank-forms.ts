import type { ListForm } from '../../../form/list-form.ts';
import { LIST_FORMS } from '../../../form/list-forms.ts';
import { blankList } from '../../../form/template/blank-list.ts';
import type { IssuedSheet } from '../../../form/template/issued-sheet.ts';
import { BLANK_INDICATORS, selfEvaluationCard } from '../../../form/template/self-evaluation-card.ts';
import { BLANK_UNIT_INDICATORS, wholeUnitSelfEvaluationCard } from '../../../form/template/whole-unit-card.ts';

const NOTHING = { initial: null, budget: null, spent: null };

/** Blank cards of the year before the plan's: self-evaluation looks back. */
const blankCards = (year: number): readonly { readonly file: string; readonly sheet: IssuedSheet }[] => [
  {
    file: '项目支出绩效自评表',
    sheet: selfEvaluationCard({
      title: '项目支出绩效自评表',
      sheet: '项目支出绩效自评表',
      year: year - 1,
      money: '万元',
      project: null,
      code: null,
      supervisor: null,
      implementer: null,
      funds: NOTHING,
      goal: null,
      outcome: null,
      indicators: BLANK_INDICATORS,
      blank: true,
    }),
  },
  {
    file: '部门(单位)整体支出绩效自评表',
    sheet: wholeUnitSelfEvaluationCard({
      sheet: '整体支出绩效自评表',
      year: year - 1,
      unit: null,
      funds: NOTHING,
      goal: null,
      outcome: null,
      indicators: BLANK_UNIT_INDICATORS,
      blank: true,
    }),
  },
];

const byUnits = ({ owner }: ListForm): boolean => owner !== 'finance';

/** The forms departments fill in, one workbook each, with nothing filled in. */
export const blankForms = (year: number): readonly { readonly file: string; readonly sheet: IssuedSheet }[] => [
  ...LIST_FORMS.filter(byUnits).map((form) => ({ file: form.name, sheet: blankList(form) })),
  ...blankCards(year),
];
