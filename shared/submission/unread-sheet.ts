import { formTitled } from '../form/header/form-title.ts';
import { EXPLANATION, otherPaper } from '../form/other-papers.ts';
import { isBlank, textOf } from '../workbook/cell-ink.ts';
import { compact } from '../workbook/label.ts';
import type { SheetView } from '../workbook/sheet-view.ts';
import { cardPlaces } from './card/layout/card-part.ts';
import { blockOf, columnOf, fundColumnOf, fundKeyOf, headKeyOf } from './card/layout/label-index.ts';
import { titledForm } from './card/layout/titled-form.ts';
import { isContents } from './contents-sheet.ts';
import { lackingOf, type NearestForm, nearestForm } from './nearest-form.ts';
import type { UnreadSheet } from './reading.ts';

/** A sheet in which no form was found. `like`: what it looks like all the same, so that it may not be passed over. */
export type Unread = UnreadSheet & { readonly like: string | null };

const TITLE_ROWS = 6;
const LONGEST_TITLE = 60;

/** Texts that may be its title: alone in one of the first rows, and its name. */
const titlesOf = (view: SheetView): readonly string[] => [
  ...view.rows
    .slice(0, TITLE_ROWS)
    .map((row) => row.cells.filter((cell) => !isBlank(cell)))
    .flatMap((cells) => (cells.length > 0 && cells.length <= 2 ? cells.map((cell) => compact(textOf(cell))) : []))
    .filter((text) => text.length <= LONGEST_TITLE),
  compact(view.name),
];

/** Names and money, or indicators: what a card is made of. */
const FEWEST_CARD_LABELS = 4;

const looksLikeCard = (view: SheetView): boolean => {
  const places = cardPlaces(view);
  const heads = places.filter(({ label }) => headKeyOf(label) !== undefined).length;
  const rest = places.filter(({ label }) =>
    [blockOf, columnOf, fundKeyOf, fundColumnOf].some((keyOf) => keyOf(label) !== undefined),
  ).length;
  return heads > 0 && heads + rest >= FEWEST_CARD_LABELS && rest >= 2;
};

const NAMED = '没有找到它的表头或指标栏，请用发放的表样填写';

/** The plan's sheets have everyday names (任务, 日历): a unit's own sheet of that name is not one of them. */
const listTitled = (title: string): string | null => {
  const form = formTitled(title);
  return form === null || form.part !== undefined ? null : form.name;
};

const columnsIn = (missing: readonly string[]): string => missing.map((label) => `“${label}”`).join('、');

/** A sheet that its title calls a form: what its header lacks, where there is one. */
const likeTitled = (view: SheetView, form: string): Omit<Unread, 'sheet'> => {
  const list = formTitled(form);
  const lacking = list === null ? null : lackingOf(view, list.name);
  const why = lacking === null ? NAMED : `表头(第${lacking.row}行)缺少${columnsIn(lacking.missing)}列`;
  return { like: form, why: `表名是《${form}》，但${why}。` };
};

type Called = { readonly form: string | null; readonly paper: string | null };

const calledBy = (title: string): Called => ({
  form: titledForm(title) ?? listTitled(title),
  paper: otherPaper(title)?.name ?? null,
});

/** What the first title that names a form or another paper says it is: 目录 above the names of forms is a contents sheet. */
const calledIn = (view: SheetView): Called =>
  titlesOf(view)
    .map(calledBy)
    .find(({ form, paper }) => form !== null || paper !== null) ?? { form: null, paper: null };

const likeList = ({ title, missing }: NearestForm): Omit<Unread, 'sheet'> => {
  const labels = columnsIn(missing);
  return { like: title, why: `最接近《${title}》，缺少${labels === '' ? '表名' : `${labels}列`}。` };
};

const NO_FORM = '不是绩效管理表单，没有读取。';

const EXPLAINS: Omit<Unread, 'sheet'> = { like: null, why: `是${EXPLANATION}，${NO_FORM}` };

/** Both its title and its name say that it explains forms: the labels on it are what it explains. */
const isExplanation = (view: SheetView): boolean =>
  [titlesOf(view)[0] ?? '', compact(view.name)].every((title) => otherPaper(title)?.name === EXPLANATION);

const because = (view: SheetView): Omit<Unread, 'sheet'> => {
  if (isExplanation(view)) return EXPLAINS;
  const nearest = nearestForm(view);
  const isList = nearest === null && isContents(view, (text) => calledBy(text).form !== null);
  if (isList && !looksLikeCard(view)) return EXPLAINS;
  const { form, paper } = calledIn(view);
  if (form !== null) return likeTitled(view, form);
  if (nearest !== null && (nearest.surely || paper === null)) return likeList(nearest);
  if (paper !== null) return { like: null, why: `是${paper}，${NO_FORM}` };
  if (looksLikeCard(view))
    return { like: '绩效表', why: '像一张绩效表，但没有表名或指标栏，认不出是哪一张。请补上表名，或使用发放的表样。' };
  return { like: null, why: `没有找到已知的表名和表头，${NO_FORM}` };
};

/** Why no form was found on a sheet with contents. */
export const unreadSheet = (view: SheetView): Unread => ({ sheet: view.name, ...because(view) });

const PLEASE = '请补齐后重新放入文件夹，或使用发放的空白表。';

/** One sentence for a workbook in which no form was found at all. */
export const unrecognisedBecause = (unread: readonly Unread[]): string => {
  const told = unread.find(({ like }) => like !== null) ?? unread[0];
  if (told === undefined) return '工作簿里没有内容。请填写表格后重新放入文件夹。';
  const where = unread.length > 1 ? `工作表“${told.sheet}”` : '';
  if (told.like !== null) return `没有认出表单。${where}${told.why}${told.why.includes('请') ? '' : PLEASE}`;
  return `没有认出任何一张绩效管理表单：${where}${told.why.replace(/，没有读取。$/u, '。')}请使用发放的空白表。`;
};
