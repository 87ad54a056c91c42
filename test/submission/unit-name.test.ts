import { describe, expect, it } from 'vitest';
import { bareUnitName, whoseName } from '../../shared/submission/unit-name.ts';
import { readingContext, waterBureau } from '../builders/contexts.ts';

const context = { ...readingContext(), unit: waterBureau };

describe('the unit a name stands for', () => {
  it.each([
    '示例区水务局',
    ' 示例区 水务局 ',
    '[105210]示例区水务局',
    '［105210］示例区水务局（本级）',
    '示例区水务局本级',
    '示例区水务局(本部)',
    '示例区水务局（盖章）',
    '上海市示例区水务局',
    '上海示例区水务局',
    '区水务局',
    '水务局',
    '[105210]水务系统',
    '水务系统[105210]',
    '示例区水务局财务科',
    '示例区教育局、示例区水务局',
  ])('%s is the folder’s own', (text) => {
    expect(whoseName(text, context)).toEqual({ kind: 'own' });
  });

  it('knows what the unit was called before', () => {
    const unit = { ...waterBureau, formerly: { names: ['示例区水利局'], codes: [] } };

    expect(whoseName('示例区水利局', { ...context, unit })).toEqual({ kind: 'own' });
  });

  it.each(['示例区教育局', '[105310]示例区教育局', '教育局'])('%s is another unit of the roster', (text) => {
    expect(whoseName(text, context)).toMatchObject({ kind: 'other', unit: { name: '示例区教育局' } });
  });

  it.each(['另一区建管委', '局'])('%s is nobody’s name', (text) => {
    expect(whoseName(text, context)).toEqual({ kind: 'unknown' });
  });

  it('is bare of code, seal and 本级', () => {
    expect(bareUnitName('[105210]北京大学（本部）')).toBe('北京大学');
    expect(bareUnitName('北京大学机关本部')).toBe('北京大学');
  });
});
