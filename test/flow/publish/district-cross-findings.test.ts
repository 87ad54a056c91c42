import { describe, expect, it } from 'vitest';
import { auditsOfAllYears } from '../../../shared/audit/audit-beyond.ts';
import { districtCrossFindings } from '../../../shared/flow/publish/district-cross-findings.ts';
import type { Version } from '../../../shared/standing/standing.ts';
import type { FormRecord } from '../../../shared/submission/record.ts';
import { aForm, aStanding, aVersion } from '../../builders/facts-shown.ts';

const RECORD: FormRecord = {
  form: '绩效自评汇总表',
  year: 2021,
  code: 'P2021001',
  name: '校舍维修',
  fields: { 项目编码: 'P2021001', 项目名称: '校舍维修' },
  sheet: '汇总',
  row: 3,
  accepted: true,
};

const versionOf = (file: string, receipt: string, at: string, change: Partial<Version> = {}): Version =>
  aVersion({ file, path: file, receipt, at, from: at.slice(0, 10), forms: [aForm({ records: [RECORD] })], ...change });

const NO_AUDITS = auditsOfAllYears([]);

const TWICE = [
  versionOf('区教育局/自评.xlsx', 'R-1', '2022-04-20T09:00:00+08:00'),
  versionOf('区教育局/自评(2).xlsx', 'R-2', '2022-04-21T09:00:00+08:00'),
];

describe("what a district's forms say about each other", () => {
  it('is filed with the receipt of the hand-in that counts', () => {
    const found = districtCrossFindings([aStanding({ through: 2, versions: TWICE })], NO_AUDITS);

    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ unit, receipt }) => `${unit}/${receipt}`))).toEqual(new Set(['区教育局/R-2']));
  });

  it('is worked out again once the ledger of the unit has grown', () => {
    const before = districtCrossFindings([aStanding({ through: 2, versions: TWICE })], NO_AUDITS);
    const withdrawn = TWICE.map((version, index) => (index === 1 ? { ...version, until: '2022-04-22' } : version));

    const same = districtCrossFindings([aStanding({ through: 2, versions: TWICE })], NO_AUDITS);
    const after = districtCrossFindings([aStanding({ through: 3, versions: withdrawn })], NO_AUDITS);

    expect(same).toEqual(before);
    expect(after.filter(({ receipt }) => receipt === 'R-2')).toEqual([]);
  });

  it('is not mixed up between two standings of one unit', () => {
    districtCrossFindings([aStanding({ through: 2, versions: TWICE })], NO_AUDITS);

    expect(districtCrossFindings([aStanding({ through: 2, versions: [TWICE[0]!, aVersion()] })], NO_AUDITS)).toEqual(
      [],
    );
  });
});
