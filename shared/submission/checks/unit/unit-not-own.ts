import type { Finding } from '../../../finding.ts';
import { addressOf } from '../../../workbook/grid.ts';
import type { Card } from '../../card/card.ts';
import { cardFinding } from '../../card/judge/card-finding.ts';
import { unitEntries } from '../../card/read/card-unit.ts';
import type { Check, CheckText } from '../../check.ts';
import { type FaultText, faultInTable } from '../../list/fault.ts';
import type { ListSubject, ListTable, Placed } from '../../list/list-table.ts';
import type { ReadingContext } from '../../reading-context.ts';
import { isOfFinance, type NamedUnit, otherUnitIn, whoseName } from '../../unit-name.ts';

const UNIT_NOT_OWN: CheckText = {
  id: 'Q44',
  title: '表中的单位不是本文件夹的单位',
  level: 'error',
  what: '表中写的单位名称要与文件夹的单位一致(名称、别名、[编码]名称、本级、(本部)都可以)；单表的单位名称、实施单位、主管部门中至少有一处一致。',
  why: '放错文件夹的表不能算到这个单位头上，也不会自动转到别的单位。',
  source: '单位名录；中央系统“[编码]名称”的写法',
};

const said = (text: string, whose: NamedUnit): string =>
  whose.kind === 'other'
    ? `写的单位是“${text}”，即名录中的“${whose.unit.name}”`
    : `写的单位是“${text}”，名录中没有这个名称`;

const faultText = (form: string, what: string, { unit, folder }: ReadingContext): FaultText => ({
  expected: unit?.name ?? '',
  message: `《${form}》${what}，这个文件夹属于“${unit?.name ?? folder}”。`,
  remedy: `是本单位的表，请把单位名称改为“${unit?.name ?? ''}”；是别的单位的表，请放到那个单位的文件夹。`,
});

const inTable = (table: ListTable, place: Placed, what: string, context: ReadingContext): readonly Finding[] => [
  faultInTable(UNIT_NOT_OWN, table, addressOf(place.row, place.column), {
    ...faultText(table.form.name, what, context),
    value: place.text,
  }),
];

/** A list names a unit that is not the folder's, beside it or in its title. The folder decides; the list is not filed elsewhere. */
export const listUnitNotOwn: Check<ListSubject> = {
  ...UNIT_NOT_OWN,
  find: ({ table }, context) => {
    if (context.unit === null || isOfFinance(context)) return [];
    const { unitNamed, title } = table;
    const whose = unitNamed === null ? null : whoseName(unitNamed.text, context);
    if (unitNamed !== null && whose !== null && whose.kind !== 'own')
      return inTable(table, unitNamed, said(unitNamed.text, whose), context);
    const other = title === null ? null : otherUnitIn(title.text, context);
    return other === null || title === null ? [] : inTable(table, title, `的标题里写的是“${other.name}”`, context);
  },
};

/** None of the units a card names is the folder's. */
export const cardUnitNotOwn: Check<Card> = {
  ...UNIT_NOT_OWN,
  find: (card, context) => {
    const entries = unitEntries(card);
    const [at] = entries;
    if (context.unit === null || at === undefined) return [];
    const whose = entries.map(({ text }) => whoseName(text, context));
    const [first] = whose;
    if (first === undefined || whose.some(({ kind }) => kind === 'own')) return [];
    return [cardFinding(UNIT_NOT_OWN, card, { at, ...faultText(card.form, said(at.text, first), context) })];
  },
};
