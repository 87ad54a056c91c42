import type { Workbook } from '../../workbook/grid.ts';
import type { Check } from '../check.ts';
import { folderUnknown } from './unit/folder-unknown.ts';

/** Checks over a workbook as a whole. */
export const WORKBOOK_CHECKS: readonly Check<Workbook>[] = [folderUnknown];
