import { auditBeyond, auditsOfAllYears } from '../../../shared/audit/audit-beyond.ts';
import { auditForm } from '../../../shared/audit/audit-form.ts';
import { Facts } from '../../../shared/submission/cross/facts.ts';
import type { FormRead } from '../../../shared/submission/form-read.ts';
import type { FormRecord } from '../../../shared/submission/record.ts';
import { recordsOf, tenFormulas } from '../../audit/ten-formulas.ts';
import type { BenchPart } from '../bench-part.ts';
import { reachAtLeast } from '../reach.ts';
import { shown, spreadOf } from '../spread.ts';
import { tableLines } from '../table.ts';

/** A unit's year: so many projects, lists of so many rows, a card a project. */
const PROJECTS = 200;
const ROWS = 12;
const TIMES = 9;
const TODAY = '2022-10-10';
const LEAST = 3_000;

const inForms = (records: readonly FormRecord[]): readonly FormRead[] => {
  const lists = [...Map.groupBy(records, ({ form, year }) => `${form} ${year}`).values()];
  return lists.flatMap((of) =>
    Array.from({ length: Math.ceil(of.length / ROWS) }, (_, at) => of.slice(at * ROWS, (at + 1) * ROWS)).map(
      (some): FormRead => ({
        form: some[0]?.form ?? '项目清单',
        sheet: '表',
        year: some[0]?.year ?? null,
        unit: null,
        nil: false,
        records: some,
        findings: [],
        columns: {},
      }),
    ),
  );
};

/** Formulas held against forms in a second of processor; each formula counts once for each form it is about. */
const perSecond = (evaluations: number, work: () => number) =>
  spreadOf(
    Array.from({ length: TIMES }, () => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return (evaluations * 1e6) / (user + system);
    }),
  );

const measure = (print: (line: string) => void): void => {
  const formulas = tenFormulas();
  const records = Array.from({ length: PROJECTS }, (_, at) => recordsOf(at, at % 10 === 0)).flat();
  const forms = inForms(records);
  const files = forms.map((form, at) => ({
    file: `${at}`,
    path: `区教育局/${at}.xlsx`,
    forms: [{ ...form, verdict: 'passed' as const, errors: 0, hints: 0, columns: {} }],
  }));
  const facts = new Facts(files);
  const pairs = (beyond: boolean): number =>
    forms.reduce(
      (sum, { form }) =>
        sum + formulas.filter((one) => one.form === form && /上年|上期|表\(/u.test(one.formula) === beyond).length,
      0,
    );
  const audits = auditsOfAllYears(formulas);
  const within = perSecond(pairs(false), () => forms.flatMap((form) => auditForm(formulas, form, TODAY)).length);
  const further = perSecond(pairs(true), () => auditBeyond(audits, facts, () => TODAY).length);
  const rows = [
    ['over the form alone', shown(within), ...reachAtLeast(within.highest, LEAST, 'a second')],
    ['over other years, periods and forms', shown(further), ...reachAtLeast(further.highest, LEAST, 'a second')],
  ];
  for (const line of tableLines(
    [`formula × form, forms of ${ROWS} records`, 'A second of processor', 'Reach', ''],
    rows,
  ))
    print(line);
};

export const part: BenchPart = {
  name: 'formulas',
  question: 'how many of finance’s own formulas are held against forms in a second?',
  run: async (print) => measure(print),
};
