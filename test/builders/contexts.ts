import type { ReadingContext } from '../../shared/submission/reading-context.ts';
import type { Unit } from '../../shared/unit.ts';
import { STANDALONE } from './a-standalone.ts';

const unitNamed = (name: string, code: string, aliases: readonly string[] = []): Unit => ({
  code,
  name,
  classes: ['区级预算部门'],
  officer: { name: '样例甲', mail: `${code}@example.gov.cn` },
  head: { name: '样例乙', mail: `${code}h@example.gov.cn` },
  aliases,
  folder: name,
  ledger: name,
  ...STANDALONE,
});

export const waterBureau = unitNamed('示例区水务局', '105210', ['区水务局']);
const schoolBureau = unitNamed('示例区教育局', '105310');

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
