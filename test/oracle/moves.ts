import type { Day } from '../../shared/day.ts';
import type { Unit } from '../../shared/unit.ts';
import type { District, Event, Handed } from './district.ts';

/** What becomes of a unit on a day: it gets another name and folder, it goes on in another, or a part of it becomes a unit of its own. */
export type Move =
  | { readonly kind: 'renamed'; readonly day: Day; readonly code: string; readonly name: string }
  | { readonly kind: 'merged'; readonly day: Day; readonly gone: string; readonly into: string }
  | { readonly kind: 'split'; readonly day: Day; readonly from: string; readonly code: string; readonly name: string };

const unitOf = (district: District, code: string): Unit => {
  const unit = district.unitsOn(district.events[0]?.day ?? '').find((one) => one.code === code);
  if (unit === undefined) throw new Error(`No unit ${code}.`);
  return unit;
};

/** The roster's rows after a move. */
const afterMove = (units: readonly Unit[], move: Move): readonly Unit[] => {
  if (move.kind === 'renamed')
    return units.map((unit) => (unit.code === move.code ? { ...unit, name: move.name, folder: move.name } : unit));
  if (move.kind === 'split') {
    const model = units.find(({ code }) => code === move.from) as Unit;
    const { code, name } = move;
    const officer = { name: `专管${code}`, mail: `zg${code}@example.gov.cn` };
    return [...units, { ...model, code, name, folder: name, ledger: name, aliases: [], upper: '', officer }];
  }
  const gone = units.find(({ code }) => code === move.gone);
  if (gone === undefined) return units;
  const names = [gone.name, ...gone.aliases];
  return units
    .filter((unit) => unit !== gone)
    .map((unit) => (unit.code === move.into ? { ...unit, aliases: [...unit.aliases, ...names] } : unit));
};

/** The rosters finance hands in, its rows as they are after the moves of a day. */
export const rosterAfter = (moves: readonly Move[]) => {
  const known = new Map<readonly Unit[], Map<number, readonly Unit[]>>();
  return (units: readonly Unit[], day: Day): readonly Unit[] => {
    const past = moves.filter((move) => move.day <= day);
    const own = known.get(units) ?? new Map<number, readonly Unit[]>();
    known.set(units, own);
    const answer = own.get(past.length) ?? past.reduce(afterMove, units);
    own.set(past.length, answer);
    return answer;
  };
};

/** A file that another unit's folder has from the day of a split on: it leaves the one and is handed in in the other. */
const carriedOver = (district: District, move: Extract<Move, { kind: 'split' }>): readonly Event[] => {
  const { folder } = unitOf(district, move.from);
  const last = new Map<string, Handed | null>();
  for (const event of district.byFolder.get(folder) ?? []) {
    if (event.day >= move.day || event.kind === 'ruling' || event.kind === 'reasoned') continue;
    last.set(event.file, event.kind === 'handed' && !event.dryRun ? event : null);
  }
  const files = [...last.values()].filter((one) => one !== null).filter((_, at) => at % 3 === 0);
  return files.flatMap((handed, at): readonly Event[] => {
    const on = { day: move.day, at: `${move.day}T01:00:${String(at + 10)}+08:00` };
    const file = handed.file.replace(folder, move.name);
    return [
      { kind: 'withdrawn', ...on, at: on.at.replace('T01:', 'T02:'), folder, file: handed.file },
      { ...handed, ...on, folder: move.name, file, path: file },
    ];
  });
};

const inOrder = (events: readonly Event[]): readonly Event[] =>
  events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** Where the files of a renamed unit lie from then on; of a unit that is no more nobody types anything. */
const afterRenaming = (district: District, move: Move): readonly Event[] => {
  if (move.kind === 'split') return inOrder([...district.events, ...carriedOver(district, move)]);
  const { folder } = unitOf(district, move.kind === 'renamed' ? move.code : move.gone);
  return district.events.flatMap((event): readonly Event[] => {
    if (event.folder !== folder || event.day < move.day) return [event];
    if (move.kind === 'merged') return event.kind === 'ruling' || event.kind === 'reasoned' ? [] : [event];
    return event.kind === 'handed' ? [{ ...event, path: event.file.replace(folder, move.name) }] : [event];
  });
};

/** What happens in a district in which units are renamed, merged and split, each thing in the folder it first belonged to. */
export const withMoves = (district: District, moves: readonly Move[]): District => {
  let moved = district;
  for (const move of moves) {
    const events = afterRenaming(moved, move);
    moved = { ...moved, events, byFolder: Map.groupBy(events, ({ folder }) => folder) };
  }
  return moved;
};

const underNewCode = (event: Event, move: Extract<Move, { kind: 'merged' }>): readonly Event[] => {
  if (event.kind !== 'ruling') return [event];
  // What was granted on the rows of a unit that is no more was granted for its own figures.
  if (event.column !== '处置') return [];
  return [{ ...event, duty: event.duty.replace(`-${move.gone}-`, `-${move.into}-`) }];
};

/** A renamed unit's papers lie in its new folder, a merged one's on the other's desk. */
const refiled = (district: District, move: Move, before: readonly Move[]): District => {
  if (move.kind === 'split') return district;
  const folderOf = (code: string): string =>
    before.reduce(
      (now, one) => (one.kind === 'renamed' && one.code === code ? one.name : now),
      unitOf(district, code).folder,
    );
  const folder = folderOf(move.kind === 'renamed' ? move.code : move.gone);
  const target = move.kind === 'renamed' ? move.name : folderOf(move.into);
  const events = district.events.flatMap((event): readonly Event[] => {
    if (event.folder !== folder) return [event];
    const kept = move.kind === 'merged' ? underNewCode(event, move) : [event];
    return kept.map((one) => ({ ...one, folder: target }));
  });
  return { ...district, events, byFolder: Map.groupBy(events, ({ folder: of }) => of) };
};

/** Everybody still knows what a unit was called. */
const withOldName = (units: readonly Unit[], move: Move, before: readonly Unit[]): readonly Unit[] => {
  if (move.kind !== 'renamed') return units;
  const old = before.find(({ code }) => code === move.code)?.name ?? move.name;
  return units.map((unit) => (unit.code === move.code ? { ...unit, aliases: [...unit.aliases, old] } : unit));
};

/**
 * The district as everybody sees it from a day on: as if its units had always been called and joined as they are now, since a
 * move changes whose papers these are, and not when they were handed in.
 */
export const seenFrom = (district: District, moves: readonly Move[], day: Day): District => {
  const past = moves.filter((move) => move.day <= day);
  const known = new Map<readonly Unit[], readonly Unit[]>();
  const after = (units: readonly Unit[]): readonly Unit[] => {
    const answer = known.get(units) ?? past.reduce((now, move) => withOldName(afterMove(now, move), move, now), units);
    known.set(units, answer);
    return answer;
  };
  const view = past.reduce((one, move, at) => refiled(one, move, past.slice(0, at)), district);
  return {
    ...view,
    rosterOn: (on) => ({ units: after(district.unitsOn(on)) }),
    unitsOn: (on) => after(district.unitsOn(on)),
  };
};
