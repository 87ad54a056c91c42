import { type Ruling, rulingOn } from '../../standing/decided/rulings.ts';
import { latestDay } from '../../standing/fold/latest-day.ts';
import type { Standing, Version } from '../../standing/standing.ts';
import type { Ruled } from '../../submission/answer/answer-head.ts';
import type { FormReading } from '../../submission/reading.ts';

const textOf = ({ kind, reason, by, since }: Ruling, { form, sheet }: FormReading): string => {
  const what = `${since} ${by} ${kind === 'returned' ? '退回' : '验收了'}《${form}》(工作表“${sheet}”)`;
  return kind === 'returned' ? `${what}：${reason}。改正后重新放入，新的一版重新计入。` : `${what}。`;
};

/** What finance accepted or sent back of a version. */
export const ruledOf = (standing: Standing, version: Version): readonly Ruled[] =>
  version.forms.flatMap((reading) => {
    const ruling = rulingOn(standing, version, reading, latestDay(standing));
    const { form, sheet, year } = reading;
    return ruling === null ? [] : [{ form, sheet, year, kind: ruling.kind, text: textOf(ruling, reading) }];
  });
