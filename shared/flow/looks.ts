import { z } from 'zod';
import type { Instant } from '../day.ts';
import type { UnreadPlace } from '../folder/shared-folder.ts';
import { storedShape } from '../stored-shape.ts';
import type { Home } from './home.ts';

const LAST = 'looks/last';
const PREFIX = 'looks/unseen/';

/** The last whole look at the share, and since when the places it could not look into had not been looked into. */
type Look = { readonly began: Instant; readonly unread: Readonly<Record<string, Instant>> };

/**
 * When a file or a new version of it came: later than the look at the share that did not see it (`after`, '' where there was
 * none), and no later than the look that did (`seen`).
 */
export type Sighting = { readonly after: Instant; readonly seen: Instant };

/** `isNoted`: by the look that announced the file. */
export type FoundSighting = Sighting & { readonly isNoted: boolean };

const storedLook = storedShape<Look>(
  '查看记录',
  z.object({ began: z.string(), unread: z.record(z.string(), z.string()) }),
);
/** Which version was seen, where the home does not keep versions itself, and in which folder of the share, where the look knows it. */
export type Seen = { readonly version?: string; readonly unit?: string };

const text = z.exactOptional(z.string());
const storedSighting = storedShape<Sighting & Seen>(
  '文件出现记录',
  z.object({ after: z.string(), seen: z.string(), version: text, unit: text }),
);

type Needs = Pick<Home, 'notes' | 'clock'>;

const NONE: Look = { began: '', unread: {} };

const lastNoted = async ({ notes }: Pick<Home, 'notes'>): Promise<Look> => {
  const note = await notes.get(LAST);
  return note === null ? NONE : storedLook.read(note);
};

/** When the last look at a file's place began; '' before the first, and where the clock has been put back behind it. */
export const lastLook = async (needs: Needs): Promise<(file: string) => Instant> => {
  const { began, unread } = await lastNoted(needs);
  const now = needs.clock.now();
  return (file) => {
    const place = Object.keys(unread).find((path) => file === path || file.startsWith(`${path}/`));
    const at = place === undefined ? began : (unread[place] ?? '');
    return at > now ? '' : at;
  };
};

/** What a look could not look into keeps the look before it. */
export const noteLook = async (
  needs: Pick<Home, 'notes' | 'clock'>,
  began: Instant,
  unread: readonly UnreadPlace[] = [],
): Promise<void> => {
  const before = await lastLook(needs);
  const kept = Object.fromEntries(unread.map(({ file }) => [file, before(file)]));
  await needs.notes.put(LAST, storedLook.write({ began, unread: kept }));
};

/**
 * Noted before the file is queued: it may be dealt with many looks later. What an earlier look saw of it stays, unless that was another
 * version: then this one came after that look. Without `version` the home itself keeps versions and tells since when each lay there.
 */
export const noteSighting = async (
  { notes }: Pick<Home, 'notes'>,
  file: string,
  sighting: Sighting,
  { version, unit }: Seen = {},
): Promise<void> => {
  const note = await notes.get(PREFIX + file);
  const before = note === null ? null : storedSighting.read(note).version;
  const isOther = version !== undefined && before !== undefined && before !== version;
  if (note !== null && !isOther) return;
  const what = { ...(version === undefined ? {} : { version }), ...(unit === undefined ? {} : { unit }) };
  await notes.put(PREFIX + file, storedSighting.write({ ...sighting, ...what }));
};

/** Of a file that no look has announced: the last one did not see it, for it would have. */
export const sightingOf = async (needs: Needs, file: string): Promise<FoundSighting> => {
  const note = await needs.notes.get(PREFIX + file);
  if (note !== null) {
    const { after, seen } = storedSighting.read(note);
    return { after, seen, isNoted: true };
  }
  return { after: (await lastLook(needs))(file), seen: needs.clock.now(), isNoted: false };
};

/** The file has been dealt with. */
export const endSighting = ({ notes }: Pick<Home, 'notes'>, file: string): Promise<void> => notes.remove(PREFIX + file);

/** Files that a look has announced and nobody has dealt with yet. */
export const openSightings = async ({
  notes,
}: Pick<Home, 'notes'>): Promise<readonly (Sighting & Seen & { readonly file: string })[]> =>
  (await notes.list(PREFIX)).map(({ name, value }) => ({
    ...storedSighting.read(value),
    file: name.slice(PREFIX.length),
  }));
