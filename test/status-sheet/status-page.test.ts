import { describe, expect, it } from 'vitest';
import { statusJson } from '../../shared/status-sheet/status-json.ts';
import { statusModel } from '../../shared/status-sheet/status-model.ts';
import { statusPage } from '../../shared/status-sheet/status-page.ts';
import { aMeasurement, anAssessment, aState, aUnit, someFacts } from './builders.ts';
import { madeUpDistrict } from './made-up-district.ts';

const NASTY = '</script><script>alert(1)</script><img src=x onerror="alert(2)">&\u2028';

const dataIn = (page: string) =>
  JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/su.exec(page)?.[1] ?? '') as {
    tables: { name: string; columns: { label: string; texts: string[] }[]; rows: number[][] }[];
  };

describe('the status page', () => {
  it('is one document that asks for nothing from elsewhere', () => {
    const page = statusPage(statusModel(someFacts()), { live: true });

    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//u);
    expect(page).not.toContain('@import');
    expect(page).toContain('每分钟自动刷新');
  });

  it('shows what comes from files as text, wherever it stands', () => {
    const unit = aUnit({ name: NASTY, folder: NASTY });
    const duties = [aState({ unit, remark: NASTY, measurement: aMeasurement({ missing: [NASTY] }) })];
    const page = statusPage(
      statusModel(someFacts({ assessment: anAssessment({ roster: { units: [unit] }, duties, notices: [NASTY] }) })),
      { live: true },
    );

    expect(page).not.toContain('<img');
    expect(page.match(/<script/gu)).toHaveLength(2);
    expect(
      dataIn(page)
        .tables.find(({ name }) => name === '任务进度')
        ?.columns.find(({ label }) => label === '备注*')?.texts,
    ).toEqual([NASTY]);
  });

  it('carries every row of the workbook with its numbers as people read them', () => {
    const book = statusModel(madeUpDistrict(3, 10));

    const tables = dataIn(statusPage(book, { live: false })).tables;

    const progress = tables.find(({ name }) => name === '任务进度')!;
    const at = progress.columns.findIndex(({ label }) => label === '分子');
    expect(progress.rows).toHaveLength(30);
    expect(progress.columns[at]?.texts[progress.rows[1]![at]!]).toBe('12,345.68');
  });

  it('stays small for a whole district, because a text stands once however often it is shown', () => {
    const book = statusModel(madeUpDistrict(100, 40));

    const page = statusPage(book, { live: true });

    expect(page.length).toBeLessThan(JSON.stringify(statusJson(book)).length / 3);
  });
});

it('offers the plan years there are to choose from, and none where there is but one', () => {
  const book = statusModel(someFacts());

  expect(statusPage(book, { live: true, years: [2021, 2022] })).toContain(
    '<option value="2022" selected>2022年</option>',
  );
  expect(statusPage(book, { live: true, years: [2022] })).not.toContain('<select name="year"');
});
