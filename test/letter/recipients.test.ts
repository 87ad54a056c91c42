import { describe, expect, it } from 'vitest';
import { recipientsOf } from '../../shared/letter/plan/recipients.ts';
import { parseRecipients } from '../../shared/plan/parse/recipient-words.ts';
import { aUnit, FINANCE } from '../builders/a-unit.ts';

const BUREAU = aUnit({ code: '101', name: '区教育局' });
const SCHOOL = aUnit({
  code: '201',
  name: '区第一中学',
  upper: '101',
  officer: { name: '王一、王二', mail: 'w1@example.gov.cn；w2@example.gov.cn' },
  readers: { 分管领导: { name: '陈', mail: 'chen@example.gov.cn' }, 业务科室: { name: '', mail: '' } },
});
const roster = { units: [FINANCE, BUREAU, SCHOOL] };

const readers = new Set(['分管领导', '业务科室']);
const asked = (text: string) => {
  const read = parseRecipients(text, readers);
  return 'value' in read ? read.value : [];
};
const mails = (to: string, copy = '', unit = SCHOOL) => {
  const found = recipientsOf({ to: asked(to), copy: asked(copy) }, unit, roster);
  return {
    ...found,
    to: found.to.map(({ name, mail }) => `${name} ${mail}`),
    copy: found.copy.map(({ mail }) => mail),
  };
};

describe('who a ladder step goes to', () => {
  it('is every mailbox of a cell, each under its own name', () => {
    expect(mails('专管员').to).toEqual(['王一 w1@example.gov.cn', '王二 w2@example.gov.cn']);
  });

  it('is the upper unit’s officer and head as 主管部门 and 主管部门负责人', () => {
    expect(mails('主管部门', '主管部门负责人')).toEqual({
      to: ['专管员101 officer101@example.gov.cn'],
      copy: ['head101@example.gov.cn'],
      unreachable: [],
    });
  });

  it('leaves 主管部门 out for a unit that has none, and writes to its own officer', () => {
    expect(mails('主管部门', '', BUREAU)).toMatchObject({
      to: ['专管员101 officer101@example.gov.cn'],
      unreachable: [],
    });
  });

  it('is any reader column of the roster, and says where it is blank', () => {
    expect(mails('分管领导', '业务科室')).toEqual({
      to: ['陈 chen@example.gov.cn'],
      copy: [],
      unreachable: ['业务科室没有邮箱'],
    });
  });

  it('refuses a word that is no column of the roster, and names those that are', () => {
    expect(parseRecipients('分管领到', readers)).toMatchObject({ expected: expect.stringContaining('分管领导') });
  });

  it('is only who lies in 收件域名, and says who does not', () => {
    const unit = aUnit({
      officer: { name: '王', mail: 'w1@jy.example.gov.cn、w2@qq.example.com' },
      head: { name: '', mail: '' },
    });

    const found = recipientsOf({ to: ['officer'], copy: [] }, unit, roster, ['example.gov.cn']);

    expect(found.to.map(({ mail }) => mail)).toEqual(['w1@jy.example.gov.cn']);
    expect(found.unreachable).toEqual([expect.stringContaining('“w2@qq.example.com”不在收件域名之内')]);
  });
});
