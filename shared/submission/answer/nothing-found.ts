import type { WorkbookReading } from '../reading.ts';
import type { AnswerHead } from './answer-head.ts';
import { isSentBack } from './kept-out.ts';

/** Whether it is so with an answer, and what is said there in place of the table of findings. */
type Ending = readonly [(reading: WorkbookReading, head: AnswerHead) => boolean, string];

const COUNTING = '见上方“计入情况”一栏。';

/** What nobody may take for all being well, the gravest first: where something above says that it does not count, the last line says so too. */
const ENDINGS: readonly Ending[] = [
  [(_, head) => isSentBack(head), '系统没有发现问题；财政局的退回理由见上方“财政退回”一栏。'],
  [(_, { withheld }) => withheld.some(({ waiting }) => waiting), '表内没有发现问题，等待财政局确认。'],
  [(_, { closed = [] }) => closed.length > 0, `表内没有发现问题，但年度已经封存，没有计入，${COUNTING}`],
  [({ verdict }) => verdict === 'unrecognised', '没有认出表单，没有可以审核的内容。'],
  [({ verdict }) => verdict === 'blank', '这是空白表。'],
  [(_, { dryRun }) => dryRun, '表内没有发现问题；自检的文件不计入，正式报送请放进单位的文件夹。'],
  [(_, { isDraft }) => isDraft === true, `表内没有发现问题，但这是草稿，没有生效，${COUNTING}`],
  [(_, { overruled = [] }) => overruled.length > 0, `表内的填写不用改，但有内容不计入：别处也报了，${COUNTING}`],
  [({ unread = [] }) => unread.length > 0, '读出的工作表没有发现问题；没有读取的工作表见上方“工作表”一栏。'],
  [
    ({ forms }) => forms.some(({ samples = [], unused = [] }) => samples.length + unused.length > 0),
    `计入的各行没有发现问题；不计入的行${COUNTING}`,
  ],
  [
    ({ forms }) => forms.some(({ verdict }) => verdict === 'blank'),
    `填写了的表没有发现问题；空白表不计入，${COUNTING}`,
  ],
];

/** The last line of an answer in which no check found anything. */
export const nothingFound = (reading: WorkbookReading, head: AnswerHead): string =>
  ENDINGS.find(([isSo]) => isSo(reading, head))?.[1] ?? '没有发现问题。';
