import type { Finding } from '../../finding.ts';
import type { FormRecord } from '../record.ts';

type Read = { readonly records: readonly FormRecord[]; readonly findings: readonly Finding[] };

/** Records in the order of their rows, some of which were read after later ones, and findings that name them by their place in it. */
export const inRowOrder = (records: readonly FormRecord[], findings: readonly Finding[]): Read => {
  if (records.every(({ row }, at) => row >= (records[at - 1]?.row ?? 0))) return { records, findings };
  const order = records.map((_, at) => at).sort((one, other) => rowAt(records, one) - rowAt(records, other));
  const placeOf = new Map(order.map((before, at) => [before, at]));
  const moved = findings.map((finding) => {
    const record = placeOf.get(finding.record ?? -1);
    return record === undefined ? finding : { ...finding, record };
  });
  return {
    records: order.flatMap((at) => records[at] ?? []),
    findings: moved.sort((one, other) => (one.record ?? -1) - (other.record ?? -1)),
  };
};

const rowAt = (records: readonly FormRecord[], at: number): number => records[at]?.row ?? 0;
