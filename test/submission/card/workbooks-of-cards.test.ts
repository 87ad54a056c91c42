import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../../shared/submission/read-submission.ts';
import { centralCard } from '../../builders/card-self-evaluation.ts';
import { readingContext } from '../../builders/contexts.ts';
import { type Drawing, drawing, put, replace, sheetOf } from '../../builders/drawing.ts';
import { rightCards } from '../../builders/right-cards.ts';

const workbook = (...sheets: readonly Drawing[]) => ({ sheets: sheets.map(sheetOf), date1904: false });

describe('a workbook of cards', () => {
  it.each(rightCards)('$name alone is one form, passed', ({ make, form }) => {
    const reading = readSubmission(workbook(make()), readingContext());

    expect(reading.verdict).toBe('passed');
    expect(reading.forms.map((each) => each.form)).toEqual([form]);
    expect(reading.forms[0]?.records.map(({ accepted }) => accepted)).toEqual([true]);
  });

  it('may hold every form in every layout, a sheet each, behind a contents sheet', () => {
    const contents = drawing('目录');
    put(contents, 'A1', '目录');
    put(contents, 'A2', '序号');
    put(contents, 'B2', '表名');
    rightCards.forEach(({ form }, index) => {
      put(contents, `A${3 + index}`, index + 1);
      put(contents, `B${3 + index}`, form);
    });

    const reading = readSubmission(workbook(contents, ...rightCards.map(({ make }) => make())), readingContext());

    expect(reading.verdict).toBe('passed');
    expect(reading.forms.map(({ form }) => form)).toEqual(rightCards.map(({ form }) => form));
  });

  it('blocks the card an error stands on and leaves the others', () => {
    const wrong = centralCard();
    replace(wrong, 'sum.score', 60);

    const reading = readSubmission(workbook(wrong, centralCard()), readingContext());

    expect(reading.verdict).toBe('returned');
    expect(reading.forms.map(({ verdict }) => verdict)).toEqual(['returned', 'passed']);
    expect(reading.forms.flatMap(({ records }) => records.map(({ accepted }) => accepted))).toEqual([false, true]);
  });

  it.each([
    ['XX项目（示例）', null],
    ['（示例）河道养护', null],
    ['XX项目', 'XXXX'],
    ['河道养护', '示例1'],
  ])('counts no card that shows how to fill one in, and names it: %s %s', (name, code) => {
    const sample = centralCard();
    replace(sample, 'project', name);
    if (code !== null) {
      put(sample, 'A3', '项目编码');
      put(sample, 'C3', code);
    }

    const reading = readSubmission(workbook(centralCard(), sample), readingContext());

    expect(reading.verdict).toBe('passed');
    expect(reading.forms.map(({ records, samples = [] }) => [records.length, samples])).toEqual([
      [1, []],
      [0, [4]],
    ]);
  });

  it.each(['示例图书馆改造', 'XX项目', '某高速公路养护'])('counts a card whose name only sounds so: %s', (name) => {
    const on = centralCard();
    replace(on, 'project', name);

    expect(readSubmission(workbook(on), readingContext()).forms[0]?.records).toHaveLength(1);
  });
});
