/** So many at once are nobody's burden. */
const BURST = 32;
/** Two a second are half of what the smallest tenant lets an application do: the other half stays free for everyone else. */
const SPACING_MS = 500;

/**
 * How many milliseconds a message about one unit should stay hidden, so that its thousands never make another's single file wait:
 * queues of Azure Storage hand out in order and know no turns. What comes after a burst is spaced out.
 */
export const unitPace = (now: () => number): ((unit: string) => number) => {
  /** When each unit's messages would all be through, one every `SPACING_MS`. */
  const through = new Map<string, number>();
  return (unit) => {
    const time = now();
    const next = Math.max(through.get(unit) ?? 0, time) + SPACING_MS;
    through.set(unit, next);
    return Math.max(0, next - BURST * SPACING_MS - time);
  };
};
