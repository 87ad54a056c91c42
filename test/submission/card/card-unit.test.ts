import { describe, expect, it } from 'vitest';
import { bareUnitName, namesUnit } from '../../../shared/submission/card/card-unit.ts';
import { schoolBureau, waterBureau } from '../../builders/contexts.ts';

const roster = { units: [waterBureau, schoolBureau] };

describe('the unit a card names', () => {
  it.each([
    '示例区水务局',
    ' 示例区 水务局 ',
    '[105210]示例区水务局',
    '［105210］示例区水务局（本级）',
    '示例区水务局本级',
    '示例区水务局(本部)',
    '示例区水务局（盖章）',
    '上海市示例区水务局',
    '区水务局',
    '[105210]水务系统',
  ])('%s is the folder’s own', (text) => {
    expect(namesUnit(text, waterBureau, roster)).toBe(true);
  });

  it.each(['示例区教育局', '[105310]示例区教育局', '另一区建管委', '局'])('%s is not', (text) => {
    expect(namesUnit(text, waterBureau, roster)).toBe(false);
  });

  it('is bare of code, seal and 本级', () => {
    expect(bareUnitName('[105210]北京大学（本部）')).toBe('北京大学');
  });
});
