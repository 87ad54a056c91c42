import { fittedTo } from '../../folder/fitted-name.ts';
import { cardForm } from '../../form/card/card-forms.ts';
import { copyCover } from '../../owed/copy-cover.ts';
import type { OwedForm } from '../../owed/owed-forms.ts';
import { sameNameKey, storableName } from '../../storable-name.ts';
import { cellsOfLayout, cellsOfOwn, type Given } from '../../submission/own/filled-copy.ts';
import type { Unit } from '../../unit.ts';
import type { AnswerSheet } from '../../workbook/answer-writer.ts';
import type { Home } from '../home.ts';
import type { TemplateFile } from '../templates/template-files.ts';

/** A filled copy of the district's own blank form. */
export type FormCopy = { readonly name: string; readonly bytes: Uint8Array };

/** What is handed out as copies of the district's own blank forms, and what is left to be issued by the product. */
export type Copies = { readonly copies: readonly FormCopy[]; readonly rest: readonly OwedForm[] };

/** More files than this help nobody: the rest follow once these are handed in. */
const MOST_COPIES = 40;

type Needs = Pick<Home, 'rules' | 'archive' | 'reader' | 'formFiller' | 'answers'>;

/** In bytes, without a number and the ending. */
const LONGEST_NAME = 180;

const nameOf = (form: string, about: string): string => fittedTo(storableName(`${form}_${about}`), LONGEST_NAME);

const declares = ({ templates: { layouts, own } }: TemplateFile, form: string): boolean =>
  layouts.some((one) => one.form === form) || own.some((one) => one.name === form);

/** A card is about one object, a list about all. */
const batchesOf = ({ form, objects }: OwedForm): readonly OwedForm['objects'][] =>
  cardForm(form)?.object === 'project' && objects.length > 0
    ? objects.slice(0, MOST_COPIES).map((one) => [one])
    : [objects];

const copyOf = async (
  { reader, formFiller }: Needs,
  template: TemplateFile,
  bytes: Uint8Array,
  form: string,
  given: Given,
): Promise<Uint8Array> => {
  const workbook = await reader.read(bytes);
  const layout = template.templates.layouts.find((one) => one.form === form);
  const own = template.templates.own.find((one) => one.name === form);
  for (const sheet of workbook.sheets) {
    if (layout?.sheet === sheet.name) return formFiller.fill(bytes, sheet.name, cellsOfLayout(sheet, layout, given));
    const cells = own === undefined ? [] : cellsOfOwn(sheet, own, given);
    if (cells.length > 0) return formFiller.fill(bytes, sheet.name, cells);
  }
  return bytes;
};

const requiredIn = ({ templates: { layouts, own } }: TemplateFile, form: string): readonly string[] =>
  layouts.find((one) => one.form === form)?.required ??
  own.find(({ name }) => name === form)?.columns.flatMap(({ label, required }) => (required ? [label] : [])) ??
  [];

/** With a cover that says what, by when and where to, opened first; one that must not be touched goes out without. */
const covered = async ({ answers }: Needs, bytes: Uint8Array, cover: AnswerSheet): Promise<Uint8Array> => {
  const outcome = await answers.addTo(bytes, cover);
  return outcome.kind === 'written' ? outcome.bytes : bytes;
};

/** What a card goes on from: the target of its year, or for a target last year's. */
const earlierOf = ({ form, year, earlier }: OwedForm, objects: OwedForm['objects']): Given['earlier'] => {
  const card = cardForm(form);
  const [one] = objects;
  return card === undefined ? undefined : earlier?.(card, one?.row.object.id ?? null, one?.year ?? year);
};

const copiesOf = async (
  needs: Needs,
  template: TemplateFile,
  unit: Unit,
  owed: OwedForm,
): Promise<readonly FormCopy[]> => {
  const bytes = await needs.archive.get(template.clean);
  if (bytes === null) return [];
  const cover = copyCover(unit, owed, requiredIn(template, owed.form));
  const copies: FormCopy[] = [];
  for (const objects of batchesOf(owed)) {
    const earlier = earlierOf(owed, objects);
    const given: Given = {
      ...(earlier === undefined ? {} : { earlier }),
      unit: unit.name,
      year: objects[0]?.year ?? owed.year,
      objects: objects.map(({ row: { object, record } }) => ({ name: object.name, record })),
    };
    const copy = await copyOf(needs, template, bytes, owed.form, given);
    const about = objects.length === 1 ? (objects[0]?.row.object.name ?? unit.name) : unit.name;
    copies.push({ name: nameOf(owed.form, about), bytes: await covered(needs, copy, cover) });
  }
  return copies;
};

/** Objects whose names differ only where a name is cut, or in what no file name may hold, have a file each. */
const eachUnderItsName = (copies: readonly FormCopy[]): readonly FormCopy[] => {
  const taken = new Map<string, number>();
  return copies.map(({ name, bytes }) => {
    const number = (taken.get(sameNameKey(name)) ?? 0) + 1;
    taken.set(sameNameKey(name), number);
    return { name: `${name}${number === 1 ? '' : `(${number})`}.xlsx`, bytes };
  });
};

/** Forms for which 财政局/表样 holds a blank form are filled copies of that very file, with a cover. */
export const templateCopies = async (needs: Needs, unit: Unit, owed: readonly OwedForm[]): Promise<Copies> => {
  const { files } = await needs.rules.templateFiles();
  const copies: FormCopy[] = [];
  const rest: OwedForm[] = [];
  for (const one of owed) {
    const template = files.find((file) => declares(file, one.form));
    const made = template === undefined ? [] : await copiesOf(needs, template, unit, one);
    copies.push(...made);
    if (made.length === 0) rest.push(one);
  }
  return { copies: eachUnderItsName(copies), rest };
};
