import type { ReadingContext } from '../../shared/submission/reading-context.ts';
import { aUnit } from './a-unit.ts';

export const waterBureau = aUnit({ code: '105210', name: '示例区水务局', aliases: ['区水务局'] });
const schoolBureau = aUnit({ code: '105310', name: '示例区教育局' });

/** A reading of the water bureau's folder in the plan year 2022. */
export const readingContext = (overrides: Partial<ReadingContext> = {}): ReadingContext => ({
  folder: waterBureau.folder,
  unit: waterBureau,
  roster: { units: [waterBureau, schoolBureau] },
  yearsOf: new Map([
    ['项目支出绩效自评表', new Set([2021])],
    ['部门(单位)整体支出绩效自评表', new Set([2021])],
    ['项目支出绩效运行监控表', new Set([2022])],
    ['项目支出绩效目标申报表', new Set([2022, 2023])],
    ['部门(单位)整体支出绩效目标表', new Set([2022, 2023])],
  ]),
  day: '2022-04-28',
  ...overrides,
});
