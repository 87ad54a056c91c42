import { describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/finding.ts';
import { reasonFault, reasonFor, reasonKey } from '../../shared/submission/answer/reason.ts';

const FOUND: Finding = {
  rule: 'F01',
  level: 'explain',
  sheet: '自评',
  cell: 'H3',
  value: '90%',
  expected: '',
  message: '“一号路”执行率90%低于95%，请说明未执行的原因',
  remedy: '',
  about: '绩效自评汇总表/2021/P1',
};

describe('a written reason', () => {
  it.each([
    '施工许可六月才批下来，工程款跨年支付',
    '受汛期影响工期顺延两个月',
    '合同约定质保金次年支付',
    'Supplier delivered in January',
    '财政收回结余资金12万元',
    '原因是中标价低于预算价',
    '待发改委批复后再执行',
    '正在研究调整概算，资金未付',
  ])('is one: %s', (text) => {
    expect(reasonFault(FOUND, text)).toBeNull();
  });

  it.each([
    ['无', '太短，看不出原因，至少写6个字'],
    ['同上', '太短，看不出原因，至少写6个字'],
    ['核实无误。', '太短，看不出原因，至少写6个字'],
    ['……………………', '太短，看不出原因，至少写6个字'],
    ['经核实，数据无误', '只说了没有问题，没有说为什么'],
    ['情况属实，特此说明', '只说了没有问题，没有说为什么'],
    ['已核对，填报数据真实准确', '只说了没有问题，没有说为什么'],
    ['待填写，请填写', '只说了没有问题，没有说为什么'],
    ['待研究后再说明', '只说了以后再说，没有说为什么'],
    ['正在进一步了解，稍后补充', '只说了以后再说，没有说为什么'],
    ['尚需进一步讨论后再议', '只说了以后再说，没有说为什么'],
    ['以后再补充说明。', '只说了以后再说，没有说为什么'],
    ['XXX原因待补充', '只说了没有问题，没有说为什么'],
    ['哈哈哈哈哈哈', '只是同样的字重复，看不出原因'],
    ['核实无误核实无误', '只是同样的字重复，看不出原因'],
    ['2022 2023 2024', '只有数字，看不出原因'],
    ['“一号路”执行率90%低于95%', '只是把问题抄了一遍，没有说为什么'],
  ])('is none: %s', (text, why) => {
    expect(reasonFault(FOUND, text)).toBe(why);
  });

  it('stands for no error: that has to be mended', () => {
    expect(reasonFault({ ...FOUND, level: 'error' }, '受汛期影响工期顺延两个月')).toBe(
      '错误要在表里改正，不能用理由代替',
    );
  });

  it('is found again by what it is about, and by the words without figures where nothing says that', () => {
    const moved = { ...FOUND, cell: 'H9', value: '80%', message: '“一号路”执行率80%低于95%' };
    const { about: _, ...wordsOnly } = FOUND;

    expect(reasonKey(moved)).toBe(reasonKey(FOUND));
    expect(reasonKey({ ...wordsOnly, message: '第4行金额12.5万元偏大' })).toBe(
      reasonKey({ ...wordsOnly, message: '第9行金额13万元偏大' }),
    );
  });

  it('written for many of a kind told as one stands for each of them until it has its own', () => {
    const all = new Map([['F01/*自评', '受汛期影响工期顺延两个月']]);

    expect(reasonFor(all, FOUND)).toBe('受汛期影响工期顺延两个月');
    expect(reasonFor(new Map([...all, [reasonKey(FOUND), '']]), FOUND)).toBe('');
    expect(reasonFor(all, { ...FOUND, sheet: '另一张' })).toBe('');
  });
});
