import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CardForm } from '../../shared/form/card/card-form.ts';
import { CARD_FORMS, cardFor, cardForm } from '../../shared/form/card/card-forms.ts';
import type { ColumnKind } from '../../shared/form/column.ts';
import { FORM_NAMES } from '../../shared/form/form-name.ts';
import { columnsOfForm, FORMS_OF_UNITS } from '../../shared/form/forms.ts';
import type { IssuedSheet } from '../../shared/form/issue/issued-sheet.ts';
import { LIST_FORMS } from '../../shared/form/list/list-forms.ts';
import { writeIssuedWorkbook } from '../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { xlsxReader } from '../../shared/outside/xlsx/read/read-workbook.ts';
import { titledForm } from '../../shared/submission/card/layout/titled-form.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { readingContext, waterBureau } from '../builders/contexts.ts';
import { filledCard } from '../builders/filled-template.ts';

const YEAR = 2022;

const issued = (form: CardForm, unit: string | null): IssuedSheet =>
  form.issue({
    sheet: form.name,
    year: YEAR + form.yearOffset,
    unit,
    project: null,
    initial: null,
    budget: null,
    month: 7,
  });

const readBack = async (sheet: IssuedSheet) =>
  readSubmission(
    await xlsxReader().read(await writeIssuedWorkbook({ sheets: [sheet] })),
    readingContext({ yearsOf: new Map() }),
  );

const KINDS: { readonly [kind in ColumnKind]: string } = {
  text: 'string',
  code: 'string',
  money: 'number',
  rate: 'number',
  score: 'number',
  day: 'string',
  flag: 'boolean',
  word: 'string',
  words: 'object',
  year: 'number',
  count: 'number',
  month: 'number',
};

describe.each(CARD_FORMS.map((form) => [form.name, form] as const))('the declaration of %s', (name, form) => {
  it('is found by its name and by its title, and its object and phase lead to a form of theirs', () => {
    expect(FORM_NAMES).toContain(name);
    expect(cardForm(name)).toBe(form);
    expect(titledForm(name)).toBe(name);
    expect(titledForm(`（${YEAR}年度）示例区水务局财政${name}`)).toBe(name);
    expect(cardFor(form.object, form.phase)).toMatchObject({ object: form.object, phase: form.phase });
    expect(FORMS_OF_UNITS).toContain(name);
  });

  it('agrees with its twin in columns that both have', () => {
    const labels = new Set(form.columns.map(({ label }) => label));
    const twin = form.twin === null ? [] : columnsOfForm(form.twin).map(({ label }) => label);

    expect(form.twin === null || LIST_FORMS.some((list) => list.name === form.twin)).toBe(true);
    for (const label of form.agrees) expect([labels.has(label), twin.includes(label)]).toEqual([true, true]);
    expect(labels).toContain(form.money.budget);
    if (form.money.spent !== null) expect(labels).toContain(form.money.spent);
  });

  it('takes its indicators from a target of the same object', () => {
    const target = form.target === null ? undefined : cardForm(form.target);

    expect(form.target === null).toBe(form.phase === 'target');
    if (target !== undefined)
      expect({ object: target.object, phase: target.phase }).toEqual({ object: form.object, phase: 'target' });
  });

  it('is handed out as a sheet that is its form, no hand-in and no fault', async () => {
    const { forms, findings } = await readBack(issued(form, null));

    expect(findings).toEqual([]);
    expect(forms).toMatchObject([{ form: name, year: YEAR + form.yearOffset, records: [] }]);
  });

  it('filled in is read whole, in the columns that it declares', async () => {
    const { forms, findings } = await readBack(filledCard(issued(form, waterBureau.name)));
    const [record] = forms[0]?.records ?? [];
    const kinds = new Map(form.columns.map(({ label, kind }) => [label, kind]));

    expect(findings).toEqual([]);
    expect(record?.fields[form.money.budget]).toBeGreaterThan(0);
    for (const [label, value] of Object.entries(record?.fields ?? {})) {
      expect(kinds.has(label), label).toBe(true);
      if (value !== null) expect([label, typeof value]).toEqual([label, KINDS[kinds.get(label)!]]);
    }
  });
});

describe('what the house knows of card forms', () => {
  // Rows of a plan, those of the worked examples too, say which form they are about.
  const ROWS = ['plan/shipped/', 'plan/measures/'];
  const ALLOWED = ['form/card/forms/', 'form/form-name.ts', 'form/issue/', 'desk/sample-office/', ...ROWS];

  const filesIn = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return path.endsWith('.ts') ? [path] : [];
    });

  const namesOutside = filesIn('shared').flatMap((path) => {
    const text = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const named = CARD_FORMS.filter(({ name }) => text.includes(`'${name}'`)).map(({ name }) => name);
    return ALLOWED.some((place) => path.includes(place)) || named.length === 0 ? [] : [`${path}: ${named.join('、')}`];
  });

  it('stands in their declarations: nothing else asks for one by its name', () => {
    expect(namesOutside).toEqual([]);
  });
});
