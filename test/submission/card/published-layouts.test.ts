import { describe, expect, it } from 'vitest';
import { readCards } from '../../../shared/submission/card/read/read-cards.ts';
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

  it.each([
    [
      '元 over its column',
      `序号|项目名称|项目类别|预算金额（元）|年度绩效目标|一级指标|二级指标|三级指标|指标值
1|校园安保|延续性|3200000|全年无事故|产出指标|数量指标|覆盖学校|48所`,
    ],
    [
      '万元 of a corner, under 项目金额 alone',
      `单位：万元|<|<|<|<|<|<|<
单位名称|项目名称|项目金额|<|绩效指标|<|<|指标值
^|^|合计|财政拨款|一级|二级|三级|^
区水务局|校园安保|320|320|产出指标|数量指标|覆盖学校|48所`,
    ],
    [
      '元 over its columns',
      `序号|项目名称|项目类别|资金（元）|<|一级指标|二级指标|三级指标|指标值
^|^|^|预算金额|其中：财政资金|^|^|^|^
1|校园安保|延续性|3200000|3200000|产出指标|数量指标|覆盖学校|48所`,
    ],
  ])('has its money in %s', (_, table) => {
    const [card] = read(`2022年部门预算项目支出绩效目标汇总表|<|<|<|<|<|<|<|<\n${table}`);

    expect(card?.records[0]?.fields['全年预算数']).toBe(320_000_000);
    expect(card?.findings.map(({ rule }) => rule)).not.toContain('Q03');
  });

  it('tells what a project spent from what an indicator reached, whatever list its title names', () => {
    const [card] = read(`2021年度项目支出绩效自评明细表|<|<|<|<|<|<|<|<|<|<|<
序号|项目名称|全年预算数（万元）|全年执行数（万元）|执行率|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
1|校舍维修|500|480|96%|产出指标|数量指标|维修校舍|12幢|11幢|60|55
^|^|^|^|^|满意度指标|服务对象满意度|师生满意度|≥90%|95%|40|40`);

    expect(card?.records[0]?.fields).toMatchObject({ 全年预算数: 500_000_000, 全年执行数: 480_000_000 });
    expect(card?.records[0]?.indicators?.map(({ actual }) => actual)).toEqual(['11幢', '95%']);
    expect(card?.findings.map(({ rule }) => rule)).not.toContain('Q01');
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

describe('forms of other provinces', () => {
  it('have no levels, a total in the head and the points of the execution rate in columns of their own', () => {
    const picture = `2022年度项目绩效自评表|<|<|<|<|<|<|<|<|<|<
项目名称|智慧停车运维|<|<|项目编码|50010522T000000123456|<|自评总分（分）|99|<|<
主管部门|206-区水务局|<|<|财政归口处室|城建科|<|项目联系人|张三|联系电话|023-12345678
项目资金（万元）||年初预算数|全年（调整）预算数|全年执行数|执行率（%）|执行率权重（分）|执行率得分（分）
^|年度总金额|110|110|99|90|10|9
^|其中：区级支出|110|110|99
^|补助乡镇支出|0|0|0
当年绩效目标|年初绩效目标|<|<|全年（调整）绩效目标|<|<|全年目标实际完成情况|<|<|<
^|保障平台运行|<|<|保障平台运行|<|<|已完成|<|<|<
绩效指标|指标名称|计量单位|指标性质|年初指标值|调整指标值|全年完成值|得分系数（%）|指标权重（分）|指标得分（分）|是否核心指标|说明
^|运维点位数|个|≥|200|200|210|100|40|40|是
^|故障处理时长|小时|≤|4|4|3|100|30|30|是
^|群众满意度|%|≥|90|90|90|100|20|20|否`;
    const [{ records: [record] = [] } = {}] = read(picture);
    expect(rulesOf(picture)).toEqual(['Q02 A1', 'Q21 I2']);
    expect(record?.fields).toMatchObject({ 自评得分: 9900, 执行率得分: 900, 全年预算数: 110_000_000 });
    expect(record?.indicators?.[0]).toMatchObject({
      name: '运维点位数',
      target: '≥200个',
      actual: '210',
      weight: 4000,
    });
  });

  it('set standards for 优, 良, 中 and 差 over three rows of header, and close with 总得分', () => {
    const picture = `部门整体支出绩效自评表|<|<|<|<|<|<|<|<|<
（2022年度）|<|<|<|<|<|<|<|<|<
部门（单位）全称|区水务局|<|<|<|<|<|<|<|<
年度预算（万元）||年初预算数|调整预算数|决算数|执行率|分值|得分
^|资金总额|500|520|510|98.08%|10|9.81
^|基本支出|300|310|305
^|项目支出|200|210|205
绩效指标|<|<|标准分|评分标准|<|<|<|实际完成情况|自评得分
一级指标|二级指标|三级指标|^|优|良|中|差|^|^
产出指标|数量指标|赛事场次|50|≥20场|≥15场|≥10场|<10场|21场|50
效益指标|社会效益|参与人次|30|≥5万|≥4万|≥3万|<3万|5.2万|30
满意度指标|满意度|群众满意度|10|≥90%|≥80%|≥70%|<70%|92%|10
总得分|<|<|100|<|<|<|<|<|99.81`;
    expect(rulesOf(picture.replace('2022', '2021'))).toEqual([]);
    expect(linesOf(picture)[0]).toMatchObject({ name: '赛事场次', target: '≥20场', actual: '21场', score: 5000 });
  });

  it('break down a part of the money once more', () => {
    expect(
      rulesOf(`项目支出绩效自评表|<|<|<|<|<|<|<
（2021年度）|<|<|<|<|<|<|<
项目名称|步道翻新|<|<|<|<|<|<
主管部门|区水务局|<|<|实施单位|区水务局
项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
^|年度资金总额|100|100|95|10|95%|9.5
^|其中：财政拨款|80|80|76
^|      其中：中央资金|50|50|50
^|            省级资金|30|30|26
^|      其他资金|20|20|19
绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析
^|产出指标|数量指标|步道段数|≥60段|63段|50|50
^|效益指标|社会效益指标|投诉量|≤12件|9件|30|30
^|满意度指标|服务对象满意度|游客满意度|≥90%|94%|10|10
总分||||||100|99.5`),
    ).toEqual([]);
  });

  it('stand beside each other', () => {
    expect(
      read(`项目绩效目标表（2022年度）|<|<|<||项目绩效目标表（2022年度）|<|<|<
项目名称|河道保洁|<|<||项目名称|泵站运行|<|<
主管部门|区水务局|<|<||主管部门|区水务局|<|<
资金总额（万元）|20|<|<||资金总额（万元）|35|<|<
一级指标|二级指标|三级指标|指标值||一级指标|二级指标|三级指标|指标值
产出指标|数量指标|保洁里程|≥95公里||产出指标|数量指标|运行泵站|9座
效益指标|社会效益|投诉量|≤9件||效益指标|社会效益|排涝面积|≥95亩
满意度指标|满意度|居民满意度|≥90%||满意度指标|满意度|居民满意度|≥90%`).map(({ records: [record] }) => [
        record?.name,
        record?.indicators?.length,
      ]),
    ).toEqual([
      ['河道保洁', 3],
      ['泵站运行', 3],
    ]);
  });

  it('end in lines of signatures, whatever they say', () => {
    expect(
      linesOf(`2016年财政支出项目绩效目标申报表|<|<|<|<|<
填报单位（盖章）：某局|<|<|<|<|<
项目名称|农村公路养护|<|项目属性|新增项目□  延续项目√|<
主管部门|某县交通局|<|主管部门编码|301|<
项目实施单位|公路段|<|项目负责人|李四|联系电话 13800000000
项目起止时间|2016年1月至2016年12月|<|<|<|<
项目资金申请（万元）|资金总额：|135|<|<|<
^|财政拨款：|100|<|<|<
^|自有资金：|35|<|<|<
项目绩效目标|长期目标|<|<|年度目标|<
^|路况优良|<|<|养护20公里|<
长期绩效指标|一级指标|二级指标|指标内容|指标值|备注
^|产出指标|数量指标|养护里程|≥60公里
年度绩效指标|一级指标|二级指标|指标内容|指标值|备注
^|产出指标|数量指标|养护里程|≥20公里
^|效益指标|社会效益指标|受益村|≥8个
^|服务对象满意度指标|具体指标|群众满意度|≥90%
其他说明的问题|无
填报人：王五|<|单位负责人：赵六|<|填报日期：2016年1月5日`),
    ).toHaveLength(3);
  });
});

describe('what a card says in other places', () => {
  it('adds up its indicators first and gives its total below', () => {
    const picture = `附件2|<|<|<|<|<|<|<
某区2021年度区级项目支出绩效自评表|<|<|<|<|<|<|<
填报单位：（盖章）区水务局|<|<|<|金额单位：万元|<|<|<
一、项目基本情况|<|<|<|<|<|<|<
项目名称|水闸维修|<|项目负责人|张三|联系电话|123|<
主管部门|区水务局|<|实施单位|水闸所|<|<|<
二、资金情况|<|<|<|<|<|<|<
资金来源|年初预算|调整预算|到位资金|支出金额|结余|支出率|评分
财政资金|50|50|50|49|1|98%|9.8
其他资金|0|0|0|0|0
小计|50|50|50|49|1|98%|9.8
三、绩效指标|<|<|<|<|<|<|<
一级指标|二级指标|三级指标|分值|目标值|完成值|自评得分|未完成原因说明
产出|数量|维修水闸|50|≥3座|3座|50
效益|社会效益|投诉量|30|≤3件|1件|30
满意度|服务对象满意度|居民满意度|10|≥90%|95%|10
合计|<|<|90|||90
自评总得分|99.8|<|自评等级|优`;
    expect(read(picture)[0]?.records[0]?.fields['自评得分']).toBe(9980);
    expect(rulesOf(picture)).toEqual([]);
  });

  it('says its money in pairs of one row', () => {
    expect(
      read(`项目支出绩效自评表（2021年度）|<|<|<|<|<|<|<
项目名称|档案整理|<|<|主管部门|区水务局|<|<
年初预算（万元）|20|全年预算（万元）|20|执行数（万元）|19|执行率|95%
一级指标|二级指标|三级指标|指标值|完成值|分值|得分|备注
产出指标|数量指标|档案|≥1000卷|1100卷|60|60
效益指标|社会效益指标|查阅率|≥50%|55%|30|30
满意度指标|服务对象满意度|满意度|≥90%|94%|10|10
总分|||||100|100`)[0]?.records[0]?.fields,
    ).toMatchObject({
      年初预算数: 20_000_000,
      全年预算数: 20_000_000,
      全年执行数: 19_000_000,
      执行率: 9500,
    });
  });

  it.each([
    [
      'with the parts of each beside or below it',
      `计划安排资金（万元）|120|<|<|实际到位资金（万元）|118|<
其中：财政资金|100|<|<|其中：财政资金|100|<
其他|20|<|<|其他|18|<
实际支出（万元）|114|<|<|其中：财政资金|96|<`,
    ],
    [
      'each over its parts',
      `项目资金（万元）|计划投入|120|实际到位|118|实际使用|114
^|其中：财政资金|100|其中：财政资金|100|其中：财政资金|96
^|自筹资金|20|自筹资金|18|自筹资金|18`,
    ],
    [
      'in a table of sources',
      `资金来源（万元）|计划投入资金|<|实际到位资金|<|实际使用资金|资金结余
财政拨款|100|<|100|<|96|4
自筹资金|20|<|18|<|18|0
合计|120|<|118|<|114|4`,
    ],
  ])('says what was planned, what arrived and what was spent %s', (_, funds) => {
    const picture = `2021年度财政支出项目绩效自评表|<|<|<|<|<|<
项目名称|村文化礼堂建设|<|<|主管部门|区水务局|<
${funds}
绩效指标|指标名称|目标值|完成值|权重|评分|说明
产出|建成数量|6个|6个|70|70|
效果|群众满意度|≥90%|95%|30|30|
自评总分|<|<|<|<|100|`;

    expect(read(picture)[0]?.records[0]?.fields).toMatchObject({ 全年预算数: 120_000_000, 全年执行数: 114_000_000 });
    expect(rulesOf(picture).filter((rule) => /^Q0[34]/u.test(rule))).toEqual([]);
  });

  it('gives results by stages, and is asked for them where it monitors', () => {
    const picture = `项目支出绩效监控表（2022年1—7月）|<|<|<|<|<|<|<
项目名称|实训基地|<|<|主管部门|区水务局|<|<
预算执行情况（万元）|预算数|<|1—7月执行数|<|执行率|全年预计执行数|<
^|300|<|180|<|60%|300|<
一级指标|二级指标|三级指标|年度指标值|1—7月阶段性目标值|1—7月阶段性完成值|全年预计完成值|存在问题及原因
产出指标|数量指标|实训人次|≥2000人次|1200人次|1250人次|2100人次|`;

    expect(linesOf(picture)).toMatchObject([{ target: '≥2000人次', actual: '1250人次' }]);
    expect(read(picture.replace('阶段性完成值', '附件'))[0]?.findings[0]?.message).toContain('「实际完成值」');
  });

  it('says 指标性质及指标值 over one column', () => {
    const picture = `项目支出绩效目标申报表（2022年度）|<|<|<|<|<
项目名称|助餐补贴|主管部门|区水务局|<|<
年度资金总额（万元）|36|<|<|<|<
一级指标|二级指标|三级指标|指标性质及指标值|<|权重
产出指标|数量指标|助餐点|≥60个|<|50
^|^|开放日|按季开放|<|50`;

    expect(linesOf(picture)).toMatchObject([
      { name: '助餐点', target: '≥60个' },
      { name: '开放日', target: '按季开放' },
    ]);
    expect(rulesOf(picture)).not.toContain('Q01 A1');
  });

  it.each([
    ['2022-01-01至2022-12-31', 36_000_000],
    ['2022年1月至2023年12月', null],
    ['长期', null],
  ])('gives 项目资金总额 alone, which is the year’s where the project lasts from %s', (span, money) => {
    const picture = `项目支出绩效目标申报表（2022年度）|<|<|<|<
项目名称|助餐补贴|主管部门|区水务局|<
项目起止时间|${span}|<|<|<
项目资金总额（万元）|36|<|<|<
一级指标|二级指标|三级指标|指标值|权重
产出指标|数量指标|助餐点|≥60个|50`;

    expect(read(picture)[0]?.records[0]?.fields).toMatchObject({ 全年预算数: money, 资金总额: 36_000_000 });
  });

  it('says task by task what a department was given of the budget alone', () => {
    const picture = `部门整体支出绩效自评表|<|<|<|<|<|<
（2021年度）|<|<|<|<|<|<
部门名称|区水务局|<|<|<|<|<
任务名称|主要内容|批复金额（万元）|<|实际支出金额（万元）|预算执行率|偏低原因
^|^|总额|财政拨款|^|^|^
防汛|维护泵站|120|100|118|98.33%|
保洁|河道保洁|60|60|60|100%|
一级指标|二级指标|三级指标|指标性质|指标值|度量单位|实际完成值
产出指标|数量指标|维护泵站|≥|6|座|6`;

    expect(read(picture)[0]?.records[0]?.fields).toMatchObject({ 全年预算数: 180_000_000, 全年执行数: 178_000_000 });
    expect(rulesOf(picture).filter((rule) => rule.startsWith('Q04'))).toEqual([]);
  });

  it('says task by task what was given and what was spent, each with its sources', () => {
    const picture = `部门（单位）整体支出绩效自评表（2021年度）|<|<|<|<|<|<|<|<|<
部门（单位）名称|区水务局|<|<|<|<|<|<|<|<
年度主要任务|任务名称|主要内容|完成情况|预算数（万元）|<|<|执行数（万元）|<|<
^|^|^|^|总额|财政拨款|其他资金|总额|财政拨款|其他资金
^|任务1|防汛|已完成|1200|1000|200|1180|990|190
^|任务2|保洁|已完成|300|300|0|300|300|0
^|金额合计|<|<|1500|1300|200|1480|1290|190
年度绩效指标|一级指标|二级指标|指标内容|年度指标值|实际完成值|分值|得分|偏差原因分析|<
^|产出指标|数量指标|维护泵站|≥30座|31座|60|60||<
^|满意度指标|服务对象满意度|居民满意度|≥90%|94%|40|40||<
合计|<|<|<|<|<|100|100||<`;

    expect(read(picture)[0]?.records[0]?.fields).toMatchObject({
      全年预算数: 1_500_000_000,
      全年执行数: 1_480_000_000,
    });
    expect(rulesOf(picture).filter((rule) => /^Q0[34]/u.test(rule))).toEqual([]);
  });

  it.each([
    ['before', true],
    ['behind', false],
  ])('says what the whole unit was given in a table of its own %s that of its tasks', (_, isBefore) => {
    const tasks = `年度主要任务|任务名称|主要内容|完成情况|预算数（万元）|<|<|执行数（万元）|<|<
^|^|^|^|总额|财政拨款|其他资金|总额|财政拨款|其他资金
^|任务1|防汛|已完成|1200|1000|200|1180|990|190
^|任务2|保洁|已完成|300|300|0|300|300|0
^|金额合计|<|<|1500|1300|200|1480|1290|190`;
    const money = `年度资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分||
^|年度资金总额|5000|5200|5000|10|96.15%|9.6||
^|其中：财政拨款|5000|5200|5000|||||`;
    const picture = `部门（单位）整体支出绩效自评表（2025年度）|<|<|<|<|<|<|<|<|<
部门（单位）名称|区水务局|<|<|<|<|<|<|<|<
${(isBefore ? [money, tasks] : [tasks, money]).join('\n')}
年度绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析|<
^|产出指标|数量指标|维护泵站|≥30座|31座|50|50||<
^|满意度指标|服务对象满意度|居民满意度|≥90%|94%|40|40||<
总分|<|<|<|<|<|100|99.6||<`;

    expect(read(picture)[0]?.records[0]?.fields).toMatchObject({
      全年预算数: 5_200_000_000,
      全年执行数: 5_000_000_000,
      执行率得分: 960,
    });
    expect(rulesOf(picture).filter((rule) => /^Q(?:03|04|11|19)/u.test(rule))).toEqual([]);
  });

  it.each([
    ['政策名称', '财政政策'],
    ['项目（政策）名称', '项目'],
    ['项目名称', '项目'],
  ])('is about what it calls its object: %s', (label, kind) => {
    const [card] = read(`${HEAD.replace('项目名称', label)}
绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析
|产出指标|数量指标|步道段数|≥60段|63段|90|90
总分||||||100|99.5`);

    expect(card?.records[0]?.fields['对象类型']).toBe(kind);
  });

  it('names its indicators in one column under any words', () => {
    expect(
      linesOf(`某镇2021年度专项资金绩效自评表|<|<|<|<|<|<
专项资金名称|环卫一体化|<|<|镇级主管部门|区水务局|<
预算金额（元）|1,200,000.00|<|实际使用金额（元）|1,150,000.00|执行比例|95.83%
绩效指标内容|<|<|<|<|<|<
一级指标|绩效指标|目标值|实际完成|评分标准|满分|自评分
产出指标|清运垃圾|≥8000吨|8200吨|按比例|40|40
产出指标|清运及时率|≥95%|96%|按比例|20|20
效益指标|投诉下降率|≥10%|12%|按比例|30|30
满意度指标|居民满意度|≥90%|92%|按比例|10|10
合计|<|<|<|<|100|100`).map(({ level1, name }) => `${level1} ${name}`),
    ).toEqual(['产出指标 清运垃圾', '产出指标 清运及时率', '效益指标 投诉下降率', '满意度指标 居民满意度']);
    expect(
      linesOf(`绩效自评表（2021年度）|<|<|<|<|<
项目名称|档案整理|<|主管部门|区水务局|<
项目资金（万元）|年度资金总额|全年预算数|全年执行数|执行率|得分
^|合计|20|19|95%|9.5
考核事项|目标值|完成值|分值|得分|偏差原因
档案整理数量|≥1000卷|1100卷|60|60
查阅率|≥50%|55%|30|30
总分|||100|99.5`).map(({ name }) => name),
    ).toEqual(['档案整理数量', '查阅率']);
  });

  it('repeats its header on the next page', () => {
    expect(
      linesOf(`项目支出绩效自评表（2021年度）|<|<|<|<|<|<
项目名称|档案整理|<|<|主管部门|区水务局|<
项目资金（万元）|年度资金总额|全年预算数|全年执行数|执行率|分值|得分
^|合计|20|19|95%|10|9.5
一级指标|二级指标|三级指标|指标值|完成值|分值|得分
产出指标|数量指标|档案|≥1000卷|1100卷|50|50
一级指标|二级指标|三级指标|指标值|完成值|分值|得分
效益指标|社会效益指标|查阅率|≥50%|55%|30|30
满意度指标|服务对象满意度|满意度|≥90%|94%|10|10
总分|||||100|99.5`),
    ).toHaveLength(3);
  });
});

it('says how labels that are not the contract’s were understood, by their words or their place', () => {
  const [{ labels = [] } = {}] = read(`${HEAD.replace('主管部门|', '业务主管部门|')}
绩效指标|一级指标|二级指标|三级指标|应达到的程度|全年完成值|分值|得分|偏差原因
|产出指标|数量指标|步道段数|≥60段|63段|90|90
总分||||||100|99.5`);
  expect(labels).toEqual([
    { cell: 'A4', label: '业务主管部门', field: '主管部门', by: 'words' },
    { cell: 'F9', label: '全年完成值', field: '实际完成值', by: 'words' },
    { cell: 'E9', label: '应达到的程度', field: '年度指标值', by: 'place' },
  ]);
});
