/** `part` × `by` ÷ `whole` rounded half up to an integer, without losing digits to large products; 0 where whole is 0. */
export const proportion = (part: number, by: number, whole: number): number => {
  if (whole === 0) return 0;
  const scaled = BigInt(part) * BigInt(by) * 2n + BigInt(whole);
  return Number(scaled / (BigInt(whole) * 2n));
};
