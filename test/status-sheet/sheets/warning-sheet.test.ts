import { describe, expect, it } from 'vitest';
import type { MailEntry } from '../../../shared/letter/plan/mail-ledger.ts';
import { decisionKey } from '../../../shared/standing/decided/decisions.ts';
import { warningSheet } from '../../../shared/status-sheet/sheets/warning-sheet.ts';
import { aMail, anAssessment, aStanding, aWarning, shownUnit, someFacts } from '../../builders/facts-shown.ts';

const sheetWith = (change: Parameters<typeof someFacts>[0]) =>
  warningSheet(
    someFacts({ assessment: anAssessment({ warnings: [aWarning()] }), ...change }),
    (_unit, _about, _column, value) => value,
  );

/** The first row by the labels of its columns. */
const rowWith = (change: Parameters<typeof someFacts>[0]) => {
  const { columns, rows } = sheetWith(change);
  return Object.fromEntries(columns.map(({ label }, at) => [label, rows[0]?.[at]]));
};

const mail = (state: MailEntry['state'], day: string, step: string): MailEntry =>
  aMail({ about: 'W05-101-P2021001', state, step, plannedOn: day, at: `${day}T08:30:00+08:00` });

describe('发信结果 of a warning', () => {
  it('is blank where no mail was planned', () => {
    expect(rowWith({})).toMatchObject({ 最近发信日: null, 发信结果: '' });
  });

  it('is that of the last step, with the last day something went out', () => {
    const mails = [mail('sent', '2022-05-06', '首次'), mail('refused', '2022-05-09', '转红')];

    expect(rowWith({ mails })).toMatchObject({ 最近发信日: '2022-05-06', 发信结果: '发送失败' });
  });

  it('is not that of a step which a more serious one overtook, though that was noted later', () => {
    const mails = [mail('sent', '2022-05-06', '转红'), mail('skipped', '2022-05-09', '首次')];

    expect(rowWith({ mails })).toMatchObject({ 最近发信日: '2022-05-06', 发信结果: '已发送' });
  });

  it('is that of the overtaken step where there is no other', () => {
    expect(rowWith({ mails: [mail('skipped', '2022-05-09', '首次')] })['发信结果']).not.toBe('');
  });

  it('counts a mail whose fate is unclear as gone, and none planned for a later day', () => {
    const mails = [mail('unclear', '2022-05-06', '首次'), mail('planned', '2022-05-10', '转红')];

    expect(rowWith({ mails })['最近发信日']).toBe('2022-05-06');
  });
});

describe('a row of 预警清单', () => {
  it('says what the warning says, where it rests, and what finance answered', () => {
    const standing = aStanding({
      decisions: [
        {
          about: decisionKey(2022, 'W05-101-P2021001'),
          column: '处置',
          value: '处理中',
          by: '财政局',
          at: '2022-05-08T09:00:00+08:00',
          from: '2022-05-08',
          until: null,
        },
      ],
    });

    expect(rowWith({ standings: [standing] })).toMatchObject({
      预警编号: 'W05-101-P2021001',
      单位: '区教育局',
      任务或规则: 'W05',
      级别: '红',
      首次预警日: '2022-05-06',
      处置: '处理中',
      凭据: '区教育局/自评.xlsx 汇总 第7行：自评得分 95',
    });
  });

  it('leaves out an answer taken back or not given yet', () => {
    const answered = (from: string, until: string | null) =>
      aStanding({
        decisions: [
          {
            about: decisionKey(2022, 'W05-101-P2021001'),
            column: '处置',
            value: '处理中',
            by: '',
            at: '',
            from,
            until,
          },
        ],
      });

    expect(rowWith({ standings: [answered('2022-05-01', '2022-05-09')] })['处置']).toBe('');
    expect(rowWith({ standings: [answered('2022-05-10', null)] })['处置']).toBe('');
  });

  it('stands above yellow and blue ones where it is red', () => {
    const warnings = (['blue', 'red', 'yellow'] as const).map((level) => aWarning({ id: level, level }));
    const { rows } = sheetWith({ assessment: anAssessment({ warnings }) });

    expect(rows.map(([id]) => id)).toEqual(['red', 'yellow', 'blue']);
  });
});

describe('who mends a warning', () => {
  const unit = shownUnit({ phone: '021-1234' });
  const finance = shownUnit({
    code: '000',
    name: '区财政局',
    classes: ['区财政局'],
    folder: '财政局',
    phone: '021-0000',
  });
  const [upper, lower] = [unit, shownUnit({ code: '102', name: '一小', folder: '一小', upper: '101' })];
  const rowOf = (rule: string, of = unit) =>
    rowWith({
      assessment: anAssessment({
        roster: { units: [finance, upper, lower] },
        warnings: [aWarning({ rule, dutyOrRule: rule, unit: of })],
      }),
    });

  it('is the unit itself, with whom to phone', () => {
    expect(rowOf('W05')).toMatchObject({ 由谁处理: '本单位', 专管员: '王', 电话: '021-1234' });
  });

  it.each(['W12', 'W13', 'W16'])('of %s is the finance office, and nobody is phoned', (rule) => {
    expect(rowOf(rule)).toMatchObject({ 单位: '区教育局', 由谁处理: '区财政局', 专管员: '', 电话: '' });
  });

  it('of a lower unit’s missing officer is its upper unit as well, which is phoned', () => {
    expect(rowOf('W16', lower)).toMatchObject({ 由谁处理: '区财政局、区教育局', 电话: '021-1234' });
  });
});
