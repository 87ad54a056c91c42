import { z } from 'zod';
import { storedShape, type Upgrade } from '../../stored-shape.ts';
import type { Roster } from '../../unit.ts';
import { accepted } from './stored-accepted.ts';
import { text, unitClass } from './stored-cell.ts';

const contact = z.object({ name: text, mail: text });

const roster: z.ZodType<Roster> = z.object({
  units: z.array(
    z.object({
      code: text,
      name: text,
      classes: z.array(unitClass),
      upper: text,
      officer: contact,
      head: contact,
      readers: z.record(text, contact),
      phone: text,
      aliases: z.array(text),
      folder: text,
      formerly: z.object({ names: z.array(text), codes: z.array(text) }),
      ledger: text,
    }),
  ),
});

const asUnit = (unit: { readonly folder?: unknown }): object => ({
  upper: '',
  readers: {},
  phone: '',
  formerly: { names: [], codes: [] },
  ledger: unit.folder,
  ...unit,
});

/** 0 → 1: units had no upper unit, no further readers, and no past. */
const oneLevel: Upgrade = (kept) => {
  const { units } = kept['content'] as { readonly units: readonly { readonly folder?: unknown }[] };
  return { ...kept, content: { units: units.map(asUnit) } };
};

/** The last good 单位名录, as it is kept. */
export const storedRoster = storedShape('单位名录', accepted(roster), [oneLevel]);
