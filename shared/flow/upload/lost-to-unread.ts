import type { Version } from '../../standing/standing.ts';
import type { WorkbookReading } from '../../submission/reading.ts';

/** That what the version before held counts no more, since no form was recognised in this one; nothing where there was none. */
export const lostToUnread = (
  before: Pick<Version, 'forms' | 'dryRun'> | null,
  { verdict }: WorkbookReading,
): readonly string[] => {
  if (before === null || before.dryRun || verdict !== 'unrecognised') return [];
  const lost = before.forms.flatMap(({ records }) => records).filter(({ accepted }) => accepted).length;
  return lost === 0
    ? []
    : [`上一版报的${lost}条现在不计：这一版没有认出表单。要让它们重新计入，请重新放入完好的文件。`];
};
