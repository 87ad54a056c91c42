import { FINDING_LEVEL_WORDS, type Finding } from '../../finding.ts';
import type { WorkbookReading } from '../../submission/reading.ts';
import { VERDICT_WORDS } from '../../submission/verdict-words.ts';
import { plainLine } from './plain-line.ts';

const placeOf = ({ sheet, cell }: Finding): string =>
  sheet === '' ? '工作簿' : cell === '' ? sheet : `${sheet}!${cell}`;

const lineOf = (finding: Finding): string =>
  `  ${FINDING_LEVEL_WORDS[finding.level]}  ${finding.rule}  ${placeOf(finding)}  ${finding.message}${finding.remedy}`;

/** One file's findings for people on a terminal. */
export const findingTable = (
  file: string,
  { verdict, reason, forms, findings, unread = [] }: WorkbookReading,
): string => {
  const names = forms.map(({ form, year, sheet }) => `${form}${year === null ? '' : `(${year})`}@${sheet}`);
  return [
    `${VERDICT_WORDS[verdict]}  ${file}${names.length === 0 ? '' : `  ${names.join('、')}`}`,
    ...(reason === undefined ? [] : [`  ${reason}`]),
    ...unread.map(({ sheet, why }) => `  没有读取  ${sheet}  ${why}`),
    ...findings.map(lineOf),
  ]
    .map(plainLine)
    .join('\n');
};
