import { describe, expect, it } from 'vitest';
import { statusModel } from '../../shared/status-sheet/status-model.ts';
import { unitPage } from '../../shared/status-sheet/unit-page.ts';
import { anAssessment, aStanding, aState, aVersion, shownDuty, shownUnit, someFacts } from '../builders/facts-shown.ts';

const unit = shownUnit({ phone: '021-1234' });
const book = statusModel(
  someFacts({
    assessment: anAssessment({
      roster: { units: [unit] },
      duties: [
        aState({ duty: shownDuty({ code: 'O-58' }), state: 'in-progress', workingDaysLeft: 40 }),
        aState({ duty: shownDuty({ code: 'O-33' }), workingDaysLeft: null }),
        aState({ duty: shownDuty({ code: 'O-32a' }), workingDaysLeft: -2 }),
      ],
    }),
    standings: [aStanding({ versions: [aVersion({ path: '区教育局/2022 自评/自评.xlsx' })] })],
  }),
);

describe('a unit’s own page', () => {
  it('begins with what is latest, and says whom to ask', () => {
    const html = unitPage(book, unit, '');

    expect([...html.matchAll(/<td data-l="任务编号"[^>]*>(O-\w+)/gu)].map(([, code]) => code)).toEqual([
      'O-32a',
      'O-58',
      'O-33',
    ]);
    expect(html).toContain('专管员 王 021-1234');
  });

  it('shows the deadline in force and what moved it, that warnings are of duties too, and who mends them', () => {
    const html = unitPage(book, unit, '');

    expect(html).toContain('<td data-l="执行截止日" class="s">2022-05-05</td>');
    expect(html).toContain('data-l="截止日变动" class="t">顺延</td>');
    expect(html).not.toContain('data-l="截止日期"');
    expect(html).toContain('<h2>任务和数据预警（');
  });

  it('says of each hand-in whether it is the one in use, so that a dry run or a replaced one is not taken for it', () => {
    const hands = [
      aVersion({ path: '区教育局/自检/清单.xlsx', receipt: 'R1', dryRun: true }),
      aVersion({ path: '区教育局/清单.xlsx', receipt: 'R2', until: '2022-01-04' }),
      aVersion({ path: '区教育局/清单.xlsx', receipt: 'R3' }),
    ];
    const facts = someFacts({
      assessment: anAssessment({ roster: { units: [unit] } }),
      standings: [aStanding({ versions: hands })],
    });
    const html = unitPage(statusModel(facts), unit, '');
    const cells = (label: string) =>
      [...html.matchAll(new RegExp(`<td data-l="${label}"[^>]*>([^<]*)`, 'gu'))].map(([, text]) => text ?? '');

    expect(Object.fromEntries(cells('回执编号').map((receipt, at) => [receipt, cells('效力')[at]]))).toEqual({
      R1: '自检',
      R2: '已代替或移走',
      R3: '现行',
    });
    expect(html).toContain('data-l="退回理由"');
  });

  it('leads to the unit’s folder and files over the web', () => {
    const html = unitPage(book, unit, '', { folder: 'https://share.example/%E5%8C%BA' });

    expect(html).toContain('<a href="https://share.example/%E5%8C%BA" class="button">打开本单位文件夹</a>');
    expect(html).toContain(
      '<a href="https://share.example/%E5%8C%BA/2022%20%E8%87%AA%E8%AF%84/%E8%87%AA%E8%AF%84.xlsx">',
    );
  });

  it('leads to an answer that lies beside the file, and to none of an attachment', () => {
    const hands = [
      aVersion({ path: '区教育局/旧表.xls', receipt: 'R2' }),
      aVersion({ path: '区教育局/证明.pdf', receipt: 'R3', verdict: 'attached', forms: [] }),
    ];
    const facts = someFacts({
      assessment: anAssessment({ roster: { units: [unit] } }),
      standings: [aStanding({ versions: hands })],
    });
    const html = unitPage(statusModel(facts), unit, '', { folder: 'https://share.example/u' });

    expect(
      [...html.matchAll(/href="https:\/\/share\.example\/u\/([^"]+)"/gu)].map(([, at]) => decodeURIComponent(at ?? '')),
    ).toEqual(['旧表.xls', '旧表_审核结果.xlsx', '证明.pdf']);
  });

  it('shows a path of a share to copy, and none of the server’s own', () => {
    expect(unitPage(book, unit, '', { folder: '\\\\server\\绩效\\区教育局' })).toContain(
      '<code>\\\\server\\绩效\\区教育局</code>',
    );
    for (const folder of ['/srv/share/区教育局', 'D:\\share\\区教育局', ''])
      expect(unitPage(book, unit, '', { folder })).not.toContain('本单位文件夹');
  });
});
