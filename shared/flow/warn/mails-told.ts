import { z } from 'zod';
import { addDays, type Day } from '../../day.ts';
import { MAIL_SHEET } from '../../status-sheet/sheets/mail-sheet.ts';
import { MAIL_WORDS } from '../../status-sheet/words.ts';
import { storedShape } from '../../stored-shape.ts';
import type { Row, Workbook } from '../../workbook/grid.ts';
import type { Home } from '../home.ts';
import { endTrouble, noteTrouble } from '../troubles.ts';

type Needs = Pick<Home, 'notes' | 'clock'>;

const HELD = 'mail/held';
/** After a restore: the next sheet that is read may name mails which the restored state has forgotten. Noted with the restored state itself. */
export const ASK_SHEET = 'mail/ask-sheet';
const DAYS = 7;

/** Unit by name → the last day the sheet says it was written to. 0 → 1: the units stood there without a label over them. */
const storedHeld = storedShape('暂不发信的单位', z.object({ units: z.record(z.string(), z.string()) }), [
  (units) => ({ units }),
]);

const MAY_HAVE_GONE: ReadonlySet<string> = new Set([MAIL_WORDS.sent, MAIL_WORDS.sending, MAIL_WORDS.unclear]);

const textAt = (row: Row, column: number | undefined): string =>
  String(row.cells.find((cell) => cell.column === column)?.value ?? '').trim();

/** Mails of 发信记录 as the sheet shows them: to whom and on which day. */
const mailsIn = (workbook: Workbook): readonly { readonly unit: string; readonly day: Day }[] => {
  const rows = [...(workbook.sheets.find(({ name }) => name === MAIL_SHEET)?.rows ?? [])];
  const head = rows.findIndex((row) => row.cells.some(({ value }) => value === '结果'));
  const columns = new Map(rows[head]?.cells.map(({ value, column }) => [String(value), column]));
  return rows
    .slice(head + 1)
    .filter((row) => MAY_HAVE_GONE.has(textAt(row, columns.get('结果'))))
    .map((row) => ({ unit: textAt(row, columns.get('单位')), day: textAt(row, columns.get('时间')).slice(0, 10) }));
};

const heldNow = async ({ notes }: Pick<Home, 'notes'>): Promise<Readonly<Record<string, Day>>> => {
  const note = await notes.get(HELD);
  return note === null ? {} : storedHeld.read(note).units;
};

const keepHeld = ({ notes }: Pick<Home, 'notes'>, held: Iterable<readonly [string, Day]>): Promise<void> =>
  notes.put(HELD, storedHeld.write({ units: Object.fromEntries(held) }));

const sentenceOf = (units: readonly string[]): string =>
  `状态是新建或恢复的，而状态表的发信记录显示这些单位最近${DAYS}天已收到预警邮件，暂不再发：${units.join('、')}。` +
  `确认可以再发，请加上 --confirm-mails 运行一次；不确认的，满${DAYS}天后自动恢复。`;

/** Mails this state knows of, by the unit's name and the day. */
const mailsKnown = async ({ mails, rules }: Pick<Home, 'mails' | 'rules'>): Promise<ReadonlySet<string>> => {
  const { roster } = await rules.current();
  const names = new Map(roster.units.map(({ folder, name }) => [folder, name]));
  return new Set((await mails.all()).map(({ unit, at }) => `${names.get(unit) ?? unit} ${at.slice(0, 10)}`));
};

/**
 * A status sheet that this state did not write names mails this state knows nothing of, as after a lost or restored state:
 * units that were written to within the last days are written to again only once a person confirms it. `isStrange`: this
 * state has never written a sheet.
 */
export const holdMailsTold = async (
  needs: Needs & Pick<Home, 'mails' | 'rules'>,
  workbook: Workbook,
  isStrange: boolean,
): Promise<void> => {
  if (!isStrange && (await needs.notes.get(ASK_SHEET)) === null) return;
  const since = addDays(needs.clock.today(), -DAYS);
  const held = new Map(Object.entries(await heldNow(needs)));
  const known = await mailsKnown(needs);
  for (const { unit, day } of mailsIn(workbook)) {
    if (known.has(`${unit} ${day}`) || unit === '' || day < since) continue;
    if (day > (held.get(unit) ?? '')) held.set(unit, day);
  }
  if (held.size > 0) {
    await keepHeld(needs, held);
    await noteTrouble(needs, HELD, sentenceOf([...held.keys()]));
  }
  // Only now: a process that ends before leaves it to be asked again.
  await needs.notes.remove(ASK_SHEET);
};

/** A person has seen that mails may go out once more. */
export const confirmMailsAgain = async ({ notes }: Pick<Home, 'notes'>): Promise<readonly string[]> => {
  const units = Object.keys(await heldNow({ notes }));
  await notes.remove(HELD);
  await endTrouble({ notes }, HELD);
  return units;
};

/** Units, by name, that are not written to yet. What is over ends by itself. */
export const unitsHeld = async (needs: Needs): Promise<ReadonlySet<string>> => {
  const all = Object.entries(await heldNow(needs));
  const still = all.filter(([, day]) => addDays(day, DAYS) >= needs.clock.today());
  if (still.length === all.length) return new Set(still.map(([unit]) => unit));
  await keepHeld(needs, still);
  if (still.length === 0) await endTrouble(needs, HELD);
  else await noteTrouble(needs, HELD, sentenceOf(still.map(([unit]) => unit)));
  return new Set(still.map(([unit]) => unit));
};
