import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../../shared/submission/own/read-template.ts';
import type { TemplateSheet } from '../../../shared/submission/own/template-sheet.ts';
import { readSubmission } from '../../../shared/submission/read-submission.ts';
import { readingContext } from '../../builders/contexts.ts';
import { sheetOf } from '../../builders/drawing.ts';
import { sketch } from '../../builders/sketch.ts';

const HEAD = `
资产使用情况表|<|<|<|<|<
序号|资产编号|资产名称|使用部门|原值（万元）|备注`;
const LABELS = ['序号', '资产编号', '资产名称', '使用部门', '原值', '备注'];
const ROWS = `
1|ZC001|电脑|办公室|1.5|
2|ZC002|打印机|办公室|2|`;

const sheet = (picture: string, name = '资产') => sheetOf(sketch(name, picture));

const declared = (...pictures: readonly string[]): readonly TemplateSheet[] =>
  readTemplate(
    { date1904: false, sheets: pictures.map((picture, at) => sheet(picture, `表${at + 1}`)) },
    new Map(),
    {},
  );

const formOf = (blank: string) => {
  const [one] = declared(blank);
  return one?.is === 'own' ? one.form : undefined;
};

const read = (blank: string, filled: string) => {
  const form = formOf(blank);
  return readSubmission(
    { date1904: false, sheets: [sheet(filled)] },
    readingContext({ templates: { layouts: [], own: form === undefined ? [] : [form] } }),
  );
};

const namesIn = (blank: string, filled: string) => {
  const { verdict, forms } = read(blank, filled);
  return [verdict, forms.flatMap(({ records }) => records.map(({ name }) => name))];
};

const PRINTED: readonly (readonly [string, string])[] = [
  ['必填 and 选填', '必填|必填|必填|选填|必填|选填'],
  ['column numbers', '栏次|1|2|3|4|5'],
  ['kinds', '数字|文本|文本|文本|数字|文本'],
  ['units', '||||万元|'],
  ['how to fill in', '自动|与台账一致|填全称|填全称|保留两位小数|选填'],
  ['a sample called so in front', '例|ZC0001|投影仪|办公室|1.2|'],
  ['a sample called so behind its name', '1|ZC0001|投影仪（示例）|办公室|1.2|'],
  ['a sample called so in its remark', '1|ZC0001|投影仪|办公室|1.2|示例行，请删除'],
  ['a sample not called so', '1|ZC0001|投影仪|办公室|1.2|'],
  ['a sample in words alone', '一|ZC-A|投影仪|办公室|一万元|无'],
  ['several of them', '栏次|1|2|3|4|5\n必填|必填|必填|选填|必填|选填\n例|ZC0001|投影仪|办公室|1.2|'],
];

describe('a row that a blank table prints below its labels is no label', () => {
  it.each(PRINTED)('%s', (_, row) => {
    const blank = `${HEAD}\n${row}`;

    expect(formOf(blank)?.columns.map(({ label }) => label)).toEqual(LABELS);
    expect(namesIn(blank, `${HEAD}${ROWS}`)).toEqual(['passed', ['电脑', '打印机']]);
  });

  it('and what it asks for is asked of every record, its number excepted', () => {
    const form = formOf(`${HEAD}\n必填|必填|必填|选填|必填|非必填`);

    expect(form?.columns.filter(({ required }) => required).map(({ label }) => label)).toEqual([
      '资产编号',
      '资产名称',
      '原值',
    ]);
  });

  it('and the unit it says is that of its column', () => {
    const head = '防汛物资表|<|<|<\n物资编号|物资名称|数量|采购金额';

    expect(formOf(`${head}\n||件|（元）`)?.units).toEqual({ 采购金额: '元' });
    expect(formOf(`${head}\n^|^|（件）|（元）`)?.columns.map(({ label }) => label)).toEqual([
      '物资编号',
      '物资名称',
      '数量',
      '采购金额',
    ]);
    expect(namesIn(`${head}\n^|^|（件）|（元）`, `${head}\n^|^|（件）|（元）\nW1|沙袋|100|5000`)).toEqual([
      'passed',
      ['沙袋'],
    ]);
  });
});

describe('what looks like it and is none', () => {
  it.each([
    [
      'two rows of header',
      '食堂经费表|<|<|<|<\n学校代码|上学期|<|下学期|<\n^|预算|支出|预算|支出',
      '学校代码,上学期预算,上学期支出,下学期预算,下学期支出',
    ],
    [
      'objects printed for every unit',
      '民生实事表|<|<|<|<\n序号|实事名称|责任单位|完成金额（万元）|完成情况\n1|旧改|||\n2|电梯|||',
      '序号,实事名称,责任单位,完成金额,完成情况',
    ],
    [
      'labels over a table',
      '巡查表|<|<|<\n河流：|日期：|巡查人：|\n断面编号|断面位置|水质类别|问题',
      '断面编号,断面位置,水质类别,问题',
    ],
  ])('%s', (_, blank, labels) => {
    expect(
      formOf(blank)
        ?.columns.map(({ label }) => label)
        .join(),
    ).toBe(labels);
  });

  it('a card that shows how to fill in has its labels alone', () => {
    const form = formOf(
      '企业调查表|<|<|<\n企业名称|例：某某公司|联系电话|格式：021-64123456\n注册资本（万元）|如：500|成立日期|',
    );

    expect(form).toMatchObject({ shape: 'card' });
    expect(form?.columns.map(({ label }) => label)).toEqual(['企业名称', '联系电话', '注册资本', '成立日期']);
  });
});

describe('beside an own form', () => {
  it('a sheet that explains how to fill in is no form', () => {
    expect(declared(HEAD, '填表说明|<|<\n序号|栏目|说明\n1|资产编号|与台账一致').map(({ is }) => is)).toEqual([
      'own',
      'nothing',
    ]);
  });

  it('rows in which a word was copied down alone are no records', () => {
    expect(namesIn(HEAD, `${HEAD}${ROWS}\n|||办公室||\n|||办公室||`)).toEqual(['passed', ['电脑', '打印机']]);
  });

  it('a sentence that there is nothing is a nil return', () => {
    const { forms } = read(HEAD, `${HEAD}\n本单位无资产|||||`);

    expect(forms.map(({ nil, records }) => [nil, records.length])).toEqual([[true, 0]]);
  });

  it('a second column of one meaning that says something else is told', () => {
    const { verdict, findings } = read(HEAD, `${HEAD}|原值（万元）\n1|ZC001|电脑|办公室|1.5||3`);

    expect(verdict).toBe('hinted');
    expect(findings.map(({ rule, cell }) => [rule, cell])).toEqual([['Q01', 'G2']]);
  });

  it('one key with two names is told and both rows count', () => {
    const { forms, findings } = read(HEAD, `${HEAD}\n1|ZC001|电脑|办公室|1.5|\n2|ZC001|打印机|办公室|2|`);

    expect(forms[0]?.records.map(({ accepted }) => accepted)).toEqual([true, true]);
    expect(findings.map(({ level, rule, cell, message }) => [level, rule, cell, message])).toEqual([
      ['hint', 'Q36', 'B4', '第4行“打印机”与第3行“电脑”的“资产编号”相同，名称不同。'],
    ]);
  });
});

describe('the answer of a list in local clothes', () => {
  it('asks finance about no cell of the rows printed below its labels, and nobody who signs', () => {
    const [one] = declared(`
2025年度绩效自评汇总表|<|<|<|<|<|<
项目编码|项目名称|预算年度|对象类型|全年预算数|全年执行数|自评得分
必填|必填|必填|选填|必填|必填|必填
JY999|XX道路整治|2025|项目|500|480|示例
||||||
填表人：|||联系电话：|||填报日期：`);

    expect(one?.labels.filter(({ by }) => by === 'unknown')).toEqual([]);
    expect(one?.labels.filter(({ required }) => required).map(({ field }) => field)).toEqual([
      '项目编码',
      '项目名称',
      '预算年度',
      '全年预算数',
      '全年执行数',
      '自评得分',
    ]);
  });
});
