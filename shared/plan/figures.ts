/** What a measure works out besides counting rows: named in 达标条件 beside its filters. Labels of columns. */
export type Figures =
  /** `执行数/全年预算数` */
  | { readonly kind: 'ratio'; readonly numerator: string; readonly denominator: string }
  /** `挂钩金额`, or by how much one is above another: `申报预算-评估后预算` */
  | { readonly kind: 'sum'; readonly column: string; readonly less?: string }
  /** `整改措施<=报告日期+30`, with `工作日` behind the number for working days. */
  | {
      readonly kind: 'within';
      readonly from: string;
      readonly days: number;
      readonly working: boolean;
      readonly by: string;
    };

/** What is added up, as people are told: `申报预算－评估后预算`. */
export const addedText = ({ column, less }: Extract<Figures, { readonly kind: 'sum' }>): string =>
  less === undefined ? column : `${column}－${less}`;
