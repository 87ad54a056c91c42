import { expect } from 'vitest';
import { statutoryHolidays } from '../../../shared/outside/holidays.ts';
import type { DutyRow } from '../../../shared/plan/plan-rows.ts';
import type { FormRecord } from '../../../shared/submission/record.ts';
import { aLedger } from '../../builders/a-ledger.ts';
import { aRecord } from '../../builders/a-record.ts';
import { projects } from '../../builders/a-register.ts';
import { aUnit, FINANCE } from '../../builders/a-unit.ts';
import { aDuty, aPlan, assessed } from '../../builders/an-assessment.ts';
import { unwatched } from './what-it-watches.ts';

export const unit = aUnit();
export const selfEvaluation = (code: string, fields = {}): FormRecord =>
  aRecord('绩效自评汇总表', { 项目编码: code, 项目名称: `项目${code}`, 预算年度: 2021, 自评得分: 9000, ...fields });

/** The one row of a plan of one duty. Every example of a measure also shows what it depends on. */
export const rowOf = (
  row: Partial<DutyRow>,
  ledger: ReturnType<typeof aLedger>,
  day: string,
  also: readonly ReturnType<typeof aLedger>[] = [],
) => {
  const plan = aPlan({ duties: [aDuty(row)] });
  const standings = [ledger, ...also].map((one) => one.standing());
  const units = [FINANCE, unit];
  const input = { plan, roster: { units }, holidays: statutoryHolidays, standings, day, runs: [], notices: [] };
  expect(unwatched(input)).toEqual([]);
  return assessed(day, units, standings, { plan }).duties[0]!;
};

export const covered = (...codes: string[]) => codes.map((code) => selfEvaluation(code));
export const registered = () => aLedger(unit.folder).handIn('2022-02-01', '清单.xlsx', projects(4, 2021));
