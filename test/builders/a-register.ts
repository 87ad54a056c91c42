import type { Fields, FormRecord } from '../../shared/submission/record.ts';
import { aRecord } from './a-record.ts';

/** Amounts in tests are written in 万元. */
export const wan = (amount: number): number => Math.round(amount * 1_000_000);

/** A row of 项目清单 in its year. */
export const aProject = (code: string, year: number, fields: Fields = {}): FormRecord =>
  aRecord('项目清单', {
    项目编码: code,
    项目名称: `项目${code}`,
    预算年度: year,
    对象类型: '项目',
    年初预算数: wan(100),
    ...fields,
  });

/** `count` projects P1, P2, … of a year. */
export const projects = (count: number, year: number, fields: Fields = {}): FormRecord[] =>
  Array.from({ length: count }, (_, at) => aProject(`P${at + 1}`, year, fields));
