import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { spokenRecord } from '../../shared/submission/spoken-record.ts';
import { readingContext } from '../builders/contexts.ts';
import { sheetOf } from '../builders/drawing.ts';
import { sketch } from '../builders/sketch.ts';
import { LISTS_OF_OTHER_DISTRICTS } from './lists-of-other-districts.ts';

/** Read as the finance office reads a form outside any share. */
const anywhere = readingContext({
  folder: '财政局',
  unit: null,
  roster: { units: [] },
  yearsOf: new Map(),
  day: '2026-10-01',
});

const read = (picture: string) =>
  readSubmission({ date1904: false, sheets: [sheetOf(sketch('表', picture))] }, anywhere);

describe('a list of another district', () => {
  it.each(LISTS_OF_OTHER_DISTRICTS)('with $has is read', ({ form, year, picture, rows, rules }) => {
    const { forms, findings } = read(picture);
    const [found] = forms;

    expect(forms.map((one) => [one.form, one.year])).toEqual([[form, year]]);
    expect(found?.records.map((record) => spokenRecord(record))).toMatchObject(rows);
    expect(findings.map(({ rule, level, cell }) => `${rule} ${level} ${cell}`)).toEqual(rules);
  });
});

describe('what a title says of every row', () => {
  const titled = (title: string, level = '') => `
${title}|<|<|<${level === '' ? '' : '|<'}
项目名称|全年预算数|执行数|跟踪年度${level === '' ? '' : '|跟踪层次'}
河道保洁|100|60|2026${level === '' ? '' : `|${level}`}`;

  it('gives way to a column that says it', () => {
    const [form] = read(titled('2026年部门重点绩效跟踪汇总表', '自评')).forms;

    expect(form?.records[0]?.fields['跟踪层次']).toBe('自评');
  });

  it.each(['2026年绩效跟踪汇总表', '2026年自评项目绩效跟踪汇总表'])('is nothing in %s', (title) => {
    expect(read(titled(title)).findings[0]?.message).toContain('缺少“跟踪层次”列');
  });
});

it('a day that something is done by is no day on which it was done', () => {
  const { findings } = read(`
2025年度整改台账|<|<|<|<|<
项目名称|问题描述|整改措施|计划完成日期|实际完成日期|整改状态
河道保洁|记录不全|补全|2026年3月底前|2026年6月30日前|已完成`);

  expect(findings.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual(['Q33 E3']);
});
