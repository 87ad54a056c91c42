import { describe, expect, it } from 'vitest';
import type { StatusSheet, StatusValue } from '../../shared/status-sheet/status-book.ts';
import { statusModel } from '../../shared/status-sheet/status-model.ts';
import { aMail, anAssessment, aStanding, aVersion, aWarning, someFacts } from '../builders/facts-shown.ts';
import { madeUpDistrict } from './made-up-district.ts';

const district = madeUpDistrict(4, 11);

/** A little of everything a sheet can say. */
const book = statusModel({
  ...someFacts(),
  ...district,
  assessment: anAssessment({
    ...district.assessment,
    warnings: [aWarning(), aWarning({ id: 'W06-101-P2', rule: 'W06', dutyOrRule: 'W06', level: 'yellow' })],
    notices: ['2027 年没有日历。'],
  }),
  standings: [
    aStanding({
      versions: [
        aVersion({ until: '2022-05-06' }),
        aVersion({ version: 2, from: '2022-05-06', receipt: 'R-2', verdict: 'returned' }),
        aVersion({
          file: 'b',
          path: '区教育局/自检/b.xlsx',
          dryRun: true,
          receipt: 'R-3',
          verdict: 'unrecognised',
          forms: [],
        }),
      ],
    }),
  ],
  mails: (['planned', 'sending', 'sent', 'refused', 'unclear', 'skipped', 'dropped'] as const).map((state, at) =>
    aMail({ state, step: `预警${at}`, note: state === 'refused' ? '邮箱不存在' : '' }),
  ),
  closedWarnings: [],
});

const shown = (value: StatusValue): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

const rowsOf = (rows: readonly (readonly StatusValue[])[]): readonly string[] =>
  rows.slice(0, 12).map((row) => `- ${row.map(shown).join(' | ')}`);

const headsOf = (columns: readonly object[]): readonly string[] =>
  columns.map((column) => `* ${JSON.stringify(column)}`);

const linesOf = (sheet: StatusSheet): readonly string[] => {
  if (sheet.kind === 'table') {
    const { columns, rows, ...rest } = sheet;
    return [JSON.stringify(rest), ...headsOf(columns), ...rowsOf(rows)];
  }
  if (sheet.kind === 'explanations') {
    const { sections, ...rest } = sheet;
    return [JSON.stringify(rest), ...sections.flatMap(({ title, rows }) => [`# ${title}`, ...headsOf(rows)])];
  }
  const { tiles, top, left, right, ...rest } = sheet;
  const blocks = [...top, ...left, ...right].flatMap(({ title, note, columns, rows }) => [
    `# ${title} / ${note}`,
    ...headsOf(columns),
    ...rowsOf(rows),
  ]);
  return [JSON.stringify(rest), ...headsOf(tiles), `${left.length} left`, ...blocks];
};

describe('the status sheet', () => {
  /** Kept beside the test and read by people when it changes: `npx vitest run --dir test whole-book -u` writes it anew. */
  it('reads as it was read last', async () => {
    const { sheets, ...head } = book;
    const text = [JSON.stringify(head), ...sheets.flatMap((sheet) => ['', `== ${sheet.name}`, ...linesOf(sheet)])].join(
      '\n',
    );

    await expect(text).toMatchFileSnapshot('whole-book.txt');
  });
});
