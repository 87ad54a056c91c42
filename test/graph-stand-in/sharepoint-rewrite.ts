import { crc32 } from 'node:zlib';

const END = 0x06054b50;
const NAME = Buffer.from('customXml/item9.xml');

const localHeader = (data: Buffer, signature: number, extra: number): Buffer => {
  const header = Buffer.alloc(extra);
  header.writeUInt32LE(signature, 0);
  const at = signature === 0x04034b50 ? 4 : 6;
  header.writeUInt16LE(20, at);
  header.writeUInt32LE(crc32(data), at + 10);
  header.writeUInt32LE(data.length, at + 14);
  header.writeUInt32LE(data.length, at + 18);
  header.writeUInt16LE(NAME.length, at + 22);
  return header;
};

/**
 * What SharePoint does to an Office file after its upload: one more part with document properties, every cell as it
 * was, other bytes and another size. A file that is no zip package, or was rewritten before, stays as it is.
 */
export const rewriteLikeSharePoint = (bytes: Uint8Array): Uint8Array => {
  const file = Buffer.from(bytes);
  const end = file.length - 22;
  if (end < 0 || file.readUInt32LE(end) !== END || file.includes(NAME)) return bytes;
  const data = Buffer.from(`<properties stamp="${crc32(file)}"/>`);
  const directory = file.readUInt32LE(end + 16);
  const local = Buffer.concat([localHeader(data, 0x04034b50, 30), NAME, data]);
  const central = localHeader(data, 0x02014b50, 46);
  central.writeUInt32LE(directory, 42);
  const tail = Buffer.from(file.subarray(end));
  tail.writeUInt16LE(tail.readUInt16LE(8) + 1, 8);
  tail.writeUInt16LE(tail.readUInt16LE(10) + 1, 10);
  tail.writeUInt32LE(tail.readUInt32LE(12) + central.length + NAME.length, 12);
  tail.writeUInt32LE(directory + local.length, 16);
  const parts = [file.subarray(0, directory), local, file.subarray(directory, end), central, NAME, tail];
  return new Uint8Array(Buffer.concat(parts));
};
