type Share = (text: string) => string;

/** In place: nobody has seen it yet, and a copy would be as large again. */
const shareInList = (list: unknown[], share: Share): void => {
  for (let at = 0; at < list.length; at += 1) {
    const value = list[at];
    if (typeof value === 'string') list[at] = share(value);
    else shareIn(value, share);
  }
};

const shareInObject = (object: Record<string, unknown>, share: Share): void => {
  for (const key in object) {
    const value = object[key];
    if (typeof value === 'string') object[key] = share(value);
    else shareIn(value, share);
  }
};

const shareIn = (value: unknown, share: Share): void => {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) shareInList(value, share);
  else shareInObject(value as Record<string, unknown>, share);
};

/**
 * As `JSON.parse`, but texts that say the same are one text in memory, not one for each place. A unit's records repeat their words,
 * codes and names in every year and form: of a district's texts two thirds of the bytes were such repetitions.
 */
export const parseSharingTexts = (text: string): unknown => {
  const parsed: unknown = JSON.parse(text);
  const known = new Map<string, string>();
  shareIn(parsed, (one) => {
    const same = known.get(one);
    if (same !== undefined) return same;
    known.set(one, one);
    return one;
  });
  return parsed;
};
