import type { Unit } from '../../shared/unit.ts';
import { STANDALONE } from './a-standalone.ts';

/** A unit with a reachable officer and head, in a folder of its own name. */
export const aUnit = (also: Partial<Unit> = {}): Unit => {
  const code = also.code ?? '101';
  const name = also.name ?? `单位${code}`;
  return {
    code,
    name,
    classes: ['区级预算部门'],
    officer: { name: `专管员${code}`, mail: `officer${code}@example.gov.cn` },
    head: { name: `负责人${code}`, mail: `head${code}@example.gov.cn` },
    aliases: [],
    folder: name,
    ledger: also.folder ?? name,
    ...STANDALONE,
    ...also,
  };
};

export const FINANCE: Unit = aUnit({ code: '001', name: '区财政局', classes: ['区财政局'], folder: '财政局' });
