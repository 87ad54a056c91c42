import { describe, expect, it } from 'vitest';
import { countingOf } from '../../shared/submission/answer/counting.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { announcesSamples, namesTemplate } from '../../shared/workbook/sample-mark.ts';
import { contextOf } from '../builders/context-builder.ts';
import { linesOf, UNIT_FORMS, withCell } from '../builders/forms-builder.ts';
import { sheetOf, type Written, workbookOf } from '../builders/sheet-builder.ts';

const { REGISTER } = UNIT_FORMS;
const HEAD_ROWS = 2;
const COUNT = REGISTER.rows.length;
const COUNTS = { isWithheld: () => false, isReturned: () => false };
type Lines = readonly (readonly Written[])[];

const withRows = (...rows: Lines) =>
  readSubmission(workbookOf(sheetOf(linesOf(REGISTER).toSpliced(HEAD_ROWS, 0, ...rows))), contextOf());

const whole = (code: string, name: string): readonly Written[] => (REGISTER.rows[0] ?? []).with(0, code).with(1, name);

const recordsIn = (reading: ReturnType<typeof withRows>) => reading.forms.flatMap(({ records }) => records);

describe('a line that announces samples', () => {
  it.each([
    ['示例：', 1],
    ['（示例）：', 1],
    ['例：', 1],
    ['填报示例如下', 1],
    ['填报示例如下：', 1],
    ['以下为示例', 1],
    ['以下两行为示例，填报时请删除', 2],
    ['下面3行是填写样例', 3],
    ['※以下一行为示例，仅供参考', 1],
    ['示例（2行）如下：', 2],
  ])('makes samples of the rows below it, as many as it says, and each is named: %s', (text, count) => {
    expect(announcesSamples(text.normalize('NFKC'))).toBe(count);
    for (const lead of [[text], [null, text]]) {
      const samples = Array.from({ length: count }, (_, at) => whole(`P00${at}`, `第${at}号道路`));
      const reading = withRows(lead, ...samples);

      expect(recordsIn(reading)).toHaveLength(COUNT);
      expect(reading.findings).toMatchObject(
        samples.map((_, at) => ({ rule: 'Q01', level: 'hint', value: `P00${at}`, cell: `A${HEAD_ROWS + 2 + at}` })),
      );
      expect(countingOf(reading, COUNTS)[0]).toContain(`第3–${HEAD_ROWS + 1 + count}行标为示例，不计入。`);
    }
  });

  it.each(['示例', '（示例）', '填报示例', '示例数据', '示例行', '填写样例（供参考）'])(
    'may be the word alone: %s',
    (text) => {
      const reading = withRows([text], whole('P001', '一号道路'));

      expect(recordsIn(reading)).toHaveLength(COUNT);
      expect(reading.findings).toMatchObject([{ rule: 'Q01', level: 'hint', value: 'P001' }]);
    },
  );

  it('is no row that has the word for its code and a name besides: the row below it counts', () => {
    expect(recordsIn(withRows(['示例', '某某项目'], whole('P001', '一号道路')))).toHaveLength(COUNT + 1);
  });

  it('goes on over rows that name nothing real, and ends at a total or a header', () => {
    const samples = [whole('P001', '一号道路'), whole('XXXX', 'XX项目'), whole('0000', '某某采购项目')];
    const ended = withRows(['示例：'], ['合计'], whole('P001', '一号道路'));

    expect(recordsIn(withRows(['示例：'], ...samples))).toHaveLength(COUNT);
    expect(recordsIn(ended)).toHaveLength(COUNT + 1);
  });

  it.each(['参照示例填写', '示例学校建设', '示范项目', '以下河段清淤', '例行检查', '以下空白', '示例单位如下表'])(
    'is no line that only speaks of one: %s',
    (text) => {
      expect(announcesSamples(text)).toBeNull();
    },
  );
});

describe('a row that says of itself that it is a sample', () => {
  it.each([
    ['例1', '校园绿化'],
    ['sample', '校园绿化'],
    ['Sample-1', '校园绿化'],
    ['格式', '校园绿化'],
    ['参考样式', '校园绿化'],
    ['P9', '校园绿化（例）'],
    ['P9', '校园绿化(示例，请删除)'],
    ['P9', '【示例数据】校园绿化'],
    ['XXXX', 'XX项目'],
    ['0000', '某某项目'],
    ['XXXXXXXX', '××工程'],
    ['***', '**项目'],
    ['2022XXXX', 'XX道路维修工程'],
  ])('counts for nothing and is named: %s %s', (code, name) => {
    const reading = withRows(whole(code, name));

    expect(recordsIn(reading)).toHaveLength(COUNT);
    expect(reading.findings).toEqual([]);
    expect(countingOf(reading, COUNTS)[0]).toContain('第3行标为示例，不计入。');
  });
});

describe('a name or a code of placeholders alone', () => {
  it.each([
    ['JY2022001', 'XX项目', '项目名称'],
    ['JY2022001', '某某采购项目', '项目名称'],
    ['2022XXXX', '校园绿化', '项目编码'],
    ['JY2022***', '校园绿化', '项目编码'],
  ])('counts, with a hint that says where: %s %s', (code, name, label) => {
    const reading = withRows(whole(code, name));

    expect(recordsIn(reading)).toHaveLength(COUNT + 1);
    expect(reading.findings).toMatchObject([{ rule: 'Q36', level: 'hint' }]);
    expect(reading.findings[0]?.message).toContain(`“${label}”是占位符号`);
  });

  it.each([
    'X光机采购',
    '5G+XR实训室',
    'G某高速',
    'XX01地块绿化',
    '某部队营房维修',
    '*号楼维修',
    '例行体检',
    '样板间装修',
    '示例图书馆改造',
    '格式条款审查',
    '参考消息订阅',
    'XXL超市监管',
  ])('is none that is part of a name: %s', (name) => {
    for (const at of [1, 4, COUNT]) {
      const reading = readSubmission(
        workbookOf(sheetOf(linesOf(withCell(REGISTER, at, '项目名称', name)))),
        contextOf(),
      );

      expect(reading.findings).toEqual([]);
      expect(recordsIn(reading)[at - 1]?.name).toBe(name);
    }
  });

  it.each(['X001', 'JYXX2022', 'XX-2022-01', '10000', '2000', 'P000'])('is none that is part of a code: %s', (code) => {
    const reading = readSubmission(workbookOf(sheetOf(linesOf(withCell(REGISTER, 2, '项目编码', code)))), contextOf());

    expect(reading.findings).toEqual([]);
    expect(recordsIn(reading)).toHaveLength(COUNT);
  });
});

it.each(['参考样表', '空表', '空白表', '格式', '填报格式', '参考', 'Sample', 'sample1', 'Example', '例', '例1'])(
  'a sheet called %s yields to one that is filled in',
  (name) => {
    expect(namesTemplate(name)).toBe(true);
  },
);

it.each(['格式条款', '参考书目', '空调采购', '空表计费', 'Sampling', '例会'])('a sheet called %s does not', (name) => {
  expect(namesTemplate(name)).toBe(false);
});
