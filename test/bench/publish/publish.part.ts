import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishStatus } from '../../../shared/flow/publish/publish-status.ts';
import { statusOfDay } from '../../../shared/flow/publish/status-of-day.ts';
import { connectOffice } from '../../../shared/outside/office/connect-office.ts';
import { officeSettings } from '../../../shared/outside/office/office-settings.ts';
import { defaultPlan } from '../../../shared/plan/shipped/default-plan.ts';
import type { FormRecord } from '../../../shared/submission/record.ts';
import { aLedger } from '../../builders/a-ledger.ts';
import { aRecord } from '../../builders/a-record.ts';
import { projects } from '../../builders/a-register.ts';
import { aUnit, FINANCE } from '../../builders/a-unit.ts';
import type { BenchPart } from '../bench-part.ts';
import { reach } from '../reach.ts';
import { ratio, type Spread, shown, spreadOf } from '../spread.ts';
import { tableLines } from '../table.ts';

const DAY = '2022-09-01';
const START = '2022-01-01T09:00:00+08:00';
const TURNS = 5;

const evaluated = (code: string): FormRecord =>
  aRecord('绩效自评汇总表', { 项目编码: code, 项目名称: `项目${code}`, 预算年度: 2021, 自评得分: 9000 });

/** Eight projects a year, five of them evaluated. */
const ledgerOf = (folder: string): ReturnType<typeof aLedger> =>
  aLedger(folder)
    .handIn('2022-02-01', '清单.xlsx', [...projects(8, 2021), ...projects(8, 2022)])
    .handIn('2022-04-20', '自评.xlsx', ['P1', 'P2', 'P3', 'P4', 'P5'].map(evaluated));

const unitNamed = (at: number) => {
  const name = `单位${at}`;
  return aUnit({
    code: String(10_000 + at),
    name,
    folder: name,
    ledger: name,
    classes: [at % 6 === 0 ? '街镇' : '区级预算部门'],
  });
};

/** Processor time in microseconds per row of 任务进度 of publishing after one unit's hand-in. */
const perRow = async (base: string, units: number, duties: number): Promise<{ rows: number; each: Spread }> => {
  const share = join(base, `${units}`);
  mkdirSync(join(share, '财政局'), { recursive: true });
  const home = connectOffice(
    officeSettings.parse({
      BUDGET_SENTINEL_SHARE: share,
      BUDGET_SENTINEL_DATA: `${share}-data`,
      BUDGET_SENTINEL_AS_OF: DAY,
    }),
  );
  const plan = defaultPlan(2022);
  const content = { ...plan, duties: plan.duties.slice(0, duties) };
  await home.rules.acceptPlan({ file: '工作要点', at: START, content });
  const all = Array.from({ length: units - 1 }, (_, at) => unitNamed(at));
  await home.rules.acceptRoster({ file: '单位名录', at: START, content: { units: [FINANCE, ...all] } });
  for (const { folder } of all) await home.standings.write(ledgerOf(folder).standing());
  await publishStatus(home);
  const times: number[] = [];
  for (const { folder } of all.slice(0, TURNS)) {
    await home.standings.write(
      ledgerOf(folder)
        .handIn('2022-08-20', '再报.xlsx', [evaluated('P6')])
        .standing(),
    );
    const before = process.cpuUsage();
    await publishStatus(home);
    const { user, system } = process.cpuUsage(before);
    times.push(user + system);
  }
  const sheet = (await statusOfDay(home)).sheets.find(({ name }) => name === '任务进度');
  const rows = sheet?.kind === 'table' ? sheet.rows.length : 0;
  return { rows, each: spreadOf(times.map((time) => time / rows)) };
};

const measure = async (base: string, print: (line: string) => void): Promise<void> => {
  const few = await perRow(base, 430, 58);
  const many = await perRow(base, 1500, 78);
  const rows = [
    [`430 units × 58 duties, ${few.rows} rows`, `${shown(few.each)} µs a row`, '', ''],
    [
      `1,500 units × 78 duties, ${many.rows} rows`,
      `${shown(many.each)} µs a row = ${ratio(many.each, few.each)}`,
      ...reach(many.each.median / few.each.median, 2, '×'),
    ],
  ];
  for (const line of tableLines(
    ['Published after one hand-in', 'Processor: median (lowest–highest)', 'Reach', ''],
    rows,
  ))
    print(line);
};

export const part: BenchPart = {
  name: 'publish',
  question: 'does a city’s many units publish as quickly, row by row, as a district’s?',
  run: async (print) => {
    const base = mkdtempSync(join(tmpdir(), 'publish-'));
    try {
      await measure(base, print);
    } finally {
      rmSync(base, { recursive: true, force: true });
    }
  },
};
