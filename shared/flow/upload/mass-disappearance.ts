import { z } from 'zod';
import { isHandedIn } from '../../folder/known-files.ts';
import { placeOf } from '../../folder/unit-of-path.ts';
import { storedShape } from '../../stored-shape.ts';
import type { Home } from '../home.ts';
import { endTrouble, noteTrouble, TROUBLES } from '../troubles.ts';

/**
 * Files of one folder that were gone at one look, so many that it is more likely a share that is not there than people who
 * took them away. `held`: they were still gone when they were looked for again; until then they may only have been renamed.
 */
export type Disappearance = {
  readonly since: string;
  readonly files: readonly string[];
  /** Files known in that folder then. */
  readonly of: number;
  /** The share as a whole had lost so many. */
  readonly everywhere: boolean;
  readonly held: boolean;
};

const storedDisappearance = storedShape<Disappearance>(
  '文件消失记录',
  z.object({
    since: z.string(),
    files: z.array(z.string()),
    of: z.number(),
    everywhere: z.boolean(),
    held: z.boolean(),
  }),
);

type Needs = Pick<Home, 'notes' | 'known' | 'clock' | 'queue' | 'folder' | 'rules'>;

const PREFIX = 'vanished/';

/** A look that finds more than a fifth gone, and not only a file or two. */
const FEWEST = 3;
const isMass = (gone: number, of: number): boolean => gone >= FEWEST && gone * 5 > of;

/** Messages of files that were held bear this attempt: looked at a second time, they are withdrawn. */
export const SECOND_LOOK = 2;
export const SECOND_LOOK_SECONDS = 600;

const read = async ({ notes }: Pick<Home, 'notes'>, folder: string): Promise<Disappearance | null> => {
  const note = await notes.get(PREFIX + folder);
  return note === null ? null : storedDisappearance.read(note);
};

/** All that is open, by folder. */
export const disappearances = async ({
  notes,
}: Pick<Home, 'notes'>): Promise<readonly (Disappearance & { readonly folder: string })[]> =>
  (await notes.list(PREFIX)).map(({ name, value }) => ({
    folder: name.slice(PREFIX.length),
    ...storedDisappearance.read(value),
  }));

const keep = ({ notes }: Pick<Home, 'notes'>, folder: string, found: Disappearance): Promise<void> =>
  notes.put(PREFIX + folder, storedDisappearance.write(found));

/** What is told ends first: a process that ends in between leaves a disappearance that is looked at again, and no word nobody takes back. */
const end = async (needs: Pick<Home, 'notes'>, folder: string): Promise<void> => {
  await endTrouble(needs, PREFIX + folder);
  await needs.notes.remove(PREFIX + folder);
};

const textOf = (folder: string, { files, of }: Disappearance): string =>
  `文件夹“${folder}”里 ${of} 个报送文件一下子少了 ${files.length} 个：先不按撤回处理，其中的报送继续有效；10 分钟后仍不在，才按撤回处理。属实的，可在预警清单该单位 W00 一行的“处置”列填“确认”，立即生效。`;

const noteMass = async (needs: Needs, gone: ReadonlySet<string>): Promise<void> => {
  const { roster } = await needs.rules.current();
  const handedIn = (await needs.known.all()).filter(isHandedIn);
  const lostOf = (files: typeof handedIn): readonly string[] =>
    files.map(({ file }) => file).filter((file) => gone.has(file));
  const everywhere = isMass(lostOf(handedIn).length, handedIn.length);
  for (const [folder, files] of Map.groupBy(handedIn, ({ path }) => placeOf(roster, path).folder)) {
    const lost = lostOf(files);
    if (lost.length === 0 || !(everywhere || isMass(lost.length, files.length))) continue;
    const before = await read(needs, folder);
    await keep(needs, folder, {
      since: before?.since ?? needs.clock.now(),
      files: [...new Set([...(before?.files ?? []), ...lost])],
      of: Math.max(before?.of ?? 0, files.length),
      everywhere,
      held: before?.held ?? false,
    });
  }
};

/** Takes back a word that no disappearance stands behind: of one that another worker ended while it was being told. */
const takeBackWords = async (needs: Needs): Promise<void> => {
  const told = await needs.notes.list(TROUBLES + PREFIX);
  if (told.length === 0) return;
  const open = new Set((await disappearances(needs)).map(({ folder }) => TROUBLES + PREFIX + folder));
  for (const { name } of told) if (!open.has(name)) await needs.notes.remove(name);
};

/** Those of the files that are still known: what was renamed is known by its new name. */
const stillKnown = async ({ known }: Pick<Needs, 'known'>, files: readonly string[]): Promise<readonly string[]> => {
  const left: string[] = [];
  for (const file of files) if ((await known.get(file))?.kind === 'handed-in') left.push(file);
  return left;
};

/**
 * What has come back is forgotten, so that people see it at the next look; and what is withdrawn, which workers that withdraw side by side
 * may each have written down for the other.
 */
const forgetDealtWith = async (needs: Needs): Promise<void> => {
  for (const { folder, ...found } of await disappearances(needs)) {
    const missing: string[] = [];
    for (const file of await stillKnown(needs, found.files))
      if ((await needs.folder.stat(file)) === null) missing.push(file);
    if (missing.length === 0) await end(needs, folder);
    else if (missing.length < found.files.length) await keep(needs, folder, { ...found, files: missing });
  }
};

/** The files one look found gone: queued to be looked for once more, and noted where they are too many at once. */
export const announceGone = async (needs: Needs, gone: readonly string[]): Promise<void> => {
  await takeBackWords(needs);
  await forgetDealtWith(needs);
  const open = new Set((await disappearances(needs)).flatMap(({ files }) => files));
  const fresh = gone.filter((file) => !open.has(file));
  if (fresh.length === 0) return;
  await noteMass(needs, new Set(gone));
  for (const file of fresh) await needs.queue.uploadSeen({ file, attempt: 0 });
};

/** Whether a file that was looked for twice belongs to a disappearance that a person or a second look has to decide. */
export const isHeldBack = async (needs: Needs, file: string, folder: string): Promise<boolean> => {
  const found = await read(needs, folder);
  if (found === null || !found.files.includes(file)) return false;
  if (found.held) return true;
  const files = await stillKnown(needs, found.files);
  if (!found.everywhere && !isMass(files.length, found.of)) {
    await end(needs, folder);
    return false;
  }
  const held = { ...found, files, held: true };
  await keep(needs, folder, held);
  await noteTrouble(needs, PREFIX + folder, textOf(folder, held));
  return true;
};

/** A file of a disappearance has been dealt with: withdrawn, or known by another name. */
export const release = async (needs: Pick<Home, 'notes'>, file: string): Promise<void> => {
  for (const { folder, ...found } of await disappearances(needs)) {
    if (!found.files.includes(file)) continue;
    const files = found.files.filter((one) => one !== file);
    if (files.length === 0) await end(needs, folder);
    else await keep(needs, folder, { ...found, files });
  }
};

/** What a disappearance is known by in 预警清单; another one of the folder is asked about anew. */
export const vanishedAbout = (unitCode: string, { since }: Pick<Disappearance, 'since'>): string =>
  `W00-${unitCode}-文件消失-${since.slice(0, 16).replaceAll(/\D/gu, '')}`;

/** A person has typed 确认: what is gone is withdrawn now. */
export const confirmGone = async (needs: Needs, about: string): Promise<void> => {
  const { roster } = await needs.rules.current();
  for (const found of await disappearances(needs)) {
    const unit = placeOf(roster, `${found.folder}/-`).unit;
    if (unit === null || vanishedAbout(unit.code, found) !== about) continue;
    for (const file of found.files) await needs.queue.uploadSeen({ file, attempt: SECOND_LOOK });
  }
};
