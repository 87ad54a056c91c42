import type { Roster } from '../../../unit.ts';
import type { Workbook } from '../../../workbook/grid.ts';
import type { Check } from '../../check.ts';
import { isOfFinance } from '../../unit-name.ts';

const alike = (one: string, other: string): number => {
  const letters = new Set(other);
  return [...new Set(one)].filter((letter) => letters.has(letter)).length / Math.max(one.length, other.length, 1);
};

/** Less alike than this, a name is no help. */
const LEAST = 0.3;

/** The roster's folder most like a name, by the characters they share; null where none is alike. */
const nearestFolder = (folder: string, roster: Roster): string | null => {
  const [nearest] = roster.units.map((unit) => unit.folder).sort((a, b) => alike(folder, b) - alike(folder, a));
  return nearest === undefined || alike(folder, nearest) < LEAST ? null : nearest;
};

/** The file lies in a folder that belongs to no unit of the roster. */
export const folderUnknown: Check<Workbook> = {
  id: 'Q44',
  title: '文件夹不属于名录中的任何单位',
  level: 'error',
  what: '每个文件夹对应单位名录里的一个单位。',
  why: '不知道是谁报的，就不能计入任何单位。',
  source: '单位名录“文件夹”列',
  find: (_, context) => {
    if (context.unit !== null || isOfFinance(context)) return [];
    const nearest = nearestFolder(context.folder, context.roster);
    return [
      {
        rule: folderUnknown.id,
        level: folderUnknown.level,
        sheet: '',
        cell: '',
        value: context.folder,
        expected: nearest === null ? '单位名录中的文件夹' : `单位名录中的文件夹，如“${nearest}”`,
        message: `文件夹“${context.folder}”不在单位名录中${nearest === null ? '' : `,最接近的是“${nearest}”`}。`,
        remedy: '请把文件移到本单位的文件夹；新设单位请先由财政局在单位名录中登记。',
      },
    ];
  },
};
