import { describe, expect, it } from 'vitest';
import { warningsToMend } from '../../shared/letter/plan/warnings-to-mend.ts';
import type { Unit } from '../../shared/unit.ts';
import { aUnit, FINANCE } from '../builders/a-unit.ts';
import { aWarning } from '../builders/facts-shown.ts';

const BUREAU = aUnit({ code: '101', name: '区教育局' });
const SCHOOL = aUnit({ code: '201', name: '区第一中学', upper: '101' });

const toldOf = (rule: string, unit: Unit, units: readonly Unit[]): readonly string[] => [
  ...warningsToMend({ units }, [aWarning({ rule, unit, id: `${rule}-${unit.code}-P1` })]).keys(),
];

describe('who is told a warning', () => {
  const UNITS = [FINANCE, BUREAU, SCHOOL];

  it.each(['W03', 'W05', 'W08', 'W10', 'W14'])('is the unit whose paper %s is about', (rule) => {
    expect(toldOf(rule, SCHOOL, UNITS)).toEqual(['201']);
  });

  it.each(['W12', 'W13'])('is the finance office where its own directory is at fault (%s)', (rule) => {
    expect(toldOf(rule, BUREAU, UNITS)).toEqual([FINANCE.code]);
  });

  it('is who keeps the roster and the unit above where there is nobody to write to', () => {
    expect(toldOf('W16', SCHOOL, UNITS)).toEqual([FINANCE.code, '101']);
    expect(toldOf('W16', BUREAU, UNITS)).toEqual([FINANCE.code]);
  });

  it('is the unit itself where the roster names no finance office', () => {
    expect(toldOf('W13', BUREAU, [BUREAU, SCHOOL])).toEqual(['101']);
  });
});
