/** What a label on a card stands for. Labels are data: which words carry a key is said in `../lexicon`. */
export type HeadKey =
  | 'projectName'
  | 'projectCode'
  | 'unitName'
  | 'supervisor'
  | 'implementer'
  | 'attribute'
  | 'period'
  | 'startDay'
  | 'endDay'
  | 'year'
  | 'level'
  | 'rateReason'
  | 'adjustReason'
  | 'conclusion'
  | 'measures'
  | 'tailReason'
  | 'grade'
  | 'reportDay';

/** Lines of the fund block. */
export type FundKey = 'total' | 'multiYearTotal' | 'fiscal' | 'carried' | 'other' | 'part';

/** Columns of a fund table. */
export type FundColumnKey =
  | 'initial'
  | 'adjusted'
  | 'budget'
  | 'arrived'
  | 'spent'
  | 'forecast'
  | 'weight'
  | 'rate'
  | 'score'
  | 'reason';

/** Columns of an indicator table. */
export type IndicatorColumnKey =
  | 'level1'
  | 'level2'
  | 'name'
  | 'level4'
  | 'level5'
  | 'operator'
  | 'target'
  | 'longTarget'
  | 'unit'
  | 'actual'
  | 'forecast'
  | 'weight'
  | 'score'
  | 'reason'
  | 'scoringRule'
  | 'note'
  | 'likelihood'
  | 'certain'
  | 'possible'
  | 'impossible'
  | 'causeMoney'
  | 'causeSystem'
  | 'causeStaff'
  | 'causeHardware'
  | 'causeOther';

/** Blocks that open or close a part of a card. */
export type BlockKey = 'funds' | 'goals' | 'indicators' | 'sum' | 'tail' | 'tasks';

/** Columns of a whole unit's tasks and of the lists of what its money is made of. */
export type TaskColumnKey = 'name' | 'total' | 'amount';
