import { FINANCE_FOLDER } from '../../unit.ts';

/** A message that waits: whose it is, and whether it only asks for a file to be looked at again. */
export type Waiting = { readonly id: number; readonly unit: string; readonly again: boolean };

/**
 * The order in which messages are to be taken, given each unit's in the order they came. The finance office's own come first,
 * since everything after is read by its rules; then units take turns, the one that was served longest ago first, so that
 * one unit's thousands never make another's single file wait; what is only looked at again comes last. Of several workers each
 * begins with the units that are its own: it knows them already.
 */
export const fairOrder = <Message extends Waiting>(
  waiting: readonly Message[],
  lastTurn: ReadonlyMap<string, number>,
  isOwn: (unit: string) => boolean = () => true,
): readonly Message[] => {
  const places = new Map<string, number>();
  const placed = waiting.map((message, index) => {
    const { unit, again } = message;
    const key = `${again} ${unit}`;
    const place = places.get(key) ?? 0;
    places.set(key, place + 1);
    const rank = again ? 2 : unit === FINANCE_FOLDER ? 0 : 1;
    if (rank === 0) return { message, index, rank, other: 0, place: 0, turn: 0 };
    return { message, index, rank, other: isOwn(unit) ? 0 : 1, place, turn: lastTurn.get(unit) ?? 0 };
  });
  return placed
    .sort((a, b) => a.rank - b.rank || a.other - b.other || a.place - b.place || a.turn - b.turn || a.index - b.index)
    .map(({ message }) => message);
};
