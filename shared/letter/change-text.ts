/** A change as a figure beside another: `+3`, `−2`, `持平`. */
export const signed = (change: number): string => (change === 0 ? '持平' : change > 0 ? `+${change}` : `−${-change}`);
