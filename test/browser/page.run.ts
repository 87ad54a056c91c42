import { aBench, type Check } from './bench.ts';
import { contacts } from './checks/contacts.ts';
import { copiedRows } from './checks/copied-rows.ts';
import { everyView } from './checks/every-view.ts';
import { filters } from './checks/filters.ts';
import { drill, firstView } from './checks/first-view.ts';
import { handIns } from './checks/hand-ins.ts';
import { idle } from './checks/idle.ts';
import { keyboard } from './checks/keyboard.ts';
import { nothingClipped } from './checks/nothing-clipped.ts';
import { ownPage } from './checks/own-page.ts';
import { picturesOnPaper, rowsOnPaper } from './checks/paper.ts';
import { scriptless } from './checks/scriptless.ts';
import { stickyColumns } from './checks/sticky-columns.ts';

// The status page in a real browser, over a made-up district of so many units (`page.run.ts 430`, one check of them: `page.run.ts 430 rowsOnPaper`). Ends non-zero at the first difference.

const CHECKS: { readonly [name: string]: Check } = {
  firstView,
  drill,
  filters,
  copiedRows,
  contacts,
  handIns,
  keyboard,
  stickyColumns,
  idle,
  rowsOnPaper,
  picturesOnPaper,
  nothingClipped,
  scriptless,
  ownPage,
  everyView,
};

const [, , units = '430', only] = process.argv;
const asked = Object.entries(CHECKS).filter(([name]) => only === undefined || name === only);
if (asked.length === 0) throw new Error(`There is no check ${only}: ${Object.keys(CHECKS).join(', ')}`);
const bench = await aBench(Number(units));
try {
  for (const [, check] of asked) await check(bench);
} finally {
  await bench.close();
}
