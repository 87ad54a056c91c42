import { describe, expect, it } from 'vitest';
import { mailboxesOf } from '../../shared/warning/mailboxes.ts';

/** Who is written to, and what is not read. */
const read = (mail: string, name = '王') => {
  const { valid, wrong } = mailboxesOf({ name, mail });
  return [valid.map((one) => `${one.name} ${one.mail}`).join('；'), wrong.join('；')];
};

const [A, B] = ['a@cz.example.gov.cn', 'b@cz.example.gov.cn'];

describe('a cell for mailboxes', () => {
  it.each([
    ['one address', A, `王 ${A}`],
    ['a name before the address in brackets', `陈帆 <${A}>`, `陈帆 ${A}`],
    ['a name in quotation marks, as mail programs copy it', `"陈帆" <${A}>`, `陈帆 ${A}`],
    ['a comma in the quoted name', `"Chen, Fan" <${A}>; 李四 <${B}>`, `Chen, Fan ${A}；李四 ${B}`],
    ['brackets of other kinds', `“陈帆”＜${A}＞，李四[mailto:${B}]`, `陈帆 ${A}；李四 ${B}`],
    ['a name before round brackets', `陈帆（${A}）`, `陈帆 ${A}`],
    ['a link', `mailto:${A}?subject=催报`, `王 ${A}`],
    ['an address copied with its link', `${A}<mailto:${A}>`, `王 ${A}`],
    ['full-width signs', `ａ＠cz．example．gov．cn；${B}`, `王 ${A}；王 ${B}`],
    ['lines', `${A}\r\n${B}\n`, `王 ${A}；王 ${B}`],
    ['a name in the line above', `陈帆\n${A}`, `陈帆 ${A}`],
    ['a stroke between two', `${A}/${B}`, `王 ${A}；王 ${B}`],
    ['a full stop at the end', `${A}。`, `王 ${A}`],
    ['another at the end', `${A}.`, `王 ${A}`],
    ['signs nobody sees', `\u200b${A.replace('@', '\u200b@')}\ufeff`, `王 ${A}`],
    ['a label', `邮箱：${A}`, `王 ${A}`],
    ['a remark', `${A}（办公室）`, `王 ${A}`],
    ['a telephone number', `${A} 021-12345678`, `王 ${A}`],
    ['two with 或', `${A} 或 ${B}`, `王 ${A}；王 ${B}`],
  ])('reads %s', (_, cell, valid) => {
    expect(read(cell)).toEqual([valid, '']);
  });

  it.each([
    ['a second one that is only set aside', `${A}（备用 ${B}）`, `王 ${A}`, `备用 ${B}`],
    ['one that is set aside', `备用：${A}`, '', `备用: ${A}`],
    ['one of somebody who has left', `陈帆（已离职）${A}`, '', `陈帆(已离职)${A}`],
    ['a line broken within it', 'wang@example.gov\n.cn', '', 'wang@example.gov；.cn'],
    ['a comma hit for a dot', 'wang@example.gov,cn', '', 'wang@example.gov；cn'],
    ['a blank within it', 'zhang san@example.gov.cn', '', 'zhang san@example.gov.cn'],
    ['blanks around @', 'wang @ example.gov.cn', '', 'wang @ example.gov.cn'],
    ['a word run into it', `邮箱${A}`, '', `邮箱${A}`],
    ['a name run onto it', `${A}王`, '', `${A}王`],
    ['another address before the one in brackets', `${A} <${B}>`, '', `${A} <${B}>`],
    ['no @', `${A}；b.example.gov.cn`, `王 ${A}`, 'b.example.gov.cn'],
    ['a name without one', `${A}、李四`, `王 ${A}`, '李四'],
    ['(at)', 'a(at)example.gov.cn', '', 'a(at)example.gov.cn'],
  ])('writes to nobody at a guess, and tells: %s', (_, cell, valid, wrong) => {
    expect(read(cell)).toEqual([valid, wrong]);
  });

  it('names each by what stands with it, else by the names beside it where there are as many', () => {
    expect(read(`${A}、李四 <${B}>`, '王一、王二')[0]).toBe(`王一 ${A}；李四 ${B}`);
    expect(read(`${A}、${B}`, '王一')[0]).toBe(`王一 ${A}；王一 ${B}`);
  });
});
