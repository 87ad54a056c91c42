import { describe, expect, it } from 'vitest';
import { isStorableName, sameNameKey, storableName } from '../shared/storable-name.ts';

describe('a name that every disk stores', () => {
  it.each([
    ['区发改局/物价局', '区发改局物价局'],
    ['第1次: "初审"?*<>|\\', '第1次 初审'],
    ['甲\u0007乙\n丙', '甲乙丙'],
    ['一览. ', '一览'],
    [' ~$.一览', '$.一览'],
    ['NUL', 'NUL_'],
    ['con.2022年', 'con_.2022年'],
    ['LPT¹ .a', 'LPT¹_ .a'],
    ['甲_VTI_乙', '甲乙'],
    ['...', '_'],
  ])('makes “%s” “%s”', (text, name) => {
    expect(storableName(text)).toBe(name);
    expect(isStorableName(text)).toBe(false);
  });

  it.each(['区教育局', 'CONSOLE', 'COM10', '绩效自评(2022年).第二版', 'aux表', 'ＣＯＮ'])(
    'leaves “%s” as it is',
    (text) => {
      expect(storableName(text)).toBe(text);
    },
  );

  it('is the same in capitals, and however its accents are written', () => {
    expect(sameNameKey('A\u0301b')).toBe(sameNameKey('\u00e1B'));
  });
});
