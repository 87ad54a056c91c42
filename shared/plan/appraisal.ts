/** What an item of 考核 looks at. */
export type AppraisalFigure =
  | 'on-time'
  | 'coverage'
  | 'first-pass'
  | 'deviation'
  | 'explained'
  | 'duty'
  | 'rule'
  | 'registered';

/**
 * 计分方式: a share of the points, all of them or none, or so many hundredths of a point for each time (below 0: taken off).
 */
export type AppraisalMethod =
  | { readonly kind: 'proportional' }
  | { readonly kind: 'when-met' }
  | { readonly kind: 'each'; readonly points: number };

/** One row of 工作要点 / 考核. */
export type AppraisalItem = {
  /** 指标 as it is written. */
  readonly name: string;
  readonly figure: AppraisalFigure;
  /** 任务编号 or 规则编号 that it is about; '' for a figure over all duties. */
  readonly about: string;
  /** 分值 in hundredths of a point; null where nothing limits what each time takes off or adds. */
  readonly points: number | null;
  readonly method: AppraisalMethod;
};

/** How a 指标 is written, and how it can be scored. */
export type FigureShape = {
  readonly figure: AppraisalFigure;
  readonly word: string;
  /** What stands behind the word, if anything. */
  readonly names: 'nothing' | 'duty' | 'rule';
  readonly methods: readonly AppraisalMethod['kind'][];
  readonly meaning: string;
  /** What one time is for 每次扣N and 每次加N. */
  readonly time: string;
};

/** Every 指标 there is. A new one is its line here and its count in `warning/appraisal-figures.ts`. */
export const APPRAISAL_FIGURES: readonly FigureShape[] = [
  {
    figure: 'on-time',
    word: '按期率',
    names: 'nothing',
    methods: ['proportional', 'when-met', 'each'],
    meaning: '截止日已过的任务中按期完成的比例，不含已豁免和不适用',
    time: '没有按期完成的一项任务',
  },
  {
    figure: 'coverage',
    word: '覆盖达标率',
    names: 'nothing',
    methods: ['proportional', 'when-met', 'each'],
    meaning: '截止日已过的覆盖率类任务（覆盖率、包含、比率、限时）中达到目标值的比例；无法核对的不计',
    time: '没有达到目标值的一项任务',
  },
  {
    figure: 'first-pass',
    word: '首次通过率',
    names: 'nothing',
    methods: ['proportional', 'when-met', 'each'],
    meaning: '第一次报送就通过或仅有提示的文件所占的比例',
    time: '第一次报送被退回的一个文件',
  },
  {
    figure: 'deviation',
    word: '再评价偏差',
    names: 'nothing',
    methods: ['proportional'],
    meaning: '100% 减去自评与再评价得分之差的平均；没有再评价的不计',
    time: '',
  },
  {
    figure: 'explained',
    word: '说明率',
    names: 'nothing',
    methods: ['proportional', 'when-met', 'each'],
    meaning:
      '文件夹里现有的报送（退回和暂不计入的也在内，自检的不算）中需说明的问题里，已写明理由（并被采纳）的比例；没有需说明的不计',
    time: '一个没有说明的问题',
  },
  {
    figure: 'duty',
    word: '任务',
    names: 'duty',
    methods: ['proportional', 'when-met', 'each'],
    meaning:
      '写 任务 和任务编号，例如 任务 O-25：完成数 ÷ 目标值，完成的按 100%；分期的任务取各期平均；还没到期又没完成的、不适用的不计',
    time: '到期没有完成的一期',
  },
  {
    figure: 'rule',
    word: '规则',
    names: 'rule',
    methods: ['when-met', 'each'],
    meaning: '写 规则 和规则编号，例如 规则 W05：没有未了的预警即达标',
    time: '一条未了的预警',
  },
  {
    figure: 'registered',
    word: '登记',
    names: 'duty',
    methods: ['when-met', 'each'],
    meaning:
      '写 登记 和任务编号，例如 登记 K-01：本单位工作记录里这个任务编号的行，和财政局工作记录里这个任务编号、事项中写有本单位名称的行',
    time: '一行工作记录',
  },
];
