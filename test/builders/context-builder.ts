import type { ReadingContext } from '../../shared/submission/reading-context.ts';
import type { Roster } from '../../shared/unit.ts';
import { aUnit } from './a-unit.ts';

const FINANCE = aUnit({ name: '区财政局', folder: '财政局', code: '101', classes: ['区财政局'] });
const EDUCATION = aUnit({
  name: '闵行区教育局',
  folder: '教育局',
  code: '105210',
  aliases: ['区教育局', '教委'],
});
const HEALTH = aUnit({ name: '闵行区卫生健康委员会', folder: '卫健委', code: '106310', aliases: ['区卫健委'] });
const TOWN = aUnit({ name: '浦江镇', folder: '浦江镇', code: '201001', classes: ['街镇'] });

const ROSTER: Roster = { units: [FINANCE, EDUCATION, HEALTH, TOWN] };

/** The education bureau handing in on 2022-08-01; every form may be about any year unless said. */
export const contextOf = (traits: Partial<ReadingContext> = {}): ReadingContext => ({
  folder: '教育局',
  unit: EDUCATION,
  roster: ROSTER,
  yearsOf: new Map(),
  day: '2022-08-01',
  ...traits,
});

export const FINANCE_CONTEXT = contextOf({ folder: '财政局', unit: FINANCE });
