import type { Finding } from '../../finding.ts';
import { addressOf } from '../../workbook/grid.ts';
import type { Check } from '../check.ts';
import type { ReadingContext } from '../reading-context.ts';
import { isFinance, otherUnitIn, whoseName } from '../unit-name.ts';

/** The unit a form names, where it names it, and its title. Lists and cards alike. */
export type NamedForm = {
  readonly form: string;
  readonly sheet: string;
  readonly unitNamed: { readonly row: number; readonly column: number; readonly text: string } | null;
  readonly title: { readonly row: number; readonly column: number; readonly text: string } | null;
};

type Place = { readonly row: number; readonly column: number; readonly text: string };

const fault = ({ form, sheet }: NamedForm, place: Place, said: string, context: ReadingContext): readonly Finding[] => [
  {
    rule: unitNotOwn.id,
    level: unitNotOwn.level,
    sheet,
    cell: addressOf(place.row, place.column),
    value: place.text,
    expected: context.unit?.name ?? '',
    message: `《${form}》${said},这个文件夹属于“${context.unit?.name ?? context.folder}”。`,
    remedy: `是本单位的表,请把单位名称改为“${context.unit?.name ?? ''}”;是别的单位的表,请放到那个单位的文件夹。`,
  },
];

/** The form names a unit that is not the folder's. The folder decides; the form is not filed elsewhere. */
export const unitNotOwn: Check<NamedForm> = {
  id: 'Q44',
  title: '表中的单位不是本文件夹的单位',
  level: 'error',
  what: '表中写的单位名称要与文件夹的单位一致(名称、别名、[编码]名称、本级、(本部)都可以)。',
  why: '放错文件夹的表不能算到这个单位头上,也不会自动转到别的单位。',
  source: '单位名录;中央系统“[编码]名称”的写法',
  find: (named, context) => {
    if (context.unit === null || isFinance(context)) return [];
    if (named.unitNamed !== null) {
      const whose = whoseName(named.unitNamed.text, context);
      if (whose.kind === 'other')
        return fault(
          named,
          named.unitNamed,
          `写的单位是“${named.unitNamed.text}”,即名录中的“${whose.unit.name}”`,
          context,
        );
      if (whose.kind === 'unknown')
        return fault(named, named.unitNamed, `写的单位是“${named.unitNamed.text}”,名录中没有这个名称`, context);
    }
    const other = named.title === null ? null : otherUnitIn(named.title.text, context);
    return other === null || named.title === null
      ? []
      : fault(named, named.title, `的标题里写的是“${other.name}”`, context);
  },
};
