import { describe, expect, it } from 'vitest';
import { SHIPPED_CLASSES, SHIPPED_WORDS } from '../../../shared/plan/shipped/shipped-words.ts';
import { readSubmission } from '../../../shared/submission/read-submission.ts';
import { readingContext } from '../../builders/contexts.ts';
import { sheetOf } from '../../builders/drawing.ts';
import { sketch } from '../../builders/sketch.ts';

const anywhere = {
  folder: '财政局',
  unit: null,
  roster: { units: [] },
  yearsOf: new Map<string, ReadonlySet<number>>(),
  day: '2024-06-01',
};

const read = (picture: string, also = {}) =>
  readSubmission(
    { date1904: false, sheets: [sheetOf(sketch('表', picture))] },
    readingContext({ ...anywhere, ...also }),
  );

const rulesOf = (picture: string) => read(picture).findings.map(({ rule, cell }) => `${rule} ${cell}`);

type Card = {
  readonly total?: string;
  readonly fiscal?: string;
  readonly first?: string;
  readonly points?: readonly number[];
  readonly sum?: string;
};

/** A right card, with what a case says in place of its own. */
const card = ({
  total = '100|100|95|10|95%|9.5',
  fiscal = '100|100|95',
  first = '≥60段|63段',
  points = [50, 30, 10],
  sum = '100|99.5',
}: Card = {}): string => {
  const [output, effect, served] = points;
  return `
项目支出绩效自评表|<|<|<|<|<|<|<|<
（2022年度）|<|<|<|<|<|<|<|<
项目名称|步道翻新|<|<|<|<|<|<|<
主管部门|区水务局|<|<|实施单位|区水务局|<|<|<
项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
^|年度资金总额|${total}
^|其中：财政拨款|${fiscal}
^|其他资金|0|0|0
绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析
|产出指标|数量指标|步道段数|${first}|${output}|${output}
|效益指标|社会效益指标|投诉量|≤12件|9件|${effect}|${effect}
|满意度指标|服务对象满意度|游客满意度|≥90%|94%|${served}|${served}
总分||||||${sum}`;
};

/** A card that scores 预算执行率 in a line of its own below the indicators, `line` being its cells right of the name. */
const ratedBelow = (line: string): string => `
项目支出绩效自评表|<|<|<|<|<|<
（2022年度）|<|<|<|<|<|<
项目名称|步道翻新|<|<|<|<|<
主管部门|区水务局|<|实施单位|区水务局|<|<
项目资金（万元）||年初预算数|全年预算数|全年执行数|执行率|
^|年度资金总额|100|100|95|95%|
年度目标|翻新步道60段|<|<|<|<|<
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
产出指标|数量指标|步道段数|≥60段|63段|50|50
效益指标|社会效益指标|投诉量|≤12件|9件|30|30
满意度指标|服务对象满意度|游客满意度|≥90%|94%|10|10
预算执行率|${line}
总分|||||100|99.5`;

/** A card of a family that asks why the budget was changed and why little of it was spent. */
const adjusted = (reason: string): string => `
部门预算项目支出绩效自评表（2022年度）|<|<|<|<|<|<|<|<|<
项目名称|步道翻新|<|<|<|<|<|<|<|<
主管部门|区水务局|<|<|<|实施单位|区水务局|<|<|<
评价结论|已完成|<|<|<|<|<|<|<|<
预算执行情况(10分)|年度预算数(万元)|年初预算|调整后预算数|预算执行数|预算执行率|权重|得分|原因|
^|总额|100|120|96|80%|10|8|${reason}|
^|其中：财政资金|100|120|96|80%
绩效指标(90分)|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|完成值|权重|得分|未完成原因分析
^|产出指标|数量指标|步道段数|≥|60|段|63|60|60
^|满意度指标|服务对象满意度指标|游客满意度|≥|90|%|94|30|30
合计|<|<|<|<|<|<|<|100|98`;

/** A card that says beside each line how its points are given; `first` being result and score of the first. */
const ruled = (rule: string, first: string): string => `
项目支出绩效自评表|<|<|<|<|<|<|<|<
（2022年度）|<|<|<|<|<|<|<|<
项目名称|步道翻新|<|<|<|<|<|<|<
主管部门|区水务局|<|<|实施单位|区水务局|<|<|<
项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
^|年度资金总额|100|100|95|10|95%|9.5
一级指标|二级指标|三级指标|年度指标值|实际完成值|评分标准|分值|得分|偏差原因分析
产出指标|数量指标|步道段数|≥60段|63段|完成得满分|30|30|
^|时效指标|整改及时率|100%|${first.replace('|', `|${rule}|20|`)}|个别点位超时，已约谈
效益指标|社会效益指标|投诉量|≤12件|9件|完成得满分|30|30|
满意度指标|服务对象满意度|游客满意度|≥90%|94%|完成得满分|10|10|`;

describe('a line that says how its points are given', () => {
  it.each([
    ['每低1%扣0.5分', '97%|18.5'],
    ['全部及时得满分，每发现1起扣2分', '90%|10'],
    ['达标得20分，未达标不得分', '97%|0'],
    ['95%以上得满分，每低1%扣1分', '97%|20'],
  ])('is scored by that: %s', (rule, first) => {
    expect(rulesOf(ruled(rule, first))).toEqual([]);
  });

  it.each([
    ['每低1%扣0.5分', '97%|20'],
    ['达标得满分，否则按完成比例扣分', '97%|10'],
    ['见评分细则', '97%|10'],
  ])('is scored by the formula where that is its rule, or where no rule gives the points: %s', (rule, first) => {
    expect(rulesOf(ruled(rule, first))).toEqual(['Q15 H9']);
  });

  it('never has more points than it is worth', () => {
    expect(rulesOf(ruled('每低1%扣0.5分', '97%|21')).length).toBeGreaterThan(0);
  });
});

describe('a card in fewer words than ours', () => {
  it('may call its project 项目 alone', () => {
    const reading = read(card().replace('项目名称|', '项目|'));

    expect(reading.findings).toEqual([]);
    expect(reading.forms[0]?.records[0]?.name).toBe('步道翻新');
  });

  it('may leave out the line 总分 where every score is there', () => {
    const reading = read(card().replace(/\n总分.*/u, ''));

    expect(reading.findings).toEqual([]);
    expect(reading.forms[0]?.records[0]?.fields['自评得分']).toBe(9950);
  });

  it('is asked for 总分 where its number stands there without a name', () => {
    expect(rulesOf(card().replace('\n总分|', '\n|'))).toEqual(['Q01 A1']);
  });
});

describe('a card', () => {
  it('without a fault has none', () => {
    expect(rulesOf(card())).toEqual([]);
  });

  it.each(['无|无', '无。|无', '无|无。'])('may aim at none and reach none: %s', (first) => {
    expect(rulesOf(card({ first }))).toEqual([]);
    expect(rulesOf(card({ first }).replace('步道段数', '安全事故'))).toEqual([]);
    expect(rulesOf(card({ first }).replace('步道段数', '无安全事故'))).toEqual([]);
  });

  it.each([
    ['|无', 'Q25 E10'],
    ['—|无', 'Q25 E10'],
    ['无|', 'Q25 E10'],
    ['待填写|待填写', 'Q25 E10'],
    ['无|63段', 'Q25 E10'],
    ['≥60段|无', 'Q25 F10'],
  ])('gives no value by a blank or a mark, nor by none on one side alone: %s', (first, fault) => {
    expect(rulesOf(card({ first }))).toContain(fault);
  });

  it.each(['无', '数量指标', 'XX'])('reaches nothing where its line names nothing of its own: %s', (name) => {
    expect(rulesOf(card({ first: '无|无' }).replace('步道段数', name)).map((rule) => rule.slice(0, 3))).toContain(
      'Q25',
    );
  });

  it.each([
    '1.执行率未达到90%的需说明原因（100字以内）；2.预算有调整的，应单独说明理由。',
    '填报说明：执行率偏低、预算调整的写在这里',
    '请写明原因',
  ])('gives no reason by what its form prints: %s', (printed) => {
    const asked = (reason: string) =>
      read(adjusted(reason))
        .findings.map(({ rule }) => rule)
        .filter((rule) => rule === 'Q09' || rule === 'Q10');

    expect(asked(printed).sort()).toEqual(['Q09', 'Q10']);
    expect(asked('雨季停工两个月，追加的资金明年三月支付')).toEqual([]);
  });

  it('whose result is worth less than its score is told so, also where the target is doubtful', () => {
    const rules = rulesOf(card({ first: '≥60段|30段' }));

    expect(rules.filter((rule) => rule.startsWith('Q15'))).toEqual(['Q15 H10']);
  });

  it('whose budget was cut to the spending is seen on 财政拨款 where the total is left at 0', () => {
    const rules = rulesOf(card({ total: '0|0|0|10|0|0', fiscal: '100|76|76', sum: '100|90' }));

    expect(rules.filter((rule) => rule.startsWith('Q09'))).toEqual(['Q09 D7']);
  });

  it('whose points come to 110 is told that, and not to change its total', () => {
    const rules = rulesOf(card({ points: [60, 30, 10], sum: '100|109.5' }));

    expect(rules.filter((rule) => /^Q(?:11|12|13|14|17|18)/u.test(rule)).map((rule) => rule.slice(0, 3))).toEqual([
      'Q11',
    ]);
  });
});

describe('an everyday word of a closed column', () => {
  const list = (state: string): string => `
整改台账|<|<|<|<|<|<|<|<|<|<
序号|问题来源|评价年度|项目编码|项目名称|问题描述|整改措施|责任人|计划完成日期|实际完成日期|整改状态
1|财政评价|2022|E01|步道翻新|验收资料不全|补齐资料|某某|2023-06-30|2023-05-31|${state}`;

  const stateIn = (picture: string, words: readonly object[]) => {
    const { findings, forms } = read(picture, { words });
    return [forms[0]?.records[0]?.fields['整改状态'], findings.map(({ rule }) => rule)];
  };

  it('stands beside the words of the shipped 词表', () => {
    for (const words of [[], SHIPPED_WORDS, SHIPPED_CLASSES])
      expect(stateIn(list('已完成整改'), words)).toEqual(['已完成', []]);
  });

  it('stands beside a district’s own words, which come first', () => {
    const own = [
      { column: '整改状态', word: '办结', sameAs: '已完成' },
      { column: '整改状态', word: '正在整改', sameAs: '未启动' },
    ];

    expect(stateIn(list('办结'), own)).toEqual(['已完成', []]);
    expect(stateIn(list('已完成整改'), own)).toEqual(['已完成', []]);
    expect(stateIn(list('正在整改'), own)[0]).toBe('未启动');
  });
});

const BLANK = `
项目支出绩效自评表（2023年度）|<|<|<|<|<|<|<|<
项目名称||||实施单位||||
项目资金（万元）||全年预算数|全年执行数|分值|执行率|得分||
|年度资金总额|||10||||
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因|
产出指标|数量指标|||||||
效益指标|社会效益指标|||||||
总分|||||100|||`;

describe('a form of any district that nobody has filled in', () => {
  it('is told to be blank, without a finding', () => {
    expect(read(BLANK)).toMatchObject({ verdict: 'blank', findings: [] });
  });

  it('is a hand-in once it names its project', () => {
    expect(read(BLANK.replace('项目名称|', '项目名称|路灯养护')).verdict).toBe('returned');
  });

  it('asks no value of a line 预算执行率 whose money stands above, but of one that began to say it', () => {
    expect(rulesOf(ratedBelow('||||10|9.5'))).toEqual([]);
    expect(rulesOf(ratedBelow('||≥95%||10|9.5'))).toEqual(['Q25 E12']);
  });
});
