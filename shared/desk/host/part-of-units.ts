/** Whether a unit belongs to one of so many parts of about the same size; it is always the same one. */
export const isOfPart =
  (part: number, of: number) =>
  (unit: string): boolean =>
    [...unit].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 65_521, 0) % of === part;
