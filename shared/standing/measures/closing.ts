/** One thing that would count if it were done. */
type Open = { readonly name: string; readonly amount: number };

/** The fewest things that close the gap: the heaviest first, by number or by weight. */
export const closing = <Item extends Open>(
  open: readonly Item[],
  gap: number,
  weigh: (item: Item) => number,
): readonly string[] => {
  const names: string[] = [];
  let left = gap;
  for (const item of open.toSorted((a, b) => b.amount - a.amount)) {
    if (left <= 0) break;
    names.push(item.name);
    left -= weigh(item);
  }
  return names;
};
