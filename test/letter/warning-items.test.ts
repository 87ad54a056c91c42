import { describe, expect, it } from 'vitest';
import { writeDigest } from '../../shared/letter/write/digest.ts';
import { aWarning, shownUnit } from '../builders/facts-shown.ts';

const UNIT = shownUnit();

const digestOf = (warnings: readonly ReturnType<typeof aWarning>[]) =>
  writeDigest({
    unit: UNIT,
    day: '2022-05-09',
    planYears: [2022],
    duties: [],
    lower: [],
    warnings,
    links: { folder: '', statusPage: 'https://example.gov.cn/status' },
    to: [{ name: '王', mail: 'wang@example.gov.cn' }],
    copy: [],
    contact: null,
  });

const many = (count: number, unit = UNIT) =>
  Array.from({ length: count }, (_, at) =>
    aWarning({
      id: `W05-${unit.code}-P${at}`,
      unit,
      text: `第${at}个项目自评虚高`,
      level: at === 7 ? 'red' : 'yellow',
    }),
  );

describe('the warnings of a digest', () => {
  it('say of a form that finance sent back which file is to be mended and where to put it', () => {
    const { text } = digestOf([
      aWarning({ rule: '退回', evidence: [{ path: '区教育局/自评.xlsx', sheet: '汇总', row: 0, text: '第 1 版' }] }),
    ]);

    expect(text).toContain(
      '怎么办：打开 区教育局/自评.xlsx，照退回的理由改好，存回原处，不用改名；存好就是新的一版，会重新审核、重新计入。',
    );
    expect(text).not.toContain('向财政局书面说明');
  });

  it('are told one by one while they are few', () => {
    const { text } = digestOf(many(3));

    expect(text.match(/■ W05/gu)).toHaveLength(3);
    expect(text).toContain('编号：W05-101-P2');
  });

  it('name the row they rest on, and none where they rest on a hand-in as a whole', () => {
    const about = (row: number) =>
      digestOf([aWarning({ evidence: [{ path: '区教育局/自评.xlsx', sheet: '汇总', row, text: '第 1 版' }] })]).text;

    expect(about(7)).toContain('凭据：区教育局/自评.xlsx 汇总 第7行：第 1 版');
    expect(about(0)).toContain('凭据：区教育局/自评.xlsx 汇总：第 1 版');
  });

  it('are one entry where a rule has many: the gravest in words, the others counted, with the way to all of them', () => {
    const { text } = digestOf(many(36));

    expect(text.match(/■ W05/gu)).toHaveLength(1);
    expect(text).toContain('数据预警（36）');
    expect(text).toContain('36条【红色1条】');
    expect(text).toContain('其中：第7个项目自评虚高');
    expect(text).toContain('其余：还有33条，见状态表页面。');
    expect(text).toContain('https://example.gov.cn/status?year=2022#unit=101&find=W05');
    expect(text).not.toContain('第20个项目');
  });

  it('are lines of their own under the first, and end in one full stop above', () => {
    const { text } = digestOf(many(36).map((warning) => ({ ...warning, text: `${warning.text}。` })));

    expect(text).toMatch(/其中：第7个项目自评虚高。\n {4}第0个项目自评虚高。\n/u);
    expect(text).not.toContain('。。');
  });

  it('join their evidence without a full stop before the semicolon', () => {
    const evidence = [1, 2].map((row) => ({ path: '甲.xlsx', sheet: '表', row, text: `第${row}处。` }));

    expect(digestOf([aWarning({ evidence })]).text).toContain('第1处；甲.xlsx 表 第2行：第2处\n');
  });

  it('name the units they are about as units', () => {
    const others = Array.from({ length: 12 }, (_, at) => shownUnit({ code: `3${at}`, name: `单位${at}` }));
    const { text } = digestOf(others.flatMap((of) => many(1, of)));

    expect(text).toMatch(/其余：还有9条，涉及单位3、.*、单位11，见状态表页面。/u);
    expect(
      digestOf(
        [...others, ...others.map((of) => ({ ...of, code: `4${of.code}`, name: `另${of.name}` }))].flatMap((of) =>
          many(1, of),
        ),
      ).text,
    ).toContain('等21个单位');
  });

  it('are one entry a rule where the rules are many too, so that a phone shows them all', () => {
    const rules = ['W03', 'W05', 'W06', 'W07', 'W08', 'W10'];
    const warnings = rules.flatMap((rule) =>
      [1, 2].map((at) => aWarning({ id: `${rule}-101-${at}`, rule, text: `${rule}第${at}条` })),
    );
    const { text } = digestOf(warnings);

    expect(text).toContain('数据预警（12）');
    expect(text.match(/^■ /gmu)).toHaveLength(rules.length);
    expect(text).toContain('其中：W03第1条');
    expect(text).toContain('其余：还有1条，见状态表页面。');
  });

  it('that are another unit’s name it, and say what the reader can do', () => {
    const { text, subject } = digestOf([
      aWarning({
        id: 'W13-102-P1',
        rule: 'W13',
        unit: shownUnit({ code: '102', name: '区民政局' }),
        text: '应列入而未列入。',
      }),
    ]);

    expect(subject).toContain('1条预警');
    expect(text).toContain('请贵单位办理的其他单位的预警（1）');
    expect(text).toContain('区民政局：应列入而未列入。');
    expect(text).toContain('重点绩效评价项目目录');
  });
});
