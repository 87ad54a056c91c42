import { describe, expect, it } from 'vitest';
import { sendWarnings } from '../../shared/flow/warn/send-warnings.ts';
import { declared, monitored, noticeOffice } from './notice-office.ts';

/**
 * A county's notice on the pace of spending: reports ten days after each month, an even pace at the end of March, April and May; who
 * misses it the third time in a row is called in, with the leader in charge told; each miss takes five of hundred points.
 */
const PACE = {
  适用类别: '部门、镇办',
  取数表单: '绩效跟踪汇总表',
  数据年度: 'Y',
  计量方式: '比率',
  达标条件: '执行数/全年预算数',
  截止日期: '期后10日',
} as const;

const NOTICE = {
  year: 2023,
  saved: 'monthly-pace-and-talks',
  asOf: '2023-06-14',
  units: [
    ['城固山县财政局', '县财政局', { 分管领导: '', 分管领导邮箱: '' }],
    ['县林业局', '部门', { 分管领导: '高县长', 分管领导邮箱: 'gao@example.gov.cn' }],
    ['博望镇', '镇办', { 分管领导: '孙县长', 分管领导邮箱: 'sun@example.gov.cn' }],
  ],
  typed: {
    词表: [
      { 栏目: '单位类别', 词: '部门' },
      { 栏目: '单位类别', 词: '镇办' },
      { 栏目: '单位类别', 词: '县财政局' },
    ],
    任务: [
      {
        ...PACE,
        任务编号: 'YB',
        任务名称: '月报',
        计量方式: '报送',
        达标条件: '',
        目标值: '1',
        期间: '每月',
        开始日期: '2023-03-01',
      },
      { ...PACE, 任务编号: 'JD3', 任务名称: '3月均衡进度', 目标值: '25%', 期间: '1-3月' },
      { ...PACE, 任务编号: 'JD4', 任务名称: '4月均衡进度', 目标值: '33.3%', 期间: '1-4月' },
      { ...PACE, 任务编号: 'JD5', 任务名称: '5月均衡进度', 目标值: '41.7%', 期间: '1-5月' },
    ],
    提醒规则: [
      { 步骤: '提醒', '相对截止日(工作日)': '-2', 级别: '蓝', 收件人: '绩效专管员' },
      { 步骤: '通报', '相对截止日(工作日)': '+1', 级别: '红', 收件人: '绩效专管员', 抄送: '负责人' },
      {
        步骤: '集体约谈',
        '相对截止日(工作日)': '+1',
        级别: '红',
        收件人: '负责人',
        抄送: '分管领导、财政局',
        适用任务: 'JD3、JD4、JD5',
        连续次数: '3',
      },
    ],
    考核: [
      { 指标: '按期率', 分值: '85', 计分方式: '按比例' },
      { 指标: '任务 JD3', 分值: '5', 计分方式: '每次扣5' },
      { 指标: '任务 JD4', 分值: '5', 计分方式: '每次扣5' },
      { 指标: '任务 JD5', 分值: '5', 计分方式: '每次扣5' },
    ],
  },
} as const;

const officeOfNotice = async () => {
  const office = await noticeOffice(NOTICE);
  const register = '项目清单（2023年度）';
  const tracked = '2023年绩效跟踪汇总表';
  await office.handIn('2023-01-20', '县林业局/清单.xlsx', {
    [register]: [declared('L1', '退耕还林', 2023, 600), declared('L2', '森林防火', 2023, 400)],
  });
  await office.handIn('2023-01-20', '博望镇/清单.xlsx', { [register]: [declared('B1', '集镇保洁', 2023, 100)] });
  for (const [month, day, [one, two, town]] of [
    [3, '2023-04-07', [90, 60, 20]],
    [4, '2023-05-08', [200, 120, 34]],
    [5, '2023-06-09', [230, 150, 40]],
  ] as const) {
    await office.handIn(day, `县林业局/月报${month}.xlsx`, {
      [tracked]: [
        monitored('L1', '退耕还林', 2023, [month, 600, one]),
        monitored('L2', '森林防火', 2023, [month, 400, two]),
      ],
    });
    if (month === 4) continue;
    await office.handIn(day, `博望镇/月报${month}.xlsx`, {
      [tracked]: [monitored('B1', '集镇保洁', 2023, [month, 100, town])],
    });
  }
  return office;
};

describe('a county’s notice on the pace of spending', () => {
  it('holds each month to its own pace, and calls in who misses it three times running', async () => {
    const office = await officeOfNotice();

    expect(await office.told('2023-06-14', 'YB-03', 'YB-04', 'YB-05', 'YB-06', 'JD3', 'JD4', 'JD5')).toEqual([
      '县林业局 JD3 逾期 红 150/1000 差100 2023-04-10',
      '县林业局 JD4 逾期 红 320/1000 差13 2023-05-10',
      '县林业局 JD5 逾期 红 380/1000 差37 2023-06-10',
      '县林业局 YB-03 已完成 无 2/ 差0 2023-04-10',
      '县林业局 YB-04 已完成 无 2/ 差0 2023-05-10',
      '县林业局 YB-05 已完成 无 2/ 差0 2023-06-10',
      '县林业局 YB-06 进行中 无 0/ 差1 2023-07-10',
      '博望镇 JD3 逾期 红 20/100 差5 2023-04-10',
      '博望镇 JD4 逾期 红 0/100 差33.3 2023-05-10 集镇保洁',
      '博望镇 JD5 逾期 红 40/100 差1.7 2023-06-10',
      '博望镇 YB-03 已完成 无 1/ 差0 2023-04-10',
      '博望镇 YB-04 逾期 红 0/ 差1 2023-05-10',
      '博望镇 YB-05 已完成 无 1/ 差0 2023-06-10',
      '博望镇 YB-06 进行中 无 0/ 差1 2023-07-10',
    ]);
    await sendWarnings(office.home);
    const talks = (await office.home.mails.all()).filter(({ step }) => step === '集体约谈');
    expect(talks.map(({ unit, to, copy }) => [unit, ...to, ...copy].join(' '))).toEqual([
      '县林业局 李主任 <head1@example.gov.cn> 高县长 <gao@example.gov.cn> 王老师 <officer0@example.gov.cn>',
      '博望镇 李主任 <head2@example.gov.cn> 孙县长 <sun@example.gov.cn> 王老师 <officer0@example.gov.cn>',
    ]);
    const points = (await office.sheet('2023-06-14', '考核')).map(
      (row) => `${row['单位']} ${row['按期率(85分)']} ${row['得分']}`,
    );
    expect(points).toEqual(['城固山县财政局 null null', '县林业局 42.5 42.5', '博望镇 28.33 28.33']);
  });
});
