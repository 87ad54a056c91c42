/**
 * The mails of each day: 单位 | to | copy | duties named, in the order of the roster. Addresses without @example.gov.cn.
 * The officer is written to up to the first warning; from the second on the head is, with the finance office in copy.
 */
export const MAILS: { readonly [day: string]: string } = {
  /*
   * Step 提醒3 for 05-05. 区司法局's roster line has no officer, so its head is written to; that it has none (W16, basis O-57) is told the
   * finance office, which keeps the roster, first of all at yellow. 北泾镇 owes nothing.
   * 区卫健委 gave 社区卫生服务中心改造 all its indicator points though 90 % was spent: (100 − 90) ÷ 100 > 5 %, W05 opens
   * red and goes to whom the ladder first writes at red; its basis names O-10 and O-11.
   */
  '2022-04-28': `
    区财政局 | jixiao | caizheng | O-57
    区教育局 | jiaoyu | jiaoyu.fzr | O-32a O-32b
    区卫生健康委员会 | weijian weijian.fzr | jixiao | O-10 O-11 O-32a
    区司法局 | sifa.fzr | | O-32a O-32b
    区档案局 | dangan | dangan.fzr | O-32b
    东浦镇 | dongpu | dongpu.fzr | O-32a O-32b
    西桥街道 | xiqiao | xiqiao.fzr | O-32a O-32b
    莘庄工业区 | gongyequ | gongyequ.fzr | O-32a O-32b
  `,
  /* Step 预警1. Met, late, extended and waived duties are silent. */
  '2022-05-06': `
    区司法局 | sifa.fzr | | O-32a O-32b
    区档案局 | dangan | dangan.fzr | O-32b
    西桥街道 | xiqiao | xiqiao.fzr | O-32a O-32b
  `,
  /* A Sunday: no mail goes out, though 预警2 came due on 05-11 (05-07 is a working Saturday). */
  '2022-05-15': '',
  /* The next working day it does. */
  '2022-05-16': `
    区司法局 | sifa.fzr | jixiao | O-32a O-32b
    区档案局 | dangan dangan.fzr | jixiao | O-32b
    西桥街道 | xiqiao xiqiao.fzr | jixiao | O-32a O-32b
  `,
  /*
   * 预警1 for 08-01; for what was due on 05-05 the fourth warning, which goes to the head. W09 opens at 区教育局 (basis O-13) and
   * W08 three times at 东浦镇 (basis O-29, O-35, O-45), all red.
   */
  '2022-08-02': `
    区教育局 | jiaoyu jiaoyu.fzr | jixiao | O-13
    区卫生健康委员会 | weijian | weijian.fzr | O-33 O-37d
    区司法局 | sifa.fzr | jixiao | O-32a O-32b O-33
    区档案局 | dangan dangan.fzr | jixiao | O-32b O-33
    东浦镇 | dongpu dongpu.fzr | jixiao | O-29 O-35 O-35a O-45
    西桥街道 | xiqiao xiqiao.fzr | jixiao | O-32b O-35a O-35b
    北泾镇 | beijing | beijing.fzr | O-35a O-35b
    莘庄工业区 | gongyequ | gongyequ.fzr | O-33 O-35a O-35b
  `,
  /* 预警1 for 08-31, 预警4 for 08-01 (23 working days ago). 东浦镇 owes nothing any more. */
  '2022-09-01': `
    区教育局 | jiaoyu | jiaoyu.fzr | O-25 O-27
    区卫生健康委员会 | weijian.fzr | jixiao | O-33 O-37d
    区司法局 | sifa.fzr | jixiao | O-25 O-26 O-27 O-28 O-33
    区档案局 | dangan.fzr | jixiao | O-33
    西桥街道 | xiqiao xiqiao.fzr | jixiao | O-29 O-35a O-35b
    北泾镇 | beijing | beijing.fzr | O-25 O-26 O-27 O-29
    莘庄工业区 | gongyequ gongyequ.fzr | jixiao | O-29 O-33 O-35a O-35b
  `,
  /*
   * 预警4 for 08-31, but not for O-26 and O-28, whose ladder stops at yellow. 提醒1 for 11-30. At 区教育局 a measure of
   * 整改台账 is eight working days late and says why: W10 opens yellow (basis O-14) and goes to the officer.
   */
  '2022-11-10': `
    区财政局 | jixiao | | O-10c O-11 O-46
    区教育局 | jiaoyu jiaoyu.fzr | jixiao | O-14 O-25 O-27
    区司法局 | sifa.fzr | jixiao | O-25 O-27
    西桥街道 | xiqiao.fzr | jixiao | O-29
    北泾镇 | beijing.fzr | jixiao | O-29
    莘庄工业区 | gongyequ.fzr | jixiao | O-29
  `,
  /* 预警2 for 2023-01-03, 预警1 where 原则上; 预警4 for 11-30. O-58 is switched off, O-34 on. */
  '2023-01-12': `
    区财政局 | caizheng jixiao | | O-09 O-11 O-18 O-23 O-24 O-31 O-40 O-42a O-42b O-46 O-47 O-48 O-50 O-51 O-57
    区教育局 | jiaoyu jiaoyu.fzr | jixiao | O-02a O-02b O-02e O-13 O-14 O-15 O-19 O-20 O-34 O-59
    区卫生健康委员会 | weijian weijian.fzr | jixiao | O-02a O-02b O-02e O-08 O-15 O-17 O-19 O-24 O-34 O-41a O-59
    区司法局 | sifa.fzr | jixiao | O-02a O-02b O-02c O-02d O-02e O-03 O-04 O-05a O-05b O-06a O-06b O-06c O-08 O-15 O-16 O-17 O-19 O-20 O-34 O-41a O-41b O-59
    区档案局 | dangan dangan.fzr | jixiao | O-08 O-19 O-34 O-59
    东浦镇 | dongpu dongpu.fzr | jixiao | O-08 O-15 O-17 O-21a O-21b O-22 O-34 O-36 O-59
    西桥街道 | xiqiao xiqiao.fzr | jixiao | O-08 O-15 O-17 O-21a O-21b O-22 O-34 O-36 O-59
    北泾镇 | beijing beijing.fzr | jixiao | O-08 O-15 O-17 O-21a O-21b O-22 O-34 O-36 O-59
    莘庄工业区 | gongyequ gongyequ.fzr | jixiao | O-08 O-15 O-17 O-21a O-21b O-22 O-34 O-36 O-59
  `,
};
