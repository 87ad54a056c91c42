import { describe, expect, it } from 'vitest';
import { isConfirmed, namesAnswer } from '../../shared/standing/decided/answer-words.ts';
import { typedValue } from '../../shared/status-sheet/typed-value.ts';

const WITHHELD = 'W19-102-v2-1a2b3c4d-项目清单-2022';
const VANISHED = 'W00-102-文件消失-202204201030';
const ALIKE = 'W00-102-一号桥≈102-一号大桥';
const ASKING_NOTHING = 'W19-102-区民政局/清单.xlsx-项目清单-2022';

const kindsOf = (about: string, texts: readonly string[]): readonly string[] =>
  texts.map((value) => {
    const cell = { value, kind: 'text', row: 1, column: 1, formula: false, percent: false } as const;
    return `${value}: ${typedValue('处置', cell, undefined, about).kind}`;
  });

const all = (texts: readonly string[], kind: string): readonly string[] => texts.map((text) => `${text}: ${kind}`);

const words = (text: string): readonly string[] => text.trim().split(/\s*\|\s*/u);

const CONFIRMING = words(`
  确认 | 确认。 | 已确认 | 确认无误 | 确认属实 | 属实 | 属实。 | 情况属实 | 属实，计入 | 属实，请计入 | 属实, 予以计入 | 计入 | 同意计入 | 可以计入 | 确认计入 | 确认，计入 | 已核实，属实 |
  经核实属实 | 已核实属实，同意计入 | 已核实，确认 | 经核对，情况属实 | 财政局确认 | 确 认 | 属实 计入 | 确认！`);

const SOUNDING = words(`
  已核实 | 核实无误 | 已核实无误 | 同意 | 无误 | 没问题 | 没有问题 | 是 | 对 | 可以 | OK | 认可 | 已核对 | 已电话核实，属实，计入 | 确认是单位调减`);

const REMARKS = words(`
  处理中 | 已通知 | 不属实 | 未核实 | 待核实 | 核实中 | 请单位核实 | 请确认 | 不同意计入 | 不计入 | 待确认 | 已联系单位 | 已要求单位补报 | 单位漏报，尽快补 | 同一项目 | 暂不确认`);

describe('what finance types in 处置 of a version that waits for 确认', () => {
  it.each([WITHHELD, VANISHED])('counts where its sense is plain: %s', (about) => {
    expect(kindsOf(about, CONFIRMING)).toEqual(all(CONFIRMING, 'taken'));
    expect(CONFIRMING.filter((text) => !isConfirmed(text))).toEqual([]);
  });

  it.each([WITHHELD, VANISHED])('is told where it may mean that: %s', (about) => {
    expect(kindsOf(about, SOUNDING)).toEqual(all(SOUNDING, 'untaken'));
    expect(SOUNDING.filter(isConfirmed)).toEqual([]);
  });

  it('stays a remark where it says something else, and where the row asks nothing', () => {
    expect(kindsOf(WITHHELD, REMARKS)).toEqual(all(REMARKS, 'taken'));
    expect(REMARKS.filter(isConfirmed)).toEqual([]);
    expect(kindsOf(ASKING_NOTHING, SOUNDING)).toEqual(all(SOUNDING, 'taken'));
  });
});

describe('what finance types in 处置 of two names that are alike', () => {
  const [same, other] = [
    words('同一项目 | 同一项目。 | 是同一项目 | 同一个项目 | 确认同一项目'),
    words('不是 | 不是。 | 不是同一项目 | 不是同一个项目 | 不同项目'),
  ];
  const neither = words('确认 | 是 | 否 | 属实 | 同一单位的两个项目');

  it('answers whether they are one, with any marks about it', () => {
    expect(same.map(namesAnswer)).toEqual(same.map(() => 'same'));
    expect(other.map(namesAnswer)).toEqual(other.map(() => 'other'));
    expect(kindsOf(ALIKE, [...same, ...other])).toEqual(all([...same, ...other], 'taken'));
  });

  it('is told where it answers neither', () => {
    expect(kindsOf(ALIKE, neither)).toEqual(all(neither, 'untaken'));
    expect(kindsOf(ALIKE, ['处理中', '已通知'])).toEqual(all(['处理中', '已通知'], 'taken'));
  });
});
