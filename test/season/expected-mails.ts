/**
 * The mails of each day: 单位 | to | copy | duties named, in the order of the roster. Addresses without @example.gov.cn.
 * The officer is written to up to the first warning; from the second on the head is, with the finance office in copy.
 */
export const MAILS: { readonly [day: string]: string } = {
  /*
   * Step 提醒3 for 05-05. 区司法局's roster line has no officer, so its head is written to. 北泾镇 owes nothing.
   * 区卫健委 gave 社区卫生服务中心改造 all its indicator points though 90 % was spent: (100 − 90) ÷ 100 > 5 %, W05 opens
   * red and goes to whom the ladder first writes at red; its basis names O-10 and O-11.
   */
  '2022-04-28': `
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
};
