/** A change as a figure beside another: `+3`, `−2`, `持平`. */
const signed = (change: number): string => (change === 0 ? '持平' : change > 0 ? `+${change}` : `−${-change}`);

/** The same against a figure of before; '' where that can't be known. */
export const changeSince = (now: number, before: number | null | undefined): string =>
  before === null || before === undefined ? '' : signed(now - before);
