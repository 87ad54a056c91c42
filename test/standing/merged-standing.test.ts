import { expect, it } from 'vitest';
import { decidedOn } from '../../shared/standing/decided/decisions.ts';
import { mergedStanding } from '../../shared/standing/fold/merged-standing.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { aUnit } from '../builders/a-unit.ts';

it('brings into a merged unit what was answered about files and projects, but no extension or waiver', () => {
  const into = aUnit({ code: '101', formerly: { names: ['单位102'], codes: ['102'] } });
  const gone = aLedger('单位102')
    .decide('2022-04-01', 'T-1', '延期至', '2022-06-30')
    .decide('2022-04-01', 'T-2', '豁免原因', '区政府同意')
    .decide('2022-04-01', 'W19-102-v2-1234-项目清单-2022', '处置', '确认')
    .standing();

  const merged = mergedStanding(gone, into);

  expect(decidedOn(merged, 'W19-101-v2-1234-项目清单-2022', '处置', '2022-04-02')).toBe('确认');
  expect(merged.decisions.map(({ column }) => column)).toEqual(['处置']);
  expect(mergedStanding(gone, into)).toBe(merged);
});
