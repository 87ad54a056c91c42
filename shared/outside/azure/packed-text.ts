import { gunzipSync, gzipSync } from 'node:zlib';

/** A table's property holds 64 KiB of bytes and an entity 1 MiB; on the way, and by some counts there, bytes are base64: a third more. */
const PART_BYTES = 60 * 1024;
const MOST_PARTS = 11;

export type Packed = Readonly<Record<string, Uint8Array>>;

const partName = (index: number): string => `part${index}`;

/** A text, compressed, as properties of one entity; null when even so it is too long for one. */
export const packText = (text: string): Packed | null => {
  const bytes = gzipSync(text);
  const parts = Math.ceil(bytes.length / PART_BYTES);
  if (parts > MOST_PARTS) return null;
  const slices = Array.from({ length: parts }, (_, index) =>
    bytes.subarray(index * PART_BYTES, (index + 1) * PART_BYTES),
  );
  return Object.fromEntries(slices.map((slice, index) => [partName(index), new Uint8Array(slice)]));
};

/** Throws when the entity holds no packed text. */
export const unpackText = (entity: Readonly<Record<string, unknown>>): string => {
  const parts: Uint8Array[] = [];
  for (let part = entity[partName(0)]; part instanceof Uint8Array; part = entity[partName(parts.length)])
    parts.push(part);
  return gunzipSync(Buffer.concat(parts)).toString('utf8');
};
