import { compact } from '../../workbook/label.ts';
import { column, type ListForm } from '../list/list-form.ts';
import type { ColumnPlaces } from './match-header.ts';

const isOpen = (form: ListForm): form is ListForm & { readonly pairedBy: string } => form.pairedBy !== undefined;

/**
 * A form as this very table has it: where a form is open to further pairs of columns (`X` beside `X邮箱`), each pair under
 * headings the form does not know is two columns more, called as they are headed.
 */
export const withFurtherColumns = (
  form: ListForm,
  headerTexts: ReadonlyMap<number, string>,
  places: ColumnPlaces,
): { readonly form: ListForm; readonly places: ColumnPlaces } => {
  if (!isOpen(form)) return { form, places };
  const taken = new Set(places.values());
  const free = new Map([...headerTexts].filter(([at]) => !taken.has(at)).map(([at, text]) => [compact(text), at]));
  const heads = [...free.keys()].filter((head) => head !== '' && free.has(`${head}${form.pairedBy}`));
  const labels = heads.flatMap((head) => [head, `${head}${form.pairedBy}`]);
  if (labels.length === 0) return { form, places };
  return {
    form: { ...form, columns: [...form.columns, ...labels.map((label) => column(label, 'text'))] },
    places: new Map([...places, ...labels.map((label) => [label, free.get(label) as number] as const)]),
  };
};
