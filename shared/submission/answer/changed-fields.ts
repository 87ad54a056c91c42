import type { FormRecord } from '../record.ts';
import { fieldChange, indicatorChanges } from './old-against-new.ts';

const MOST_RECORDS = 5;
const MOST_FIELDS = 4;

/** A record as it was and as it is. */
type Pair = { readonly was: FormRecord; readonly is: FormRecord };

/** Alike keys are paired in their order: a project may have several lines. */
const pairsOf = (
  old: readonly FormRecord[],
  now: readonly FormRecord[],
  keyOf: (record: FormRecord) => string,
): readonly Pair[] => {
  const before = Map.groupBy(old, keyOf);
  const met = new Map<string, number>();
  return now.flatMap((is) => {
    const at = met.get(keyOf(is)) ?? 0;
    met.set(keyOf(is), at + 1);
    const was = before.get(keyOf(is))?.[at];
    return was === undefined ? [] : [{ was, is }];
  });
};

const changesIn = ({ was, is }: Pair): readonly string[] => {
  const labels = new Set([...Object.keys(was.fields), ...Object.keys(is.fields)]);
  const changed = [...labels].filter(
    (label) => JSON.stringify(was.fields[label] ?? null) !== JSON.stringify(is.fields[label] ?? null),
  );
  const [before, now] = [was.indicators ?? [], is.indicators ?? []];
  const indicators = JSON.stringify(before) === JSON.stringify(now) ? [] : indicatorChanges(before, now);
  return [...changed.map((label) => fieldChange(label, was, is)), ...indicators];
};

const joined = (changes: readonly string[]): string =>
  `${changes.slice(0, MOST_FIELDS).join('、')}${changes.length > MOST_FIELDS ? '等' : ''}`;

/** `修改2条：“一号路”的全年执行数(80万元→90万元)、自评得分(88→90)；“二号路”的等级(良→优)`; '' where every record says what it said. */
export const changedFields = (
  old: readonly FormRecord[],
  now: readonly FormRecord[],
  keyOf: (record: FormRecord) => string,
): string => {
  const changed = pairsOf(old, now, keyOf)
    .map((pair) => ({ name: pair.is.name || pair.is.code, changes: changesIn(pair) }))
    .filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) return '';
  const shown = changed.slice(0, MOST_RECORDS).map(({ name, changes }) => `“${name}”的${joined(changes)}`);
  return `修改${changed.length}条：${shown.join('，')}${changed.length > MOST_RECORDS ? '等' : ''}`;
};
