/**
 * What 审核结果 says of each file on a day. First line of a file: path | 结论 | 计入 (what its answer must say of counting).
 * Then its findings: 级别 | 规则 | 工作表 | 单元格 | 填报值.
 */
export type ExpectedAnswer = {
  readonly path: string;
  /** Where the file can't be touched the answer lies beside it. */
  readonly beside?: boolean;
  readonly verdict: '通过' | '有提示' | '退回' | '无法识别';
  readonly findings: readonly string[];
  /** Words the answer must hold, such as the remedy for a file that can't be read. */
  readonly says?: string;
};

const right = (...paths: string[]): ExpectedAnswer[] => paths.map((path) => ({ path, verdict: '通过', findings: [] }));

export const ANSWERS: { readonly [day: string]: readonly ExpectedAnswer[] } = {
  '2022-04-28': [
    ...right('区教育局/项目清单.xlsx', '区教育局/2021自评/校舍维修_自评表.xlsx', '区卫健委/家庭医生_自评表.xlsx'),
    ...right('区卫健委/整体支出自评.xlsx', '北泾镇/绩效自评汇总表.xlsx', '财政局/单位名录.xlsx'),
    /* Counted for the year asked about, and asked to name it. */
    { path: '区档案局/项目清单.xlsx', verdict: '有提示', findings: ['提示 | Q02 | 项目清单 | A4 | 零报告'] },
    /* The dry run gets the very feedback a hand-in gets. */
    ...right('西桥街道/自检/绩效自评汇总表.xlsx'),
    {
      /* 285 of 300 is 95 %; 85 points are 良. Two rows have no card of their own, one has: the list says so once. */
      path: '区教育局/2021自评/2021年度绩效自评汇总表.xlsx',
      verdict: '退回',
      findings: [
        '错误 | Q20 | 绩效自评汇总表 | J6 | 优',
        '提示 | Q06 | 绩效自评汇总表 | H5 | 90%',
        '提示 | Q37 | 绩效自评汇总表 | B5 | 信息化教室建设',
      ],
    },
    {
      /* Ten columns of amounts in 元 are no fault; all points at 90 % spent is a doubt, #REF! is no number. */
      path: '区卫健委/财政项目支出绩效自评表.xlsx',
      verdict: '退回',
      findings: ['错误 | Q19 | 健康信息平台 | I19 | #REF!', '提示 | Q21 | 社区卫生服务中心改造 | I19 | 99'],
    },
    {
      path: '东浦镇/绩效自评汇总表.xlsx',
      verdict: '退回',
      findings: ['错误 | Q44 | 绩效自评汇总表 | A2 | 北泾镇'],
    },
    {
      path: '西桥街道/2020年自评.xlsx',
      verdict: '退回',
      findings: ['4', '5', '6'].map((row) => `错误 | Q02 | 绩效自评汇总表 | D${row} | 2020`),
    },
    { path: '某协会/材料.xlsx', verdict: '退回', findings: ['错误 | Q44 |  |  | 某协会'] },
    { path: '区司法局/加密.xlsx', beside: true, verdict: '无法识别', findings: [], says: '密码' },
    { path: '区司法局/截断.xlsx', beside: true, verdict: '无法识别', findings: [], says: '不完整' },
    { path: '区司法局/导出.xlsx', beside: true, verdict: '无法识别', findings: [], says: '另存为' },
    { path: '区司法局/旧表.xls', beside: true, verdict: '无法识别', findings: [], says: '旧格式' },
  ],
  '2022-05-06': [
    ...right('东浦镇/绩效自评汇总表.xlsx', '区教育局/2021自评/整体支出自评.xlsx'),
    {
      path: '区卫健委/财政项目支出绩效自评表.xlsx',
      verdict: '有提示',
      findings: ['提示 | Q21 | 社区卫生服务中心改造 | I19 | 99'],
    },
  ],
  '2022-08-02': [
    {
      path: '财政局/工作要点.xlsx',
      verdict: '退回',
      findings: ['错误 | Q27 | 任务 | L46 | 另行通知'],
    },
    ...right('东浦镇/重点评价台账.xlsx', '区教育局/重点评价台账.xlsx', '区卫健委/归档/H03自评.xlsx'),
  ],
  '2022-09-01': [
    ...right('财政局/工作要点.xlsx', '北泾镇/2021年重点评价台账.xlsx', '西桥街道/绩效跟踪汇总表.xlsx'),
    {
      path: '区档案局/绩效跟踪汇总表.xlsx',
      verdict: '有提示',
      findings: ['提示 | Q02 | 绩效跟踪汇总表 | A4 | 零报告'],
    },
    {
      /* Its two of 2021 are in no 项目清单 of 2021. */
      path: '东浦镇/绩效跟踪汇总表.xlsx',
      verdict: '有提示',
      findings: ['20 | 老街外立面整治', '21 | 文化广场照明更新'].map((row) => `提示 | Q37 | 绩效跟踪汇总表 | B${row}`),
    },
  ],
  '2022-11-10': right('区教育局/整改台账.xlsx', '区教育局/事前绩效评估台账.xlsx', '财政局/重点评价台账.xlsx'),
  '2023-01-12': right('区教育局/绩效信息公开目录.xlsx'),
};

/** Warnings of the rules (W03 and on) that are open on a day: 预警编号 and 级别, in any order. */
export const WARNINGS: { readonly [day: string]: readonly string[] } = {
  '2022-04-28': ['W05-102-H01 红', 'W16-103-专管员 黄'],
  '2022-05-06': ['W05-102-H01 红', 'W16-103-专管员 黄'],
  '2022-08-02': [
    'W05-102-H01 红',
    'W16-103-专管员 黄',
    'W09-101-E01-部门重点 红',
    'W08-201-DP08-重点评价台账 红',
    'W08-201-DP09-重点评价台账 红',
    'W08-201-DP10-重点评价台账 红',
  ],
};
