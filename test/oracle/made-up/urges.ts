import { addDays, type Day } from '../../../shared/day.ts';
import { type Random, randomFrom } from '../random.ts';
import type { District, Event, Ruling } from './events.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** After all else that happens on a day. */
const evening = (at: number): string =>
  `${20 + Math.floor(at / 3600)}:${two(Math.floor(at / 60) % 60)}:${two(at % 60)}`;

/** On any day, and often so long before the machine is up again after a silence that it may just be too late. */
const dayIn = (year: number, random: Random): Day => {
  if (random.chance(0.7)) return addDays(`${year}-01-05`, random.int(0, 345));
  return addDays(`${year}-${random.pick(['05-01', '09-06'])}`, random.int(0, 4));
};

/** The same district, with finance urging its units about single duties on any day, some of it taken back, some typed again. */
export const withUrges = (district: District, duties: readonly string[], seed: number): District => {
  const random = randomFrom(seed + 3_000_000);
  const { year } = district;
  const typed = district.unitsOn(`${year}-01-01`).flatMap(({ folder }) =>
    Array.from({ length: 60 }, (): Ruling[] => {
      const [duty, first] = [random.pick(duties), dayIn(year, random)];
      const typing = (day: Day, isUrge: boolean): Ruling => ({
        kind: 'ruling',
        day,
        folder,
        duty,
        column: '催办',
        value: isUrge ? `催 ${day} 09:00:00` : '',
      });
      const then = addDays(first, random.int(0, 3));
      return random.chance(0.6) ? [typing(first, true)] : [typing(first, true), typing(then, random.chance(0.5))];
    }).flat(),
  );
  const urges = typed
    .filter(({ day }) => day.startsWith(String(year)))
    .map((one, at): Event => ({ ...one, at: `${one.day}T${evening(at)}+08:00` }));
  const events = [...district.events, ...urges].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return { ...district, events, byFolder: Map.groupBy(events, ({ folder }) => folder) };
};
