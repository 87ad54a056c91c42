import type { Explanation } from '../../status-book.ts';
import { toneOf } from '../../tones.ts';

/** A term and what it means. */
type TermText = readonly [term: string, text: string];

const STATES: readonly TermText[] = [
  ['未开始', '还没到开始日期，也没有报送。'],
  ['进行中', '在办理期内，还没有达到要求。'],
  ['已完成', '在执行的截止日(含)以前达到要求。'],
  ['逾期', '截止日的次日起仍未达到要求。'],
  ['逾期完成', '达到了要求，但在截止日以后。'],
  ['已延期', '财政局在 延期至 里填了日期，还没到这个日期，也还没有达到要求。'],
  ['已豁免', '财政局在 豁免原因 里写了原因。'],
  [
    '无法核对',
    '缺少核对用的资料(如项目清单、上年台账)，既不算完成也不算未完成；缺什么见 任务进度 的 说明 列。截止日已过的同样要催，列在 催报单。',
  ],
  ['不适用', '没有应覆盖的对象，或这项任务不适用本单位；单位矩阵里留空。'],
];

const LEVELS: readonly TermText[] = [
  ['蓝', '截止日临近的提醒。'],
  ['黄', '已过截止日，或预警规则达到黄线。约束为 原则上 的任务最高到黄。'],
  ['红', '逾期较久，或预警规则达到红线。'],
];

const COLUMN_TEXTS: readonly TermText[] = [
  ['分子 分母', '覆盖率-金额以万元计(全年预算数，为空时用年初预算数)，其余以个数计。分母来自单位报送的项目清单。'],
  ['完成', '覆盖率类 = 分子 ÷ 分母；其余 = 已符合达标条件的个数。'],
  ['差额', '离目标值还差的个数或万元；已达标为 0。'],
  ['缺口明细', '还没有覆盖到的对象；太多时只列一部分，并写明总数。'],
  ['可补缺口', '补上这些对象就能达标，取数量最少的一组。'],
  [
    '进度推算',
    '已完成数 × 办理期天数 ÷ 已过天数；办理期从 开始日期(没有的从 1 月 1 日)到执行的截止日。只是推算，不影响级别；过半仍赶不上的另有 W02 黄色预警。',
  ],
  ['剩余工作日', '今天之后到执行的截止日(含)的工作日数，负数表示已逾期；节假日和调休见工作要点的 日历。'],
  ['按期率', '截止日已过的任务中，按期完成的比例；不含已豁免和不适用。'],
  [
    '覆盖达标率',
    '覆盖率类任务(计量方式是 覆盖率、包含、比率、限时)中，达到目标值的比例；不含已豁免、不适用和无法核对。考核 里只算截止日已过的。',
  ],
  ['首次通过率', '第一次报送就通过或仅有提示的文件所占的比例。'],
  ['再评价偏差', '自评与再评价得分之差 ÷ 满分，取平均；没有再评价的为空。'],
];

const swatches = (kind: 'state' | 'level', texts: readonly TermText[]): readonly Explanation[] =>
  texts.map(([term, text]) => ({ term, text, tone: toneOf(kind, term) }));

/** What each state of a duty means, in its colour. */
export const STATE_ROWS: readonly Explanation[] = swatches('state', STATES);

/** What each level means, in its colour. */
export const LEVEL_ROWS: readonly Explanation[] = swatches('level', LEVELS);

/** How each column is worked out. */
export const COLUMN_ROWS: readonly Explanation[] = COLUMN_TEXTS.map(([term, text]) => ({ term, text }));
