import type ExcelJS from 'exceljs';
import type { IssuedChoice, IssuedDoubt, IssuedGuide, IssuedSheet } from '../../form/issue/issued-sheet.ts';
import type { Area } from '../../workbook/grid.ts';
import { addressOf } from '../../workbook/grid.ts';
import { type Validation, validationsOf } from '../xlsx/library/sheet-validations.ts';

/** Excel keeps an inline list of choices to this many characters, and a prompt. */
const LONGEST = 255;

const between = (type: Validation['type'], least: number | Date, most: number | Date): Validation => ({
  type,
  operator: 'between',
  formulae: [least, most],
});

const MOST_MONEY = 1e12;

/** What is not doubted: the program asks about anything else and takes it where the person insists. */
const DOUBTS: Record<IssuedDoubt, Validation> = {
  amount: between('decimal', 0, MOST_MONEY),
  points: between('decimal', 0, 100),
  share: between('decimal', 0, 100),
  day: between('date', new Date(Date.UTC(2000, 0, 1)), new Date(Date.UTC(2099, 11, 31))),
  year: between('whole', 2000, 2099),
  month: between('whole', 1, 12),
  count: between('whole', 0, MOST_MONEY),
};

const softly = ({ prompt, doubts }: IssuedGuide): Validation => {
  if (doubts === undefined) return { type: 'any', formulae: [] };
  const [style, title] = doubts === 'computed' ? (['stop', '不用填'] as const) : (['warning', '请核对'] as const);
  const rule: Validation = doubts === 'computed' ? { type: 'custom', formulae: ['FALSE'] } : DOUBTS[doubts];
  return { ...rule, allowBlank: true, showErrorMessage: true, errorStyle: style, errorTitle: title, error: prompt };
};

const fromList = ({ values, strict }: IssuedChoice): Validation | null => {
  const list = values.join(',');
  if (list.length > LONGEST) return null;
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`"${list}"`],
    showErrorMessage: strict,
    errorTitle: '请从下拉列表中选择',
    error: `可选：${values.join('、')}`.slice(0, LONGEST),
  };
};

const prompting = ({ prompt }: IssuedGuide) => ({
  showInputMessage: true,
  promptTitle: '填写说明',
  prompt: prompt.slice(0, LONGEST),
});

const rangeOf = ({ top, left, bottom, right }: Area): string => {
  const [from, to] = [addressOf(top, left), addressOf(bottom, right)];
  return from === to ? from : `${from}:${to}`;
};

/** Drop-downs, what is said beside a cell, and what is doubted in it: a cell has room for one of a kind, so a list bears its prompt. */
export const addValidations = (sheet: ExcelJS.Worksheet, { choices, guides = [] }: IssuedSheet): void => {
  const validations = validationsOf(sheet);
  const found = new Map<string, Validation>();
  const prompts = new Map(guides.map((guide) => [rangeOf(guide.area), prompting(guide)]));
  for (const guide of guides) found.set(rangeOf(guide.area), { ...softly(guide), ...prompting(guide) });
  for (const choice of choices) {
    const list = fromList(choice);
    if (list !== null) found.set(rangeOf(choice.area), { ...list, ...prompts.get(rangeOf(choice.area)) });
  }
  for (const [range, validation] of found) validations.add(range, validation);
};
