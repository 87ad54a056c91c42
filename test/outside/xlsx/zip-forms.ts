import { dataAt, readZipDirectory, type ZipEntry } from '../../../shared/outside/xlsx/zip/zip-directory.ts';

const WIDE = 0xffffffff;

const number64 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 8);
  for (const [index, value] of values.entries()) bytes.writeBigUInt64LE(BigInt(value), index * 8);
  return bytes;
};

const extraOf = (values: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(1, 0);
  head.writeUInt16LE(values.length, 2);
  return Buffer.concat([head, values]);
};

const wideRecord = (file: Buffer, entry: ZipEntry, headerAt = entry.headerAt): Buffer => {
  const record = Buffer.from(file.subarray(entry.recordAt, entry.recordEnd));
  const extra = extraOf(number64(entry.size, entry.packedSize, headerAt));
  record.writeUInt32LE(WIDE, 20);
  record.writeUInt32LE(WIDE, 24);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt32LE(WIDE, 42);
  return Buffer.concat([record, extra]);
};

/** The same zip file with sizes and offsets in their 64-bit fields. */
export const asZip64 = (file: Buffer): Buffer => {
  const { entries, at } = readZipDirectory(file);
  const records = Buffer.concat(entries.map((entry) => wideRecord(file, entry)));
  const end64 = Buffer.concat([
    Buffer.from('PK\x06\x06', 'latin1'),
    number64(44),
    Buffer.alloc(12),
    number64(entries.length, entries.length, records.length, at),
  ]);
  const locator = Buffer.concat([
    Buffer.from('PK\x06\x07', 'latin1'),
    Buffer.alloc(4),
    number64(at + records.length),
    Buffer.from([1, 0, 0, 0]),
  ]);
  const end = Buffer.from(file.subarray(file.length - 22));
  end.fill(0xff, 8, 20);
  return Buffer.concat([file.subarray(0, at), records, end64, locator, end]);
};

const described = (file: Buffer, entry: ZipEntry, signed: boolean): Buffer => {
  const data = dataAt(file, entry);
  const header = Buffer.from(file.subarray(entry.headerAt, data));
  header.writeUInt16LE(8, 6);
  header.fill(0, 14, 26);
  const descriptor = Buffer.alloc(12);
  descriptor.writeUInt32LE(entry.crc, 0);
  descriptor.writeUInt32LE(entry.packedSize, 4);
  descriptor.writeUInt32LE(entry.size, 8);
  const sign = signed ? Buffer.from('PK\x07\x08', 'latin1') : Buffer.alloc(0);
  return Buffer.concat([header, file.subarray(data, data + entry.packedSize), sign, descriptor]);
};

/** The same zip file as a program writes it that does not know sizes beforehand: they stand behind the data. */
export const withDescriptors = (file: Buffer, signed = true): Buffer => {
  const { entries, at } = readZipDirectory(file);
  const parts = entries.map((entry) => described(file, entry, signed));
  let offset = 0;
  const records = entries.map((entry, index) => {
    const record = Buffer.from(file.subarray(entry.recordAt, entry.recordEnd));
    record.writeUInt16LE(8, 8);
    record.writeUInt32LE(offset, 42);
    offset += parts[index]?.length ?? 0;
    return record;
  });
  const end = Buffer.from(file.subarray(file.length - 22));
  end.writeUInt32LE(offset, 16);
  end.writeUInt32LE(file.length - 22 - at, 12);
  return Buffer.concat([...parts, ...records, end]);
};

/** The same zip file behind something else, as self-extracting archives are. */
export const withPreamble = (file: Buffer): Buffer => Buffer.concat([Buffer.from('X-Header: 1\r\n'), file]);
