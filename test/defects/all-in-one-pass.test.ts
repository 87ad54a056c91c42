import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { centralCard } from '../builders/card-self-evaluation.ts';
import { contextOf } from '../builders/context-builder.ts';
import { readingContext } from '../builders/contexts.ts';
import { sheetOf as drawnSheet, named, replace } from '../builders/drawing.ts';
import { sheetOf, workbookOf } from '../builders/sheet-builder.ts';
import { cardDefects } from './card-defects.ts';
import { CELL_DEFECTS } from './list-defects.ts';

const tell = ({ findings }: ReturnType<typeof readSubmission>): readonly string[] =>
  findings.map(({ sheet, rule, level, cell }) => `${sheet} ${rule} ${level} ${cell}`);

describe('faults of every level in one workbook', () => {
  it('are all told in one pass, sheet by sheet: cards', () => {
    const drawn = cardDefects.map((defect, at) => {
      const on = defect.make();
      const sheet = `卡片${at + 1}`;
      return {
        sheet: { ...drawnSheet(on), name: sheet },
        expected: `${sheet} ${defect.rule} ${defect.level} ${named(on, defect.at)}`,
      };
    });

    const reading = readSubmission(workbookOf(...drawn.map(({ sheet }) => sheet)), readingContext());

    expect(tell(reading)).toEqual(drawn.map(({ expected }) => expected));
    expect(reading.verdict).toBe('returned');
    expect(new Set(reading.forms.map(({ verdict }) => verdict))).toEqual(new Set(['returned', 'hinted']));
  });

  it('are all told in one pass, sheet by sheet: lists', () => {
    const own = CELL_DEFECTS.filter(
      ({ context }) => context.folder === contextOf().folder && context.yearsOf.size === 0,
    );
    const sheets = own.map(({ lines }, at) => sheetOf(lines, { name: `清单${at + 1}` }));

    const reading = readSubmission(workbookOf(...sheets), contextOf());

    expect(own.length).toBeGreaterThan(50);
    expect(tell(reading)).toEqual(
      own.map(({ expected: { rule, level, cell } }, at) => `清单${at + 1} ${rule} ${level} ${cell}`),
    );
  });

  it('are all told in one pass where one card has several', () => {
    const on = centralCard();
    replace(on, 'supervisor', null);
    replace(on, 'total.rate', '98.5%');
    replace(on, '0.reason', '因暴雨未按期完成');
    replace(on, '2.actual', null);
    replace(on, 'grade', '差');

    const { findings } = readSubmission(workbookOf(drawnSheet(on)), readingContext());

    expect(findings.map(({ rule, level, cell }) => `${rule} ${level} ${cell}`)).toEqual([
      `Q01 error ${named(on, 'supervisor')}`,
      `Q06 hint ${named(on, 'total.rate')}`,
      `Q17 hint ${named(on, '0.reason')}`,
      `Q20 error ${named(on, 'grade')}`,
      `Q25 error ${named(on, '2.actual')}`,
    ]);
  });
});
