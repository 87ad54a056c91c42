import { CLOSED_COLUMNS, GRADE, UNIT_CLASS } from '../../form/own-words.ts';
import { tableRows, WORD_COLUMNS, type WordRow } from '../plan-rows.ts';

/** The classes of units that 闵财评〔2022〕1号 speaks of; 视同 says with which of them a class is ranked. */
const CLASSES: readonly string[] = [
  '单位类别\t区级预算部门\t\t区级部门',
  '单位类别\t行业主管部门\t区级预算部门\t与区级预算部门一起排名',
  '单位类别\t街镇\t\t街道和镇',
  '单位类别\t莘庄工业区\t街镇\t与街镇一起排名',
  '单位类别\t区财政局\t\t财政部门自己，不参加排名',
];

const contractWords = [...CLOSED_COLUMNS]
  .filter(([column]) => column !== UNIT_CLASS && column !== GRADE)
  .flatMap(([column, words]) => words.map((word) => `${column}\t${word}`));

/** 工作要点 / 词表 as it ships: every closed column with its words, to be renamed, added to or thinned out. */
export const DEFAULT_WORDS: readonly WordRow[] = tableRows(WORD_COLUMNS, [...CLASSES, ...contractWords]);

/** The classes of those words. */
export const CLASS_ROWS: readonly WordRow[] = tableRows(WORD_COLUMNS, CLASSES);
