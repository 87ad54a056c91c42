import type { FormName } from '../form/form-name.ts';
import type { ListForm } from '../form/list-form.ts';
import { LIST_FORMS } from '../form/list-forms.ts';
import { issuedList } from '../form/template/blank-list.ts';
import type { IssuedSheet, IssuedWorkbook } from '../form/template/issued-sheet.ts';
import type { ListTemplateRow, ListTemplateValue } from '../form/template/list-template.ts';
import { monitoringCard } from '../form/template/monitoring-card.ts';
import { BLANK_INDICATORS, selfEvaluationCard } from '../form/template/self-evaluation-card.ts';
import { TARGET_LEVELS, targetCard } from '../form/template/target-card.ts';
import { BLANK_UNIT_INDICATORS, wholeUnitSelfEvaluationCard } from '../form/template/whole-unit-card.ts';
import { wholeUnitTargetCard } from '../form/template/whole-unit-target-card.ts';
import { GIVEN_COLUMNS } from '../submission/list/untouched-row.ts';
import type { FieldValue, FormRecord } from '../submission/record.ts';
import type { Unit } from '../unit.ts';
import type { OwedForm, OwedObject } from './owed-forms.ts';

const FEN_IN_WAN = 1_000_000;
const SPARE_ROWS = 20;
const MONITORED_MONTH = 7;
const TASKS = 6;
/** A sheet for each of more cards than this helps nobody: the rest follow once these are handed in. */
const MOST_CARDS = 40;
const LONGEST_SHEET_NAME = 28;

const wan = (value: FieldValue | undefined): number | null => (typeof value === 'number' ? value / FEN_IN_WAN : null);

const issuedValue = (value: FieldValue | undefined, kind: string): ListTemplateValue => {
  if (kind === 'money') return wan(value);
  if (Array.isArray(value)) return value.join('、');
  return typeof value === 'string' || typeof value === 'number' ? value : null;
};

/** What the register says about an object, in the columns of the form that has them. */
const givenRow = ({ columns, yearColumn }: ListForm, { row, year }: OwedObject): ListTemplateRow =>
  Object.fromEntries(
    columns
      .filter(({ label }) => GIVEN_COLUMNS.has(label))
      .map(({ label, kind }) => [label, label === yearColumn ? year : issuedValue(row.record.fields[label], kind)]),
  );

const NOTES = ['说明：白底的内容已按项目清单填好，请填写黄底的格子；不需要填的行留着即可，不会算错。'];

const owedList = (form: ListForm, unit: Unit, { objects }: OwedForm): IssuedSheet =>
  issuedList(form, {
    unit: unit.name,
    year: null,
    rows: objects.map((one) => givenRow(form, one)),
    spareRows: SPARE_ROWS,
    notes: NOTES,
    blank: true,
  });

type Project = {
  readonly sheet: string;
  readonly year: number;
  readonly project: string;
  readonly code: string;
  readonly supervisor: string;
  readonly implementer: string;
  readonly record: FormRecord;
};

const FORBIDDEN_IN_SHEET_NAMES = /[[\]:*?/\\']/gu;

const sheetName = (name: string, index: number): string =>
  `${index + 1} ${name.replace(FORBIDDEN_IN_SHEET_NAMES, '')}`.slice(0, LONGEST_SHEET_NAME);

const projectsOf = (unit: Unit, { objects }: OwedForm): readonly Project[] =>
  objects.slice(0, MOST_CARDS).map(({ row, year }, index) => ({
    sheet: sheetName(row.object.name, index),
    year,
    project: row.object.name,
    code: row.record.code,
    supervisor: unit.name,
    implementer: unit.name,
    record: row.record,
  }));

type CardIssuer = (unit: Unit, owed: OwedForm) => readonly IssuedSheet[];

const funds = ({ record }: Project) => ({
  initial: wan(record.fields['年初预算数']),
  budget: wan(record.fields['全年预算数']) ?? wan(record.fields['年初预算数']),
  spent: null,
});

const CARDS: { readonly [form in FormName]?: CardIssuer } = {
  项目支出绩效自评表: (unit, owed) =>
    projectsOf(unit, owed).map((project) =>
      selfEvaluationCard({
        ...project,
        title: '项目支出绩效自评表',
        money: '万元',
        funds: funds(project),
        goal: null,
        outcome: null,
        indicators: BLANK_INDICATORS,
        blank: true,
      }),
    ),
  项目支出绩效运行监控表: (unit, owed) =>
    projectsOf(unit, owed).map((project) =>
      monitoringCard({ ...project, ...funds(project), month: MONITORED_MONTH, levels: TARGET_LEVELS }),
    ),
  项目支出绩效目标申报表: (unit, owed) =>
    projectsOf(unit, owed).map((project) =>
      targetCard({ ...project, amount: funds(project).budget, levels: TARGET_LEVELS }),
    ),
  '部门(单位)整体支出绩效自评表': (unit, { form, year }) => [
    wholeUnitSelfEvaluationCard({
      sheet: form,
      year,
      unit: unit.name,
      funds: { initial: null, budget: null, spent: null },
      goal: null,
      outcome: null,
      indicators: BLANK_UNIT_INDICATORS,
      blank: true,
    }),
  ],
  '部门(单位)整体支出绩效目标表': (unit, { form, year }) => [
    wholeUnitTargetCard({ sheet: form, year, unit: unit.name, tasks: TASKS, levels: TARGET_LEVELS }),
  ],
};

const sheetsOf = (unit: Unit, owed: OwedForm): readonly IssuedSheet[] => {
  const list = LIST_FORMS.find(({ name }) => name === owed.form);
  return list === undefined ? (CARDS[owed.form]?.(unit, owed) ?? []) : [owedList(list, unit, owed)];
};

/**
 * One workbook with every form a unit still owes: its own objects filled in, the rest to be filled in and the file dropped
 * into its folder. Null where it owes nothing. Read back as it is issued, it is no hand-in and no fault.
 */
export const owedWorkbook = (unit: Unit, owed: readonly OwedForm[]): IssuedWorkbook | null => {
  const sheets = owed.flatMap((one) => sheetsOf(unit, one));
  return sheets.length === 0 ? null : { sheets };
};
