import type { Standing } from '../../standing/standing.ts';
import type { StandingStore } from '../../standing/standing-store.ts';
import type { CrossFinding } from '../../status-sheet/status-facts.ts';
import { crossFindingsOf } from '../cross-findings-of.ts';

type Remembered = Map<string, { readonly state: string; readonly found: readonly CrossFinding[] }>;

/** Per home: checking all forms of 430 units against each other takes longer than publishing them. */
const rememberedBy = new WeakMap<StandingStore, Remembered>();

const foundIn = (standing: Standing): readonly CrossFinding[] => {
  const receipts = new Map(
    standing.hands.filter(({ until, dryRun }) => until === null && !dryRun).map(({ file, receipt }) => [file, receipt]),
  );
  return [...crossFindingsOf(standing)].flatMap(([file, findings]) =>
    findings.map((finding) => ({ unit: standing.unit, receipt: receipts.get(file) ?? '', finding })),
  );
};

/** What the forms of each unit say about each other, worked out again only for units whose ledger has grown. */
export const districtCrossFindings = (
  store: StandingStore,
  standings: readonly Standing[],
): readonly CrossFinding[] => {
  const remembered: Remembered = rememberedBy.get(store) ?? new Map();
  rememberedBy.set(store, remembered);
  return standings.flatMap((standing) => {
    const state = `${standing.through}/${standing.hands.length}`;
    const known = remembered.get(standing.unit);
    if (known?.state === state) return known.found;
    const found = foundIn(standing);
    remembered.set(standing.unit, { state, found });
    return found;
  });
};
