import { describe, expect, it } from 'vitest';
import { declared, evaluated, monitored, type Notice, noticeOffice } from './notice-office.ts';

/**
 * Whole notices with their deadlines, shares and scopes in the words they are printed in: 七月底, 第三季度末, 年度终了后20日内, 三成以上,
 * 不低于项目支出预算的30%, 1亿元以上. Every obligation is taken as it is typed and judged by what units hand in.
 */
type Row = { readonly [label: string]: string };

const SELF = { 取数表单: '绩效自评汇总表|项目支出绩效自评表', 数据年度: '上一年度' } as const;
const TRACKED = { 取数表单: '绩效跟踪汇总表|项目支出绩效运行监控表', 数据年度: '本年度' } as const;
const KEY = { 取数表单: '重点评价台账', 数据年度: '本年' } as const;
const COVER = { 计量方式: '覆盖率-数量', 目标值: '100%全覆盖' } as const;

const noticeOf = (year: number, units: Notice['units'], rows: readonly Row[]): Notice => ({
  year,
  asOf: `${year}-12-31`,
  units,
  typed: {
    词表: [...new Set(units.map(([, unitClass]) => unitClass))].map((词) => ({ 栏目: '单位类别', 词 })),
    任务: rows.map((row, at) => ({ 任务编号: `T${at + 1}`, 适用类别: units[1]?.[1] ?? '', ...row })),
  },
});

const asTaken = async (office: Awaited<ReturnType<typeof noticeOffice>>, year: number): Promise<readonly string[]> => {
  const rows = await office.progress(`${year}-01-05`);
  return [...new Set(rows.map((row) => `${row['任务编号']} ${row['截止日期']} ${row['要求']}`))];
};

describe('a banner’s year of evaluation', () => {
  const BANNER = noticeOf(
    2024,
    [
      ['草原旗财政局', '旗财政局'],
      ['旗水利局', '旗级预算部门'],
      ['白云苏木', '苏木镇'],
    ],
    [
      { ...SELF, ...COVER, 任务名称: '项目支出自评全覆盖', 截止日期: '三月底前' },
      { ...SELF, ...COVER, 适用类别: '苏木镇', 任务名称: '苏木镇自评', 截止日期: '四月十五日前报送' },
      {
        ...KEY,
        数据年度: '上年度',
        计量方式: '覆盖率-金额',
        任务名称: '部门评价不低于项目支出预算的三成',
        达标条件: '评价层次=部门重点',
        目标值: '不低于项目支出预算的30%',
        截止日期: '最迟9月30日',
      },
      {
        ...KEY,
        数据年度: '上年度',
        适用类别: '旗财政局',
        计量方式: '数量',
        任务名称: '财政重点评价',
        达标条件: '评价层次=财政重点',
        目标值: '不少于五个项目',
        截止日期: '第三季度末',
      },
      {
        任务名称: '1000万元以上新增项目事前评估',
        取数表单: '事前绩效评估台账',
        数据年度: '下年度预算',
        计量方式: '包含',
        对象范围: '是否新增=是；年初预算数>=0.1亿元',
        截止日期: '11月份',
      },
      { ...TRACKED, ...COVER, 任务名称: '前七个月监控', 期间: '一至七月', 截止日期: '期后15个工作日内' },
      {
        任务名称: '年度绩效管理总结',
        计量方式: '附件',
        达标条件: '文件名~总结',
        目标值: '1份',
        截止日期: '年度终了后20日内',
      },
    ],
  );

  it('is taken as it is printed, and judged', async () => {
    const office = await noticeOffice(BANNER);

    expect(await asTaken(office, 2024)).toEqual([
      'T4 2024-09-30 ≥5个',
      'T1 2024-03-31 全部',
      'T3 2024-09-30 ≥30%(金额)',
      'T5 2024-11-30 全部',
      'T6 2024-08-21 全部',
      'T7 2025-01-20 文件≥1个',
      'T2 2024-04-15 全部',
    ]);
    await office.handIn('2024-03-20', '旗水利局/清单.xlsx', {
      '项目清单（2023年度）': [declared('S1', '水库除险', 2023, 700), declared('S2', '河道清淤', 2023, 300)],
      '项目清单（2024年度）': [declared('S1', '水库除险', 2024, 800)],
      '项目清单（2025年度）': [
        declared('S3', '灌区改造', 2025, 1000, { 是否新增: '是' }),
        declared('S4', '水文站', 2025, 999, { 是否新增: '是' }),
      ],
    });
    await office.handIn('2024-03-28', '旗水利局/自评.xlsx', {
      '绩效自评汇总表（2023年度）': [evaluated('S1', '水库除险', 2023, [700, 690, 96, '优'])],
    });
    await office.handIn('2024-08-19', '旗水利局/监控.xlsx', {
      '绩效跟踪汇总表（2024年1-7月）': [monitored('S1', '水库除险', 2024, [7, 800, 500])],
    });
    expect(await office.told('2024-08-20', 'T1', 'T3', 'T5', 'T6')).toEqual([
      '旗水利局 T1 逾期 红 1/2 差1 2024-03-31 河道清淤',
      '旗水利局 T3 进行中 无 0/1000 差300 2024-09-30 水库除险、河道清淤',
      '旗水利局 T5 进行中 无 0/1 差1 2024-11-30 灌区改造',
      '旗水利局 T6 已完成 无 1/1 差0 2024-08-21',
    ]);
  });
});

describe('a county’s monitoring through the year', () => {
  const COUNTY = noticeOf(
    2023,
    [
      ['河口县财政局', '县财政局'],
      ['县教育局', '一级预算单位'],
      ['县一中', '基层预算单位'],
    ],
    [
      { ...TRACKED, ...COVER, 任务名称: '按季监控', 期间: '每季度', 截止日期: '每季度终了后10日内' },
      {
        ...TRACKED,
        ...COVER,
        适用类别: '基层预算单位',
        任务名称: '学校按月监控',
        期间: '按月',
        截止日期: '每月10日前',
      },
      {
        ...TRACKED,
        计量方式: '比率',
        达标条件: '执行数/全年预算数',
        任务名称: '上半年支出过半',
        期间: '前6个月',
        目标值: '半数以上',
        截止日期: '七月中旬',
      },
      {
        ...TRACKED,
        计量方式: '比率',
        达标条件: '执行数/全年预算数',
        任务名称: '前三季度七成五',
        期间: '前三季度',
        目标值: '不低于七成五',
        截止日期: '10月15日（星期日）下班前',
      },
      { ...SELF, ...COVER, 目标值: '百分之百', 任务名称: '自评', 截止日期: '一季度末' },
      {
        任务名称: '监控分析报告',
        计量方式: '附件',
        达标条件: '文件名~分析报告',
        目标值: '1篇报告',
        期间: '每半年',
        截止日期: '期后1个月内',
      },
    ],
  );

  it('is taken as it is printed, a duty a quarter and a month, and judged', async () => {
    const office = await noticeOffice(COUNTY);
    const taken = await asTaken(office, 2023);

    expect(taken.filter((row) => !row.startsWith('T2-'))).toEqual([
      'T1-01 2023-04-10 全部',
      'T1-02 2023-07-10 全部',
      'T1-03 2023-10-10 全部',
      'T1-04 2024-01-10 全部',
      'T3 2023-07-20 执行数÷全年预算数≥50%',
      'T4 2023-10-15 执行数÷全年预算数≥75%',
      'T5 2023-03-31 全部',
      'T6-01 2023-07-31 文件≥1个',
      'T6-02 2024-01-31 文件≥1个',
    ]);
    expect(taken.filter((row) => row.startsWith('T2-'))).toHaveLength(12);
    expect(taken).toContain('T2-06 2023-07-10 全部');
    await office.handIn('2023-03-01', '县教育局/清单.xlsx', {
      '项目清单（2023年度）': [declared('J1', '校舍维修', 2023, 400)],
    });
    await office.handIn('2023-04-07', '县教育局/一季度.xlsx', {
      '绩效跟踪汇总表（2023年一季度）': [monitored('J1', '校舍维修', 2023, [3, 400, 60])],
    });
    await office.handIn('2023-07-07', '县教育局/二季度.xlsx', {
      '绩效跟踪汇总表（2023年1-6月）': [monitored('J1', '校舍维修', 2023, [6, 400, 190])],
    });

    expect(await office.told('2023-07-07', 'T1-01', 'T1-02', 'T3')).toEqual([
      '县教育局 T1-01 已完成 无 1/1 差0 2023-04-10',
      '县教育局 T1-02 已完成 无 1/1 差0 2023-07-10',
      '县教育局 T3 进行中 蓝 190/400 差10 2023-07-20',
    ]);
  });
});

describe('a city’s programme for large money', () => {
  const CITY = noticeOf(
    2025,
    [
      ['海州市财政局', '市财政局'],
      ['市住建局', '主管部门'],
      ['新港街道', '乡镇街道'],
    ],
    [
      {
        ...KEY,
        适用类别: '市财政局',
        计量方式: '金额合计',
        达标条件: '预算数;评价层次=财政重点',
        任务名称: '重点评价金额',
        目标值: '1亿元以上',
        截止日期: '10月底',
      },
      {
        任务名称: '债券项目全部跟踪',
        ...TRACKED,
        计量方式: '包含',
        对象范围: '项目类别~专项债券',
        期间: '截至8月底',
        截止日期: '九月上旬',
      },
      {
        任务名称: '重点民生项目公开',
        取数表单: '绩效信息公开目录',
        数据年度: '本年',
        ...COVER,
        目标值: '应公开尽公开',
        对象范围: '备注~民生',
        达标条件: '公开内容=绩效目标',
        截止日期: '上半年',
      },
      {
        任务名称: '整改销号九成以上',
        取数表单: '整改台账',
        数据年度: '上年',
        计量方式: '覆盖率-数量',
        对象范围: '整改台账:问题来源~评价',
        达标条件: '整改状态=已完成|已销项',
        目标值: '九成以上',
        截止日期: '年终',
      },
      {
        ...SELF,
        适用类别: '乡镇街道',
        计量方式: '报送',
        任务名称: '街道自评',
        目标值: '至少1份',
        截止日期: '次年1月31日前',
      },
    ],
  );

  it('is taken as it is printed, and adds up what was evaluated', async () => {
    const office = await noticeOffice(CITY);

    expect(await asTaken(office, 2025)).toEqual([
      'T1 2025-10-31 预算数合计≥10,000.00万元',
      'T2 2025-09-10 全部',
      'T3 2025-06-30 全部',
      'T4 2025-12-31 ≥90%(数量)',
      'T5 2026-01-31 报送≥1份',
    ]);
    await office.handIn('2025-03-03', '市住建局/清单.xlsx', {
      '项目清单（2025年度）': [
        declared('Z1', '污水厂', 2025, 9000, { 项目类别: '专项债券' }),
        declared('Z2', '老旧小区', 2025, 3000, { 备注: '重点民生' }),
      ],
    });

    expect(await office.told('2025-06-27', 'T2', 'T3')).toEqual([
      '市住建局 T2 进行中 无 0/1 差1 2025-09-10 污水厂',
      '市住建局 T3 进行中 蓝 0/1 差1 2025-06-30 老旧小区',
    ]);
  });
});

describe('a development zone’s rules', () => {
  const ZONE = noticeOf(
    2024,
    [
      ['高新区财政局', '区财政局'],
      ['区科技局', '预算部门'],
      ['区保密局', '预算部门'],
    ],
    [
      {
        任务名称: '反馈后30日内整改',
        取数表单: '整改台账',
        数据年度: '上一年',
        计量方式: '限时',
        达标条件: '实际完成日期<=计划完成日期+30',
        截止日期: '十二月三十一日',
      },
      {
        ...SELF,
        适用单位: '除区保密局',
        计量方式: '覆盖率-数量',
        达标条件: '自评得分>=90',
        目标值: '半数以上',
        约束: '原则上',
        任务名称: '自评优良率',
        截止日期: '二季度结束前',
      },
      {
        取数表单: '事前绩效评估台账',
        数据年度: '下一年度',
        适用类别: '区财政局',
        计量方式: '金额合计',
        达标条件: '申报预算-评估后预算',
        目标值: '不低于0.2亿元',
        任务名称: '评估核减',
        截止日期: '第四季度末',
      },
      {
        ...TRACKED,
        ...COVER,
        任务名称: '前三季度监控',
        期间: '一至三季度',
        截止日期: '三季度终了后20日内',
      },
    ],
  );

  it('is taken as it is printed, and judged', async () => {
    const office = await noticeOffice(ZONE);

    expect(await asTaken(office, 2024)).toEqual([
      'T3 2024-12-31 申报预算－评估后预算合计≥2,000.00万元',
      'T1 2024-12-31 计划完成日期后30日内有实际完成日期',
      'T2 2024-06-30 ≥50%(数量)',
      'T4 2024-10-20 全部',
    ]);
    await office.handIn('2024-06-03', '区科技局/上年.xlsx', {
      '项目清单（2023年度）': [declared('K1', '孵化器', 2023, 100), declared('K2', '实验室', 2023, 200)],
      '绩效自评汇总表（2023年度）': [
        evaluated('K1', '孵化器', 2023, [100, 99, 95, '优']),
        evaluated('K2', '实验室', 2023, [200, 150, 80, '良']),
      ],
    });

    expect(await office.told('2024-06-04', 'T2')).toEqual(['区科技局 T2 已完成 无 1/2 差0 2024-06-30 实验室']);
  });
});

describe('a notice whose sentences hold more than a row can', () => {
  const TOO_MUCH = noticeOf(
    2024,
    [
      ['中洲县财政局', '县财政局'],
      ['县农业局', '预算单位'],
    ],
    [
      { ...TRACKED, ...COVER, 任务名称: '两次监控', 期间: '上半年和前三季度', 截止日期: '6月底前和9月底前各一次' },
      { ...SELF, ...COVER, 任务名称: '自评', 截止日期: '收到通知后15个工作日内' },
      { ...SELF, ...COVER, 任务名称: '公开', 截止日期: '预算批复后20日内' },
      {
        ...KEY,
        计量方式: '数量',
        任务名称: '评价',
        目标值: '不少于5个且金额占比不低于20%',
        截止日期: '10月1日至10月31日',
      },
      { ...KEY, ...COVER, 任务名称: '评价金额', 目标值: '不低于预算总额的30%', 截止日期: '9月底' },
    ],
  );

  it('is sent back with each cell’s place and how to write it', async () => {
    await expect(noticeOffice(TOO_MUCH)).rejects.toThrow(
      expect.objectContaining({
        message: expect.stringMatching(
          new RegExp(
            [
              '期间 .*几个期间请分成几行',
              '截止日期 .*一行只有一个截止日期，请分成几行',
              '不知道“收到通知”是哪一天：请算好写成日期',
              '不知道“预算批复”是哪一天',
              '一行只有一个要求，请分成几行',
              '起止两个日期分别写在 开始日期 和 截止日期',
              '按金额算的计量方式是 覆盖率-金额',
            ]
              .map((said) => `(?=[\\s\\S]*${said.replaceAll(' .*', '[\\s\\S]*')})`)
              .join(''),
            'u',
          ),
        ),
      }),
    );
  });
});
