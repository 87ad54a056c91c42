/** The polynomial of CRC-32 with its bits in reversed order, as zip has it. */
const POLYNOMIAL = 0xedb88320;
const BITS = 32;

/** What a step does to each bit of a checksum: a matrix over the numbers 0 and 1, a column a number. */
type Step = readonly number[];

const applied = (step: Step, crc: number): number => {
  let sum = 0;
  for (let bit = 0; bit < BITS; bit += 1) if (((crc >>> bit) & 1) === 1) sum ^= step[bit] ?? 0;
  return sum >>> 0;
};

const twice = (step: Step): Step => step.map((column) => applied(step, column));

/** One bit 0 more behind what was summed up. */
const ZERO_BIT: Step = Array.from({ length: BITS }, (_, bit) => (bit === 0 ? POLYNOMIAL : 2 ** (bit - 1)));

const ZERO_BYTE: Step = twice(twice(twice(ZERO_BIT)));

/** CRC-32 of two texts, one behind the other, from theirs: as many zero bytes are put behind the first as the second is long. */
export const combinedCrc = (first: number, second: { readonly crc: number; readonly size: number }): number => {
  let [crc, step] = [first, ZERO_BYTE];
  for (let left = second.size; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) crc = applied(step, crc);
    step = twice(step);
  }
  return (crc ^ second.crc) >>> 0;
};
