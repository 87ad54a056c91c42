import type { Plan } from '../../../plan/plan.ts';
import type { Explanation } from '../../status-book.ts';

const calendarRow = ({ calendar }: Plan, years: readonly number[]): Explanation => ({
  term: '日历',
  text:
    (years.length === 0
      ? ''
      : `节假日已载入 ${years.join('、')} 年；没有载入的年份不推算工作日，把它的放假和调休日子登记在工作要点的 日历 里即可。`) +
    (calendar.length === 0
      ? '法定节假日和调休用内置日历；工作要点的 日历 没有另加调整。'
      : `内置日历之上，工作要点的 日历 另加 ${calendar.length} 天调整(${calendar[0]?.day} 至 ${calendar.at(-1)?.day})。`),
});

const openingRow = ({ settings }: Plan): Explanation => ({
  term: '开窗发表',
  text: settings.formsAtOpening
    ? '已开启：任务的开始日期一到，把要填的表放进各单位文件夹的 待填表，每项任务只放一次。'
    : '未开启；可在工作要点的 系统设置 里改为 是。',
});

const GIVEN_ROW: Explanation = {
  term: '表样里已填好的',
  text: '待填表里，一个项目一张的表接着上一步已通过的表填好；清单、台账一类的表和本区自己的表格，表样发下去时只填好项目清单里有的栏(编码、名称、类别、预算数)，其余由单位填，上年的和别的表里的数不代填，因为填全的行交上来就算报送。',
};

const openingMailRow = ({ settings }: Plan): Explanation => ({
  term: '开窗通知',
  text: settings.mailAtOpening
    ? '已开启：任务的开始日期一到，给单位的专管员发信说明要报什么、哪天截止，每项任务只说一次。'
    : '未开启；可在工作要点的 系统设置 里改为 是。',
});

const markedRow = ({ settings }: Plan): Explanation => ({
  term: '标注副本',
  text: settings.markedCopies
    ? '已开启：有问题的文件旁边另放一份“_标注副本”，有问题的格子涂色并加批注，只供对照，不作报送件。'
    : '未开启；可在工作要点的 系统设置 里改为 是。',
});

/** Which calendar and which settings of the plan the sheet was made under. `years`: those whose holidays are loaded. */
export const settingRows = (plan: Plan, years: readonly number[]): readonly Explanation[] => [
  calendarRow(plan, years),
  openingRow(plan),
  GIVEN_ROW,
  openingMailRow(plan),
  markedRow(plan),
];
