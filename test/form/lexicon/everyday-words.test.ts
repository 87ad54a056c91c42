import { describe, expect, it } from 'vitest';
import { everydayWord } from '../../../shared/form/lexicon/everyday-words.ts';

const STATES = ['未启动', '整改中', '已完成', '已销项'];

describe('what people write for a word of a closed column', () => {
  it('is the word they mean', () => {
    expect(
      ['已完成整改', '整改到位。', '正在整改', '尚未启动', '已销号', '持续推进'].map((text) =>
        everydayWord(text, STATES),
      ),
    ).toEqual(['已完成', '已完成', '整改中', '未启动', '已销项', '整改中']);
    expect(everydayWord('调整后支持', ['予以支持', '部分支持', '不予支持'])).toBe('部分支持');
  });

  it.each([
    ['部门评价报告', '评价报告'],
    ['2023年度财政重点评价报告', '评价报告'],
    ['绩效自评报告', '绩效自评'],
    ['部门整体支出绩效自评表', '绩效自评'],
    ['项目支出绩效目标申报表', '绩效目标'],
  ])('%s is published as %s', (typed, word) => {
    expect(everydayWord(typed, ['绩效目标', '绩效自评', '评价报告'])).toBe(word);
    expect(everydayWord(typed, STATES)).toBeUndefined();
  });

  it('is nothing where the column has no such word', () => {
    expect(everydayWord('已完成整改', ['优', '良', '中', '差'])).toBeUndefined();
    expect(everydayWord('再说', STATES)).toBeUndefined();
    expect(everydayWord('完成', STATES)).toBeUndefined();
  });
});
