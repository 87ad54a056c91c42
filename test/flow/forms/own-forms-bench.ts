import { readFile } from 'node:fs/promises';
import { packageFormFiller } from '../../../shared/outside/xlsx/answer/fill-cells.ts';
import { xlsxReader } from '../../../shared/outside/xlsx/read/read-workbook.ts';
import type { FilledCell } from '../../../shared/workbook/form-filler.ts';
import { addressOf } from '../../../shared/workbook/grid.ts';
import { anOffice } from '../office-bench.ts';
import { rosterBytes } from '../workbook-bytes.ts';

export const DAY = '2022-04-20';
const TEMPLATES = new URL('../../workbooks/templates/', import.meta.url);

export type Filled = { readonly [address: string]: string | number };

const cellsOf = (values: Filled): readonly FilledCell[] =>
  Object.entries(values).map(([address, value]) => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
    const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
    return { row: Number(digits), column, value };
  });

export const blank = (name: string) => readFile(new URL(`${name}.xlsx`, TEMPLATES));

export const filled = async (bytes: Uint8Array, sheet: string, values: Filled): Promise<Uint8Array> =>
  packageFormFiller().fill(bytes, sheet, cellsOf(values));

export const anOfficeWith = async (...names: string[]) => {
  const office = await anOffice(DAY);
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
  for (const name of names) await office.drop(`财政局/表样/${name}.xlsx`, await blank(name));
  await office.run();
  return office;
};

export type Office = Awaited<ReturnType<typeof anOfficeWith>>;

export const handedIn = async (office: Office, file: string) => {
  await office.run(200);
  const standing = (await office.home.standings.all()).find(({ unit }) => unit === '区教育局');
  return standing?.versions.findLast(({ path }) => path === `区教育局/${file}`);
};

export const answerOf = async (bytes: Uint8Array) => [
  ...((await xlsxReader().read(bytes)).sheets.find(({ name }) => name === '审核结果')?.rows ?? []),
];

/** Types into 对应字段* of the answer, as finance does, and saves. */
export const correct = async (office: Office, path: string, typed: { readonly [label: string]: string }) => {
  const bytes = await office.bytesOf(path);
  const rows = await answerOf(bytes);
  const head = rows.find(({ cells }) => cells.some(({ value }) => value === '对应字段*'));
  const placeOf = (label: string) => head?.cells.find(({ value }) => value === label)?.column ?? 0;
  const values = Object.fromEntries(
    rows
      .filter(({ number }) => number > (head?.number ?? 0))
      .flatMap(({ number, cells }) => {
        const label = String(cells.find(({ column }) => column === placeOf('标签'))?.value ?? '');
        const field = typed[label.trim()];
        return field === undefined ? [] : [[addressOf(number, placeOf('对应字段*')), field] as const];
      }),
  );
  await office.drop(path, await filled(bytes, '审核结果', values), `${DAY}T11:00:00+08:00`);
  await office.run(200);
};

export const sheetsOf = async (bytes: Uint8Array) =>
  (await xlsxReader().read(bytes)).sheets.map(({ name, rows }) => ({ name, rows: [...rows] }));
