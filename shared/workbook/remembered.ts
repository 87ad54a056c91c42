/** Labels repeat from sheet to sheet; a bound keeps a sheet of prose from filling the memory. */
const MOST = 5000;
const LONGEST = 60;

/** The same pure function of a short text, computed once for each text. */
export const remembered = <Result>(compute: (text: string) => Result): ((text: string) => Result) => {
  const known = new Map<string, Result>();
  return (text) => {
    if (text.length > LONGEST) return compute(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = compute(text);
    if (known.size >= MOST) known.clear();
    known.set(text, result);
    return result;
  };
};
