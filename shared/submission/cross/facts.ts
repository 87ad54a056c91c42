import type { Finding } from '../../finding.ts';
import type { FormName } from '../../form/form-name.ts';
import { perObject } from '../../memo.ts';
import { addressOf } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import type { CheckText } from '../check.ts';
import type { FormReading } from '../reading.ts';
import type { FormRecord } from '../record.ts';
import { toldName } from '../told-name.ts';

/** A file of a unit that counts now, in order of hand-in. */
export type ActiveFile = { readonly file: string; readonly path: string; readonly forms: readonly FormReading[] };

/** And what the unit is told it is called. */
type NamedFile = ActiveFile & { readonly name: string };

/** A record and where it comes from. */
export type Fact = { readonly source: NamedFile; readonly form: FormReading; readonly record: FormRecord };

export type CrossFinding = { readonly file: string; readonly finding: Finding };

/** A check over everything of one unit that counts. Always hints: what is accepted never depends on the order of arrival. */
export type CrossCheck = CheckText & {
  readonly level: 'hint';
  find(facts: Facts): readonly CrossFinding[];
};

/** By what a record's object is found, whatever the year. */
const objectKeysOf = perObject(({ code, name }: FormRecord): readonly string[] => [
  ...(code === '' ? [] : [`code|${code}`]),
  ...(name === '' ? [] : [`name|${compact(name)}`]),
]);

const append = <Key>(map: Map<Key, Fact[]>, key: Key, fact: Fact): void => {
  const known = map.get(key);
  if (known === undefined) map.set(key, [fact]);
  else known.push(fact);
};

/** Accepted records of a unit, found by form, year and object: by code where both have one, else by name. */
export class Facts {
  readonly files: readonly ActiveFile[];
  private readonly forms = new Map<FormName, Fact[]>();
  private readonly objects = new Map<string, Fact[]>();

  constructor(files: readonly ActiveFile[]) {
    this.files = files;
    const paths = files.map(({ path }) => path);
    for (const source of files.map((file) => ({ ...file, name: toldName(file.path, paths) })))
      for (const form of source.forms)
        for (const record of form.records) if (record.accepted) this.add({ source, form, record });
  }

  of(...names: readonly FormName[]): readonly Fact[] {
    return names.flatMap((name) => this.forms.get(name) ?? []);
  }

  /** Records of a form about the same object in the same year (or another, where `year` says so). */
  sameObject({ record }: Fact, name: FormName, year: number | null = record.year): readonly Fact[] {
    const found = objectKeysOf(record).flatMap((key) => this.objects.get(`${name}|${year}|${key}`) ?? []);
    return [...new Set(found)].filter(
      (fact) => fact.record.code === '' || record.code === '' || fact.record.code === record.code,
    );
  }

  private add(fact: Fact): void {
    const { form, year } = fact.record;
    append(this.forms, form, fact);
    for (const key of objectKeysOf(fact.record)) append(this.objects, `${form}|${year}|${key}`, fact);
  }
}

/** Where a fact's value in a column stands; its row's name, or nothing, where that can't be told. */
export const cellOf = ({ form, record }: Fact, column: string, instead = '项目名称'): string => {
  const own = record.cells?.[column] ?? record.cells?.[instead];
  if (own !== undefined) return own;
  const at = form.columns?.[column] ?? form.columns?.[instead];
  return at === undefined ? '' : addressOf(record.row, at);
};

/** What the unit is told a fact's file is called. */
export const fileName = ({ source }: Fact): string => source.name;

export type CrossText = {
  readonly cell: string;
  readonly value: string;
  readonly expected: string;
  readonly message: string;
  readonly remedy: string;
};

/** A finding on one fact's form. `rule`: where another number fits the fault better. */
export const crossFault = (check: CheckText, fact: Fact, text: CrossText, rule = check.id): CrossFinding => ({
  file: fact.source.file,
  finding: { rule, level: 'hint', sheet: fact.record.sheet, ...text },
});

/** `“一号路整治”`: how an object is spoken of. */
export const named = ({ record }: Fact): string => `“${record.name === '' ? record.code : record.name}”`;
