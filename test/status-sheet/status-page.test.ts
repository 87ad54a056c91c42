import { describe, expect, it } from 'vitest';
import { pageTable } from '../../shared/status-sheet/page/page-table.ts';
import { keptBook, keptCsv } from '../../shared/status-sheet/page/take-rows.ts';
import { tableOf } from '../../shared/status-sheet/status-book.ts';
import { firstView, statusModel } from '../../shared/status-sheet/status-model.ts';
import { pageContents, statusPage } from '../../shared/status-sheet/status-page.ts';
import { unitPage } from '../../shared/status-sheet/unit-page.ts';
import { aMeasurement, anAssessment, aState, shownUnit, someFacts } from '../builders/facts-shown.ts';
import { madeUpDistrict } from './made-up-district.ts';

const NASTY = '</script><script>alert(1)</script><img src=x onerror="alert(2)">&\u2028';

describe('the status page', () => {
  it('is one document that asks for nothing from elsewhere', () => {
    const page = statusPage(statusModel(someFacts()), { live: true });

    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//u);
    expect(page).not.toContain('@import');
    expect(page).toContain('每分钟自动刷新');
  });

  it('shows what comes from files as text, wherever it stands', () => {
    const unit = shownUnit({ name: NASTY, folder: NASTY });
    const duties = [aState({ unit, remark: NASTY, measurement: aMeasurement({ missing: [NASTY] }) })];
    const book = statusModel(
      someFacts({ assessment: anAssessment({ roster: { units: [unit] }, duties, notices: [NASTY] }) }),
    );

    for (const page of [statusPage(book, { live: true }), unitPage(book, unit, NASTY)])
      expect(page).not.toContain('<img');
    expect(statusPage(book, { live: true }).match(/<script/gu)).toHaveLength(2);
    expect(pageTable(tableOf(book, '任务进度')!).columns.find(({ label }) => label === '备注*')?.texts).toEqual([
      NASTY,
    ]);
  });

  it('carries every row of a table with its numbers as people read them, each text once', () => {
    const book = statusModel(madeUpDistrict(3, 10));

    const progress = pageTable(tableOf(book, '任务进度')!);
    const shown = (label: string, row: readonly number[]) => {
      const at = progress.columns.findIndex((column) => column.label === label);
      return progress.columns[at]?.texts[row[at]!];
    };
    expect(progress.rows).toHaveLength(30);
    expect(
      progress.rows.filter((row) => shown('任务编号', row) === 'O-02a').map((row) => shown('分子', row)),
    ).toContain('12,345.68');
  });

  it('offers a menu for what people look for, and none for each column of the matrix', () => {
    const book = statusModel(madeUpDistrict(4, 10));
    const offered = (name: string) =>
      pageTable(tableOf(book, name)!)
        .columns.filter(({ isFilter }) => isFilter)
        .map(({ label }) => label);

    expect(offered('单位矩阵')).toEqual(['单位']);
    expect(offered('任务进度')).toEqual(expect.arrayContaining(['单位', '执行截止日', '状态', '级别']));
    expect(offered('任务进度')).not.toContain('截止日期');
  });

  it('is made without a row of its tables, and is the very page it would be with all of them', () => {
    const facts = { ...madeUpDistrict(5, 10), crossFindings: [], scorecard: [], checks: [] };
    const rows = (sheets: ReturnType<typeof firstView>['sheets']) =>
      sheets.flatMap((sheet) => (sheet.kind === 'table' ? sheet.rows : []));

    expect(statusPage(firstView(facts), { live: true })).toBe(statusPage(statusModel(facts), { live: true }));
    expect(rows(firstView(facts).sheets)).toEqual([]);
    expect(rows(statusModel(facts).sheets).length).toBeGreaterThan(50);
  });

  it('shows of 预警清单 the basis, nearly the same on every row, behind all else; the workbook keeps its place for scripts', () => {
    const table = tableOf(statusModel(madeUpDistrict(3, 10)), '预警清单');
    const page = pageTable(table!).columns.map(({ label }) => label);

    expect([page.indexOf('电话'), page.indexOf('依据')]).toEqual([page.length - 2, page.length - 1]);
    expect(table?.columns.findIndex(({ label }) => label === '依据')).toBe(5);
  });

  it('sends of a whole district its overview alone, and is the same page while nothing but the clock has moved', () => {
    const facts = madeUpDistrict(430, 58);
    const [book, next] = [facts, { ...facts, publishedAt: '2022-05-09T23:59:01+08:00' }].map(statusModel);
    const contents = [book!, next!].map((one) => pageContents(statusPage(one, { live: true }), one));

    expect(Buffer.byteLength(statusPage(book!, { live: true }))).toBeLessThan(300_000);
    expect(contents[0] === contents[1]).toBe(true);
  });

  it('shows what is to be done today as cards in a narrow window, the telephone among them', () => {
    const book = statusModel(
      someFacts({ assessment: anAssessment({ duties: [aState({ state: 'overdue', workingDaysLeft: -3 })] }) }),
    );
    const [, today = ''] = /<h2>今天要办<\/h2>(.*?)<\/section>/u.exec(statusPage(book, { live: true })) ?? [];

    expect(today).toContain('<table class="rows">');
    for (const label of ['谁', '要办什么', '电话']) expect(today).toContain(`<td data-l="${label}"`);
  });

  it('leads from each figure to its rows', () => {
    const page = statusPage(statusModel(someFacts()), { live: true });

    expect(page).toContain(`<a class="tile red" href="#tab=${encodeURIComponent('任务进度')}&amp;p.`);
  });
});

describe('the rows that are taken away', () => {
  const book = statusModel(madeUpDistrict(5, 20));
  const table = tableOf(book, '任务进度')!;
  const view = { tab: '任务进度', find: '', sort: '-任务编号', page: 1, pick: { 状态: ['逾期', '已完成'] } };
  const at = table.columns.findIndex(({ label }) => label === '状态');
  const wanted = table.rows.filter((row) => ['逾期', '已完成'].includes(String(row[at])));

  it('are those the filters keep, as a sheet into which nobody types', () => {
    const [sheet] = keptBook(book, table, view).sheets;

    expect(sheet?.kind === 'table' && sheet.rows.length).toBe(wanted.length);
    expect(sheet?.kind === 'table' && sheet.columns.every(({ typed }) => typed === undefined)).toBe(true);
    expect(sheet?.kind === 'table' && sheet.rows[0]?.[2]).toBe('O-20a');
  });

  it('are the same as CSV, and nothing in it is worked out as a formula', () => {
    const csv = keptCsv(
      { ...table, columns: [{ label: '甲', kind: 'text', width: 9 }], rows: [['=1+1'], ['a,"b"'], ['-5'], ['-cmd']] },
      { ...view, pick: {}, sort: '' },
    );

    expect(keptCsv(table, view).trim().split('\r\n')).toHaveLength(wanted.length + 1);
    expect(csv).toBe('\uFEFF甲\r\n\'=1+1\r\n"a,""b"""\r\n-5\r\n\'-cmd\r\n');
  });
});

it('offers the plan years there are to choose from, and none where there is but one', () => {
  const book = statusModel(someFacts());

  expect(statusPage(book, { live: true, years: [2021, 2022] })).toContain(
    '<option value="2022" selected>2022年</option>',
  );
  expect(statusPage(book, { live: true, years: [2022] })).not.toContain('<select name="year"');
});
