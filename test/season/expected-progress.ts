/**
 * What a careful officer works out by hand for 任务进度 on each day, from the forms and the contract alone. One line a row:
 *
 *   单位 | 任务编号 | 状态 | 分子 | 分母 | 完成 | 差额 | 级别 | 剩余工作日 | 缺口明细
 *
 * `·` is a blank cell. Amounts are 万元, 完成 of a coverage is a percentage.
 *
 * Deadlines in force: 2022-04-30 is a Saturday and a holiday, the next working day is 05-05 (holiday to 05-04); 07-31 is a
 * Sunday → 08-01; 08-31, 09-30 and 11-30 are working days; 12-31 is a Saturday before the New Year's rest → 2023-01-03.
 * The ladder turns blue 15 working days before, yellow the first and red the fifth working day after; 原则上 stops at yellow.
 */
export const PROGRESS: { readonly [day: string]: string } = {
  /*
   * Thursday. To 05-05 there are two working days left: 04-29 and 05-05 itself (04-30 to 05-04 are rest). The third step
   * (−3, on 04-27) has come due, so whatever is open is blue.
   *
   * 区教育局 has four objects in 2021. The card of 校舍维修 and the list agree; 信息化教室建设 has a wrong rate, a hint that
   * blocks nothing; 困难学生资助 calls 85 points 优 where 80 to 90 is 良, an error that blocks its row. Two of four are covered.
   * 区卫健委 has three; 健康信息平台's total is #REF!, so its card does not count.
   * 区司法局 has handed in no 项目清单: nobody can tell what its 100 % would be of.
   * 区档案局 says 零报告: there is nothing to cover.
   * 东浦镇's list names 北泾镇, so nothing on it counts. 西桥街道's right list lies in 自检 and its other one is of 2020.
   * 北泾镇 hands in on the very day. 莘庄工业区 has handed in nothing but its 项目清单.
   */
  '2022-04-28': `
    区教育局 | O-32a | 进行中 | 2 | 4 | 50% | 2 | 蓝 | 2 | 困难学生资助、教师培训
    区教育局 | O-32b | 进行中 | 0 | · | 0 | 1 | 蓝 | 2 | ·
    区卫生健康委员会 | O-32a | 进行中 | 2 | 3 | 66.66% | 1 | 蓝 | 2 | 健康信息平台
    区卫生健康委员会 | O-32b | 已完成 | 1 | · | 1 | 0 | 无 | · | ·
    区司法局 | O-32a | 无法核对 | 0 | · | · | · | 蓝 | 2 | ·
    区司法局 | O-32b | 进行中 | 0 | · | 0 | 1 | 蓝 | 2 | ·
    区档案局 | O-32a | 不适用 | 0 | 0 | · | 0 | 无 | 2 | ·
    区档案局 | O-32b | 进行中 | 0 | · | 0 | 1 | 蓝 | 2 | ·
    东浦镇 | O-32a | 进行中 | 0 | 4 | 0% | 4 | 蓝 | 2 | 第1号道路养护、第2号道路养护、第3号道路养护、第4号道路养护
    东浦镇 | O-32b | 进行中 | 0 | · | 0 | 1 | 蓝 | 2 | ·
    西桥街道 | O-32a | 进行中 | 0 | 3 | 0% | 3 | 蓝 | 2 | 西桥1号楼道修缮、西桥2号楼道修缮、西桥3号楼道修缮
    西桥街道 | O-32b | 进行中 | 0 | · | 0 | 1 | 蓝 | 2 | ·
    北泾镇 | O-32a | 已完成 | 2 | 2 | 100% | 0 | 无 | · | ·
    北泾镇 | O-32b | 已完成 | 1 | · | 1 | 0 | 无 | · | ·
    莘庄工业区 | O-32a | 进行中 | 0 | 3 | 0% | 3 | 蓝 | 2 | 园区1号配套工程、园区2号配套工程、园区3号配套工程
    莘庄工业区 | O-32b | 进行中 | 0 | · | 0 | 1 | 蓝 | 2 | ·
    区教育局 | O-33 | 进行中 | 0 | · | 0 | 1 | 无 | 64 | ·
    区教育局 | O-27 | 未开始 | 0 | 5 | 0% | 5 | 无 | 86 | 校舍维修工程、困难学生资助、教师培训、校园安保服务、智慧校园平台
    东浦镇 | O-29 | 未开始 | 0 | · | 0 | 15 | 无 | 86 | ·
    东浦镇 | O-35a | 进行中 | 0 | · | 0 | 10 | 无 | 64 | ·
    区财政局 | O-01 | 已完成 | 2 | · | 2 | 0 | 无 | · | ·
    区财政局 | O-43 | 已完成 | 4 | · | 4 | 0 | 无 | · | ·
    区财政局 | O-30 | 进行中 | 0 | · | 0 | 1 | 无 | 107 | ·
    区财政局 | O-46 | 进行中 | 0 | · | 0 | 1 | 无 | 147 | ·
  `,
  /*
   * Friday, the first working day after 05-05: −1, yellow. 区教育局's list came at 23:30 on the rolled deadline itself, its
   * whole-unit card a day late. 区卫健委 mended its card in the holiday. 东浦镇 handed in the right list. Finance gave
   * 莘庄工业区 until 05-31 (05-07 a working Saturday, then 5 + 5 + 5 + 2 days = 18) and waived its whole-unit evaluation.
   */
  '2022-05-06': `
    区教育局 | O-32a | 已完成 | 4 | 4 | 100% | 0 | 无 | · | ·
    区教育局 | O-32b | 逾期完成 | 1 | · | 1 | 0 | 无 | · | ·
    区卫生健康委员会 | O-32a | 已完成 | 3 | 3 | 100% | 0 | 无 | · | ·
    区卫生健康委员会 | O-32b | 已完成 | 1 | · | 1 | 0 | 无 | · | ·
    区司法局 | O-32a | 无法核对 | 0 | · | · | · | 黄 | -1 | ·
    区司法局 | O-32b | 逾期 | 0 | · | 0 | 1 | 黄 | -1 | ·
    区档案局 | O-32a | 不适用 | 0 | 0 | · | 0 | 无 | -1 | ·
    区档案局 | O-32b | 逾期 | 0 | · | 0 | 1 | 黄 | -1 | ·
    东浦镇 | O-32a | 已完成 | 4 | 4 | 100% | 0 | 无 | · | ·
    东浦镇 | O-32b | 已完成 | 1 | · | 1 | 0 | 无 | · | ·
    西桥街道 | O-32a | 逾期 | 0 | 3 | 0% | 3 | 黄 | -1 | 西桥1号楼道修缮、西桥2号楼道修缮、西桥3号楼道修缮
    西桥街道 | O-32b | 逾期 | 0 | · | 0 | 1 | 黄 | -1 | ·
    北泾镇 | O-32a | 已完成 | 2 | 2 | 100% | 0 | 无 | · | ·
    莘庄工业区 | O-32a | 已延期 | 0 | 3 | 0% | 3 | 无 | 18 | 园区1号配套工程、园区2号配套工程、园区3号配套工程
    莘庄工业区 | O-32b | 已豁免 | 0 | · | 0 | 1 | 无 | · | ·
  `,
  /*
   * Tuesday, the first working day after 08-01. From 05-05 it is 1 + 1 + 5 + 5 + 5 + 4 (端午 on 06-03) + 5 × 8 + 2 = 63.
   * 莘庄工业区 handed in on 05-20, within its extension to 05-31 (63 − 19 = 44 days ago): done. 西桥街道 handed in on
   * 06-10. 区卫健委 only renamed a card: nothing changes. 工作要点 as handed in on 05-20 has 另行通知 for a date: the last good
   * one stays in force and every row stands as before.
   *
   * 东浦镇 evaluated ten projects, three of which (8, 9, 10) stood in its list of 2021 as well: seven count. 西桥街道 has no
   * list of 2021, but eight are short of ten whatever it says. 北泾镇 has ten and no list of 2021: nobody can tell.
   * 莘庄工业区 has none at all. 区卫健委 evaluated by sector in three of four fields and nothing of its own.
   * 区教育局 commissioned the evaluation of itself: W09, one open finding against O-13.
   */
  '2022-08-02': `
    莘庄工业区 | O-32a | 已完成 | 3 | 3 | 100% | 0 | 无 | · | ·
    莘庄工业区 | O-32b | 已豁免 | 0 | · | 0 | 1 | 无 | · | ·
    西桥街道 | O-32a | 逾期完成 | 3 | 3 | 100% | 0 | 无 | · | ·
    西桥街道 | O-32b | 逾期 | 0 | · | 0 | 1 | 红 | -63 | ·
    区卫生健康委员会 | O-32a | 已完成 | 3 | 3 | 100% | 0 | 无 | · | ·
    区司法局 | O-32a | 无法核对 | 0 | · | · | · | 红 | -63 | ·
    区司法局 | O-32b | 逾期 | 0 | · | 0 | 1 | 红 | -63 | ·
    区档案局 | O-32b | 逾期 | 0 | · | 0 | 1 | 红 | -63 | ·
    东浦镇 | O-35a | 逾期 | 7 | · | 7 | 3 | 黄 | -1 | ·
    东浦镇 | O-35b | 已完成 | 1 | · | 1 | 0 | 无 | · | ·
    东浦镇 | O-33 | 已完成 | 11 | · | 11 | 0 | 无 | · | ·
    西桥街道 | O-35a | 逾期 | 8 | · | 8 | 2 | 黄 | -1 | ·
    西桥街道 | O-35b | 逾期 | 0 | · | 0 | 1 | 黄 | -1 | ·
    西桥街道 | O-33 | 已完成 | 8 | · | 8 | 0 | 无 | · | ·
    北泾镇 | O-35a | 无法核对 | 10 | · | 10 | 0 | 黄 | -1 | ·
    北泾镇 | O-35b | 无法核对 | 1 | · | 1 | 0 | 黄 | -1 | ·
    北泾镇 | O-33 | 已完成 | 11 | · | 11 | 0 | 无 | · | ·
    莘庄工业区 | O-35a | 逾期 | 0 | · | 0 | 10 | 黄 | -1 | ·
    莘庄工业区 | O-33 | 逾期 | 0 | · | 0 | 1 | 黄 | -1 | ·
    区教育局 | O-33 | 已完成 | 1 | · | 1 | 0 | 无 | · | ·
    区教育局 | O-13 | 进行中 | 1 | · | 1 | 1 | 无 | 105 | ·
    区卫生健康委员会 | O-13 | 已完成 | 0 | · | 0 | 0 | 无 | · | ·
    区卫生健康委员会 | O-33 | 逾期 | 0 | · | 0 | 1 | 黄 | -1 | ·
    区卫生健康委员会 | O-37a | 已完成 | 1 | · | 1 | 0 | 无 | · | ·
    区卫生健康委员会 | O-37b | 已完成 | 1 | · | 1 | 0 | 无 | · | ·
    区卫生健康委员会 | O-37c | 已完成 | 1 | · | 1 | 0 | 无 | · | ·
    区卫生健康委员会 | O-37d | 逾期 | 0 | · | 0 | 1 | 黄 | -1 | ·
    区教育局 | O-27 | 进行中 | 0 | 5 | 0% | 5 | 无 | 21 | 校舍维修工程、困难学生资助、教师培训、校园安保服务、智慧校园平台
    东浦镇 | O-29 | 进行中 | 0 | · | 0 | 15 | 无 | 21 | ·
  `,
  /*
   * Thursday, the first working day after 08-31. The mended 工作要点 is in force: O-34 is switched on, O-58 off.
   * 东浦镇 added 18, 19 and 20 on 08-20: ten count, late. 北泾镇's list of 2021 came on 08-15 and repeats nothing: only from
   * then on could anybody tell, after the deadline. 东浦镇 tracked fifteen by the department and one by itself; its two of
   * 2021 are others. 区教育局 left out 智慧校园平台 and said nothing of 校园安保服务's outputs. 区档案局's 零报告 is a hand-in.
   */
  '2022-09-01': `
    东浦镇 | O-35a | 逾期完成 | 10 | · | 10 | 0 | 无 | · | ·
    北泾镇 | O-35a | 逾期完成 | 10 | · | 10 | 0 | 无 | · | ·
    北泾镇 | O-35b | 逾期完成 | 1 | · | 1 | 0 | 无 | · | ·
    西桥街道 | O-35a | 逾期 | 8 | · | 8 | 2 | 红 | -23 | ·
    东浦镇 | O-29 | 已完成 | 15 | · | 15 | 0 | 无 | · | ·
    东浦镇 | O-27 | 已完成 | 16 | 16 | 100% | 0 | 无 | · | ·
    东浦镇 | O-25 | 已完成 | 16 | 16 | 100% | 0 | 无 | · | ·
    东浦镇 | O-26 | 已完成 | 16 | · | 16 | 0 | 无 | · | ·
    西桥街道 | O-27 | 已完成 | 4 | 4 | 100% | 0 | 无 | · | ·
    西桥街道 | O-29 | 逾期 | 0 | · | 0 | 15 | 黄 | -1 | ·
    北泾镇 | O-27 | 逾期 | 0 | 12 | 0% | 12 | 黄 | -1 | *
    北泾镇 | O-26 | 逾期 | 0 | · | 0 | 1 | 黄 | -1 | ·
    莘庄工业区 | O-27 | 已完成 | 3 | 3 | 100% | 0 | 无 | · | ·
    莘庄工业区 | O-29 | 逾期 | 0 | · | 0 | 15 | 黄 | -1 | ·
    区教育局 | O-27 | 逾期 | 4 | 5 | 80% | 1 | 黄 | -1 | 智慧校园平台
    区教育局 | O-25 | 逾期 | 3 | 5 | 60% | 2 | 黄 | -1 | 校园安保服务、智慧校园平台
    区教育局 | O-26 | 已完成 | 4 | · | 4 | 0 | 无 | · | ·
    区教育局 | O-28 | 不适用 | 0 | 0 | · | 0 | 无 | -1 | ·
    区卫生健康委员会 | O-27 | 已完成 | 3 | 3 | 100% | 0 | 无 | · | ·
    区司法局 | O-27 | 无法核对 | 0 | · | · | · | 黄 | -1 | ·
    区司法局 | O-26 | 逾期 | 0 | · | 0 | 1 | 黄 | -1 | ·
    区档案局 | O-26 | 已完成 | 0 | · | 0 | 0 | 无 | · | ·
    区档案局 | O-27 | 不适用 | 0 | 0 | · | 0 | 无 | -1 | ·
    区教育局 | O-34 | 进行中 | 0 | · | 0 | 1 | 无 | 83 | ·
    区卫生健康委员会 | O-37d | 逾期 | 0 | · | 0 | 1 | 红 | -23 | ·
    区教育局 | O-32b | 逾期完成 | 1 | · | 1 | 0 | 无 | · | ·
    区财政局 | O-30 | 进行中 | 0 | · | 0 | 1 | 无 | 20 | ·
  `,
  /*
   * Thursday. Fourteen working days to 11-30 (11-11, then 5 + 5, then 3): the first step, −15 on 11-09, has come due.
   * O-17 of 区教育局: 600 of 2000 is exactly 30 %. Of 区卫健委: 599.99 of 2000 is 29.9995 %, which is not 30 %, and must
   * not be shown as 30 either; what is missing is 0.01. O-15 of 区教育局 over three years: 1120 + 1490 (教师培训 with its
   * 150 after adjustment) + 2300 = 4910. A project assessed once in the cycle is covered with its funds of the cycle:
   * 智慧校园平台 400 + 600, 实验室改造 1000. O-16: one new project, assessed.
   * 整改台账: two measures were due by today (10-31), one is done. 公开: two of 2022 are in scope, one is published.
   * 北泾镇's tracking came on 09-05: late, and twelve key ones where fifteen are asked.
   */
  '2022-11-10': `
    区教育局 | O-17 | 已完成 | 600 | 2000 | 30% | 0 | 无 | · | *
    区卫生健康委员会 | O-17 | 进行中 | 599.99 | 2000 | 29.99% | 0.01 | 无 | 37 | 社区卫生服务中心改造
    区教育局 | O-16 | 已完成 | 1 | 1 | 100% | 0 | 无 | · | ·
    区教育局 | O-15 | 进行中 | 2000 | 4910 | 40.73% | 2910 | 无 | 37 | *
    区教育局 | O-14 | 进行中 | 1 | 2 | 50% | 1 | 无 | 37 | *
    区教育局 | O-41a | 进行中 | 1 | 2 | 50% | 1 | 无 | 37 | 智慧校园平台
    区教育局 | O-41b | 已完成 | 1 | 1 | 100% | 0 | 无 | · | ·
    区教育局 | O-08 | 已完成 | 1 | · | 1 | 0 | 无 | · | ·
    北泾镇 | O-27 | 逾期完成 | 12 | 12 | 100% | 0 | 无 | · | ·
    北泾镇 | O-29 | 逾期 | 12 | · | 12 | 3 | 红 | -47 | ·
    北泾镇 | O-26 | 逾期完成 | 12 | · | 12 | 0 | 无 | · | ·
    区司法局 | O-26 | 逾期 | 0 | · | 0 | 1 | 黄 | -47 | ·
    区教育局 | O-27 | 逾期 | 4 | 5 | 80% | 1 | 红 | -47 | 智慧校园平台
    区财政局 | O-30 | 已完成 | 1 | · | 1 | 0 | 无 | · | ·
    区财政局 | O-12 | 已完成 | 1 | · | 1 | 0 | 无 | · | ·
    区财政局 | O-38a | 已完成 | 15 | · | 15 | 0 | 无 | · | ·
    区财政局 | O-38b | 已完成 | 2 | · | 2 | 0 | 无 | · | ·
    区财政局 | O-38c | 进行中 | 2 | · | 2 | 1 | 无 | 37 | ·
    区财政局 | O-07 | 已完成 | 1 | · | 1 | 0 | 无 | · | ·
    区财政局 | O-10a | 已完成 | 1 | · | 1 | 0 | 无 | · | ·
    区财政局 | O-10b | 已完成 | 1 | · | 1 | 0 | 无 | · | ·
    区财政局 | O-10c | 进行中 | 0 | · | 0 | 1 | 蓝 | 14 | ·
    区财政局 | O-11 | 进行中 | 0 | · | 0 | 1 | 蓝 | 14 | ·
    区财政局 | O-46 | 进行中 | 0 | · | 0 | 1 | 蓝 | 14 | ·
  `,
  /*
   * Thursday. 2022-12-31 rolled to 2023-01-03; seven working days have passed since (3 + 4), the fifth was 01-10: red, where
   * 原则上 stops at yellow. 财政再复核 was handed in on 01-03, in time for O-38c and long after 11-30 for O-10c.
   * The third measure of 整改台账 was due on 12-20 and is not done: one of three.
   */
  '2023-01-12': `
    区卫生健康委员会 | O-17 | 逾期 | 599.99 | 2000 | 29.99% | 0.01 | 黄 | -7 | 社区卫生服务中心改造
    区教育局 | O-17 | 已完成 | 600 | 2000 | 30% | 0 | 无 | · | *
    区教育局 | O-15 | 逾期 | 2000 | 4910 | 40.73% | 2910 | 黄 | -7 | *
    区教育局 | O-14 | 逾期 | 1 | 3 | 33.33% | 2 | 红 | -7 | *
    区教育局 | O-41a | 已完成 | 2 | 2 | 100% | 0 | 无 | · | ·
    区教育局 | O-13 | 逾期 | 1 | · | 1 | 1 | 红 | -7 | ·
    区教育局 | O-34 | 逾期 | 0 | · | 0 | 1 | 黄 | -7 | ·
    区教育局 | O-19 | 逾期 | 0 | · | 0 | 1 | 红 | -7 | ·
    区财政局 | O-38c | 已完成 | 3 | · | 3 | 0 | 无 | · | ·
    区财政局 | O-10c | 逾期完成 | 1 | · | 1 | 0 | 无 | · | ·
    区财政局 | O-11 | 逾期 | 0 | · | 0 | 1 | 红 | -30 | ·
    区财政局 | O-46 | 逾期 | 0 | · | 0 | 1 | 红 | -30 | ·
    区财政局 | O-50 | 逾期 | 0 | · | 0 | 1 | 黄 | -7 | ·
    区财政局 | O-49 | 已完成 | * | · | * | 0 | 无 | · | ·
    西桥街道 | O-35a | 逾期 | 8 | · | 8 | 2 | 红 | -113 | ·
    莘庄工业区 | O-32a | 已完成 | 3 | 3 | 100% | 0 | 无 | · | ·
    区档案局 | O-32b | 逾期 | 0 | · | 0 | 1 | 红 | -175 | ·
  `,
};
