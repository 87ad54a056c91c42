import { describe, expect, it } from 'vitest';
import { copyCover } from '../../shared/owed/copy-cover.ts';
import type { OwedForm } from '../../shared/owed/owed-forms.ts';
import { aUnit } from '../builders/a-unit.ts';

const owed: OwedForm = {
  form: '绩效自评汇总表',
  year: 2021,
  objects: [],
  month: 12,
  asked: [
    { code: 'O-33', name: '公开', due: '2022-07-31' },
    { code: 'O-32a', name: '自评全覆盖', due: '2022-05-05' },
  ],
};

const told = (required: readonly string[], of = owed): ReadonlyMap<unknown, unknown> =>
  new Map(copyCover(aUnit(), of, required).rows.map(([label, text]) => [label?.value, text?.value]));

describe('the cover of a copy of the district’s own blank form', () => {
  it('names what must be filled in, since the form itself keeps its looks and gets no stars', () => {
    expect(told(['自评得分', '全年执行数']).get('必须填写')).toBe('自评得分、全年执行数');
    expect(told([]).has('必须填写')).toBe(false);
  });

  it('says by when, for which duties and where to put it, and opens first', () => {
    const said = told([]);

    expect([said.get('最迟哪天'), said.get('用于哪些任务')]).toEqual(['2022-05-05', 'O-33 公开；O-32a 自评全覆盖']);
    expect(said.get('放到哪里')).toContain('存进本单位的文件夹');
    expect(copyCover(aUnit(), owed, []).opensFirst).toBe(true);
  });

  it('says what is filled in already: in a table what the register knows, in a card the step before as well', () => {
    expect(told([]).get('怎样填')).toContain('只填好了项目清单里有的栏');
    expect(told([], { ...owed, form: '项目支出绩效自评表' }).get('怎样填')).toContain(
      '上一步已通过的表里的内容已经填好',
    );
  });
});
