import { readZipDirectory } from '../../../shared/outside/xlsx/zip/zip-directory.ts';

/** Every entry of a zip file with all the bytes that lie between its header and the next one, in the order of the file. */
export const regionsOf = (bytes: Uint8Array): { readonly name: string; readonly bytes: Buffer }[] => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { entries, at } = readZipDirectory(file);
  const sorted = [...entries].sort((one, other) => one.headerAt - other.headerAt);
  return sorted.map((entry, index) => ({
    name: entry.name,
    bytes: file.subarray(entry.headerAt, sorted[index + 1]?.headerAt ?? at),
  }));
};

/** Names of the entries that are not the same bytes in both files, or stand in one only. */
export const differingEntries = (before: Uint8Array, after: Uint8Array): string[] => {
  const old = new Map(regionsOf(before).map(({ name, bytes }) => [name, bytes]));
  const now = new Map(regionsOf(after).map(({ name, bytes }) => [name, bytes]));
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => {
    const [one, other] = [old.get(name), now.get(name)];
    return one === undefined || other === undefined || !one.equals(other);
  });
};
