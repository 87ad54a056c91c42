import type { PlanSettings } from '../plan.ts';
import { SETTING_COLUMNS, type SettingRow, tableRows } from '../plan-rows.ts';

/** 工作要点 / 系统设置 as it ships: nothing is put into anybody's folder unasked. */
const LINES: readonly string[] = [
  '启用\t是\t填 否：这份工作要点是草稿，不生效；改为 是 保存后生效；只看这一格，不看文件名，文件名里的“草稿”可以改掉',
  '封存日期\t2023-06-30\t这一年度的最后一天：以后不再发信，该年度的状态表保持原样，之后报送的不计入；改晚即重新打开',
  '开窗发表\t否\t填 是：任务的开始日期一到，系统把该任务要填的表(本单位的项目已填好)放进各单位文件夹的 待填表，每项任务只放一次',
  '开窗通知\t否\t填 是：任务的开始日期一到，就给单位的专管员发信说明要报什么、哪天截止，每项任务只说一次',
  '标注副本\t否\t填 是：有问题的文件旁边另放一份“_标注副本”，有问题的格子涂色并加批注，只供对照，不作报送件；原文件不改',
  '收件域名\t\t填邮箱的域名(几个用、连接)：只给这些域名的邮箱发信，其他邮箱不发并说明；不填就不限制',
];

export const DEFAULT_SETTINGS: readonly SettingRow[] = tableRows(SETTING_COLUMNS, LINES);

/** A plan that says nothing of it. */
export const NO_SETTINGS: PlanSettings = {
  formsAtOpening: false,
  mailAtOpening: false,
  markedCopies: false,
  inForce: true,
  closesOn: null,
  mailDomains: [],
};
