import { describe, expect, it } from 'vitest';
import { readCards } from '../../../shared/submission/card/read-cards.ts';
import { viewOf } from '../../../shared/workbook/sheet-view.ts';
import { readingContext } from '../../builders/contexts.ts';
import { sheetOf } from '../../builders/drawing.ts';
import { sketch } from '../../builders/sketch.ts';

const read = (picture: string) => readCards(viewOf(sheetOf(sketch('自评表', picture))), readingContext());
const rulesOf = (picture: string) =>
  read(picture).flatMap(({ findings }) => findings.map(({ rule, cell }) => `${rule} ${cell}`));
const linesOf = (picture: string) => read(picture)[0]?.records[0]?.indicators ?? [];

/** Head and funds of a right card; its indicator table follows in row 9. */
const HEAD = `
项目支出绩效自评表|<|<|<|<|<|<|<|<
（2021年度）|<|<|<|<|<|<|<|<
项目名称|步道翻新项目
主管部门|区水务局|<|<|实施单位|区水务局
项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
^|年度资金总额|80|80|76|10|95%|9.5
^|其中：财政拨款|80|80|76
^|其他资金|0|0|0
`.trimEnd();

describe('an indicator table as districts print it', () => {
  it('has its levels in the lower of two header rows, and the rest merged down beside them', () => {
    const picture = `${HEAD}
绩效指标|<|<|年度指标值|<|<|实际完成值|分值|得分|偏差原因分析
一级指标|二级指标|三级指标|指标性质|指标值|度量单位|^|^|^|^
产出指标|数量指标|步道段数|≥|60|段|63|50|50
效益指标|社会效益指标|投诉量|≤|12|件|9|30|30
满意度指标|服务对象满意度|游客满意度|≥|90|%|94%|10|10
总分|<|<|<|<|<|<|100|99.5`;
    expect(rulesOf(picture)).toEqual([]);
    expect(linesOf(picture)[0]).toMatchObject({
      name: '步道段数',
      target: '≥60段',
      actual: '63',
      weight: 5000,
      score: 5000,
    });
  });

  it('breaks an indicator down by lines without points, which are read and asked for none', () => {
    const picture = `${HEAD}
绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析
|产出指标|数量指标|★栽植面积|≥24亩|24亩|50|50
|||其中：海棠|≥9亩|9亩
|||其中：紫薇|≥15亩|15亩
|效益指标|社会效益指标|投诉量|≤12件|9件|30|30
|满意度指标|服务对象满意度|住户满意度|≥90%|94%|10|10
总分||||||100|99.5`;
    expect(rulesOf(picture)).toEqual([]);
    expect(linesOf(picture).map(({ name, weight }) => [name, weight])).toEqual([
      ['★栽植面积', 5000],
      ['其中：海棠', null],
      ['其中：紫薇', null],
      ['投诉量', 3000],
      ['住户满意度', 1000],
    ]);
  });

  it('gives the points in headings over the lines that hold the values', () => {
    const picture = `${HEAD}
绩效指标|一级指标|二级指标|三级指标|分值|年度指标值|实际完成值|得分|偏差原因分析
|产出指标|数量指标|★奖补种植面积|50|||50
|||　　土豆面积||4.5亩|4.5亩
|||　　南瓜面积||2亩|2亩
|效益指标|社会效益指标|投诉量|30|≤12件|9件|30
|满意度指标|服务对象满意度|住户满意度|10|≥90%|94%|10
总分||||100|||99.5`;
    expect(rulesOf(picture)).toEqual([]);
  });

  it('prints lines that nobody used', () => {
    const picture = `${HEAD}
绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析
|产出指标|数量指标|步道段数|≥60段|63段|50|50
|||指标2：
|||……
|效益指标|社会效益指标|投诉量|≤12件|9件|30|30
|满意度指标|服务对象满意度|住户满意度|≥90%|94%|10|10
总分||||||100|99.5`;
    expect(rulesOf(picture)).toEqual([]);
    expect(linesOf(picture)).toHaveLength(3);
  });

  it('may give points in its class cells alone', () => {
    const picture = `${HEAD}
绩效指标|一级指标|二级指标|三级指标|年初指标值|年终完成值|自评分|评价标准
|产出指标50分|数量指标50分|步道段数|≥60段|63段|50
|效益指标30分|社会效益30分|投诉量|≤12件|9件|30
|满意度10分|服务对象满意度|住户满意度|≥90%|94%|7
总分||||||96.5`;
    expect(rulesOf(picture)).toEqual(['Q15 G12']);
    expect(linesOf(picture).map(({ weight }) => weight)).toEqual([5000, 3000, 1000]);
  });

  it('is read under labels nobody knows, by their place and what stands in them', () => {
    const picture = `${HEAD}
绩效指标|一级指标|二级指标|三级指标|应达到的程度|做得怎样|占多少|得分|偏差原因分析
|产出指标|数量指标|步道段数|≥60段|63段|50|50
|效益指标|社会效益指标|投诉量|≤12件|9件|30|30
|满意度指标|服务对象满意度|住户满意度|≥90%|94%|10|10
总分||||||100|99.5`;
    expect(rulesOf(picture).filter((rule) => !rule.startsWith('Q01'))).toEqual([]);
    expect(linesOf(picture)[0]).toMatchObject({ target: '≥60段', actual: '63段', weight: 5000, score: 5000 });
  });

  it('may stand without levels, several cards below each other with an annex mark between them', () => {
    const card = (name: string) => `2022年一般性项目绩效目标表|<|<|<|<
专项资金名称|${name}|<|业务主管部门|627-区水务局
当年预算（万元）|7.56|<|<|<
绩效指标|<|<|<|<
指标|指标权重|计量单位|指标性质|指标值
补贴人数|50|人|≥|42
住户满意度|50|%|≥|95`;
    const cards = read(`${card('驻村补贴')}\n表十二\n${card('道路养护')}`);
    expect(cards.map(({ records }) => [records[0]?.name, records[0]?.indicators?.length])).toEqual([
      ['驻村补贴', 2],
      ['道路养护', 2],
    ]);
    expect(cards.flatMap(({ findings }) => findings)).toEqual([]);
  });
});

describe('money as districts print it', () => {
  const TABLE = `
绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析
|产出指标|数量指标|步道段数|≥60段|63段|50|50
|效益指标|社会效益指标|投诉量|≤12件|9件|30|30
|满意度指标|服务对象满意度|住户满意度|≥90%|94%|10|10
总分||||||100|99.5`;

  it('ends where words begin under an unknown heading', () => {
    expect(rulesOf(`${HEAD}\n本年打算|把步道翻新|<|已经翻新|<|<|<|<${TABLE}`)).toEqual([]);
  });

  it('may be an amount with an explanation, which carries its own unit', () => {
    const picture = `绩效目标申报表|<|<|<|<
（2022年度）|<|<|<|<
项目名称|灌区节水改造|<|<|<
主管部门|区水务局|<|实施单位|区水务局
年度资金总额|672万（渠道310万元，泵站362万元）|<|<|<
绩效指标|一级指标|二级指标|三级指标|指标值
|产出指标|数量指标|渠道里程|≥86公里
|效益指标|社会效益指标|受益人口|≥420人
|满意度指标|服务对象满意度|群众满意度|≥95%`;
    expect(rulesOf(picture)).toEqual([]);
    expect(read(picture)[0]?.records[0]?.fields['全年预算数']).toBe(672_000_000);
  });
});

describe('one table with many projects', () => {
  const picture = `部门预算项目绩效目标申报表（2022年度）|<|<|<|<|<|<|<|<|<|<
金额单位：元|<|<|<|<|<|<|<|<|<|<
单位名称|项目名称|预算数|年度目标|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|权重
区水务局|<|3,414,560.00
区水务局|河道保洁|2,874,560.00|按月保洁|产出指标|数量指标|保洁里程|≥|95|公里|50
^|^|^|^|效益指标|社会效益指标|投诉量|≤|9|件|30
^|^|^|^|满意度指标|服务对象满意度|居民满意度|≥|95|%|10
区水务局|泵站运行|540,000.00|全年运行|产出指标|数量指标|运行泵站|＝|9|座|30
^|^|^|^|效益指标|社会效益指标|排涝面积|≥|95|亩|20
^|^|^|^|满意度指标|服务对象满意度|居民满意度|≥|95|%|10`;

  it('is as many cards, each with its own unit, money and indicators', () => {
    expect(
      read(picture).map(({ records: [record] }) => [
        record?.name,
        record?.fields['全年预算数'],
        record?.indicators?.length,
      ]),
    ).toEqual([
      ['河道保洁', 287_456_000, 3],
      ['泵站运行', 54_000_000, 3],
    ]);
  });

  it('is checked project by project', () => {
    expect(rulesOf(picture)).toEqual(['Q11 K8']);
  });
});

it('splits a code from the name it stands before', () => {
  for (const name of [
    '41078624T000009315502-步道翻新项目',
    '[410105230000067890]步道翻新项目',
    '410105230000067890 步道翻新项目',
  ]) {
    const [record] =
      read(`${HEAD.replace('步道翻新项目', name)}
绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析
|产出指标|数量指标|步道段数|≥60段|63段|90|90
总分||||||100|99.5`)[0]?.records ?? [];
    expect(record).toMatchObject({ name: '步道翻新项目', code: expect.stringMatching(/^41\w{16,}$/u) });
  }
});
