import { perShortText } from '../../memo.ts';
import type { Cell } from '../grid.ts';
import { compact } from '../label.ts';
import { isPlaceholder } from './placeholder.ts';
import { readText } from './text.ts';
import { BLANK, notRead, readAs, type ValueRead } from './value-read.ts';

/** From here on a spreadsheet keeps only the first fifteen digits of a number. */
const FIRST_ROUNDED = 1e15;

const isRounded = ({ kind, value }: Cell): boolean =>
  kind === 'number'
    ? Math.abs(Number(value)) >= FIRST_ROUNDED
    : /^\d(?:\.\d+)?E\+\d{2}$/iu.test(compact(String(value)));

/** `无`, `暂无编码`, `尚未生成`, `待赋码`, `新增项目`: what several objects without a code have in common is no code of theirs. */
const NONE =
  /^(?:[(【[]?(?:(?:暂时?|尚|还|目前)?(?:无|没有|未有|未|待|缺|空)(?:定|项目)?(?:编码|编号|赋码|代码|码|生成|下达|分配|取得)?|(?:本年|当年|今年)?新增(?:项目)?|none)[)】\]]?)$/iu;

const isNone = perShortText((text: string): boolean => NONE.test(text) || isPlaceholder(text));

/** Codes hold a number, by which nearly all are told at a glance: `XX01` may be one, and 000 is the finance office's in many rosters. */
const HOLDS_NUMBER = /\d/u;

/** Whether what stands in place of a code says that there is none. `text` is compact. */
export const saysNoCode = (text: string): boolean => text === '0' || (!HOLDS_NUMBER.test(text) && isNone(text));

/**
 * A code: without any blank, half-width; a code typed as a number reads the same, unless it was rounded. Blank where it says that
 * there is none: objects without codes are told apart by their names.
 */
export const readCode = (cell: Cell | undefined): ValueRead<string> => {
  if (cell !== undefined && isRounded(cell)) return notRead('rounded', '文本格式的完整编码');
  const { value, problem } = readText(cell);
  if (problem !== null || value === null) return { value: null, problem };
  // The mark that makes a text of a number, as systems export it: '000123.
  const code = compact(value).replace(/^['’]/u, '');
  return code === '' || saysNoCode(code) ? BLANK : readAs(code);
};
