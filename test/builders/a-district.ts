import type { FormName } from '../../shared/form/form-name.ts';
import type { Standing } from '../../shared/standing/standing.ts';
import type { FormRecord } from '../../shared/submission/record.ts';
import type { Unit, UnitClass } from '../../shared/unit.ts';
import { aLedger } from './a-ledger.ts';
import { aRecord } from './a-record.ts';
import { aProject } from './a-register.ts';
import { aUnit, FINANCE } from './a-unit.ts';

export type District = { readonly units: readonly Unit[]; readonly standings: readonly Standing[] };

const classOf = (at: number): readonly UnitClass[] =>
  at % 20 === 0 ? ['街镇'] : at % 7 === 0 ? ['区级预算部门', '行业主管部门'] : ['区级预算部门'];

const rows = (form: FormName, unit: Unit, count: number, fields: (code: string) => object): FormRecord[] =>
  Array.from({ length: count }, (_, at) => {
    const code = `${unit.code}P${at}`;
    return aRecord(form, { 项目编码: code, 项目名称: `项目${code}`, ...fields(code) }, { row: at + 3 });
  });

/** A district of `size` units besides the finance office, each with a register of `each` projects a year and half of what it owes. */
export const aDistrict = (size: number, each: number): District => {
  const units = Array.from({ length: size }, (_, at) => aUnit({ code: String(1000 + at), classes: classOf(at) }));
  const standings = units.map((unit) => {
    const register = [2021, 2022, 2023].flatMap((year) =>
      rows('项目清单', unit, each, (code) => ({ ...aProject(code, year).fields })),
    );
    const half = Math.ceil(each / 2);
    return aLedger(unit.folder)
      .handIn('2022-02-01', '清单.xlsx', register)
      .handIn(
        '2022-04-15',
        '自评.xlsx',
        rows('绩效自评汇总表', unit, half, () => ({
          预算年度: 2021,
          全年预算数: 1_000_000,
          全年执行数: 700_000,
          自评得分: 9500,
        })),
      )
      .handIn(
        '2022-05-20',
        '自评2.xlsx',
        rows('绩效自评汇总表', unit, each, () => ({
          预算年度: 2021,
          全年预算数: 1_000_000,
          全年执行数: 700_000,
          自评得分: 9500,
        })),
      )
      .handIn(
        '2022-07-20',
        '跟踪.xlsx',
        rows('绩效跟踪汇总表', unit, half, () => ({
          跟踪年度: 2022,
          跟踪层次: '部门重点',
          执行率: 4000,
          产出完成情况: '按计划',
        })),
      )
      .handIn(
        '2022-07-21',
        '重点.xlsx',
        rows('重点评价台账', unit, 3, () => ({ 评价年度: 2022, 评价层次: '部门重点', 对象类型: '项目' })),
      )
      .handIn(
        '2022-10-21',
        '事前.xlsx',
        rows('事前绩效评估台账', unit, half, () => ({ 评估年度: 2023, 评估主体: '部门重点', 评估结论: '予以支持' })),
      )
      .standing();
  });
  return { units: [FINANCE, ...units], standings };
};
