import type { ZipEntry } from './zip-directory.ts';
import type { ZipPackage } from './zip-package.ts';

const UTF8_FLAG = 0x0800;
const UNICODE_PATH = 0x7075;
const CHINESE = /\p{Script=Han}/u;
const NOT_ASCII = /[^\0-\x7f]/u;

const gbk = new TextDecoder('gb18030');

/** The name in UTF-8 that some packers (WinRAR, Bandizip) put beside the one in the machine's own code. */
const unicodePath = (extra: Buffer): string | null => {
  for (let at = 0; at + 9 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === UNICODE_PATH)
      return extra.toString('utf8', at + 9, at + 4 + extra.readUInt16LE(at + 2));
  }
  return null;
};

const rawNameOf = (file: Buffer, { recordAt }: ZipEntry) => {
  const nameEnd = recordAt + 46 + file.readUInt16LE(recordAt + 28);
  const extra = file.subarray(nameEnd, nameEnd + file.readUInt16LE(recordAt + 30));
  return { raw: file.subarray(recordAt + 46, nameEnd), unicode: unicodePath(extra) };
};

/** What only happens to be UTF-8: a few Chinese signs in GBK read as Greek or Cyrillic ones. */
const isMisread = (name: string, raw: Buffer): boolean =>
  name.includes('\ufffd') || (NOT_ASCII.test(name) && !CHINESE.test(name) && CHINESE.test(gbk.decode(raw)));

/** Where it would lie once unpacked: a path that leads out of the folder, or to a drive, is unpacked into the folder all the same. */
const asUnpacked = (name: string): string => {
  const parts = name
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/iu, '')
    .split('/');
  const isFolder = parts.at(-1) === '';
  const kept = parts.filter((part) => part !== '' && part !== '.' && part !== '..');
  return kept.length === 0 ? '' : `${kept.join('/')}${isFolder ? '/' : ''}`;
};

/**
 * Names of an archive's entries as their packer showed them. Packed by a Chinese Windows they are GBK and do not say so: one that is no
 * UTF-8 speaks for all that claim nothing.
 */
export const archiveNames = ({ file, directory }: ZipPackage): ReadonlyMap<ZipEntry, string> => {
  const read = directory.entries.map((entry) => ({ entry, ...rawNameOf(file, entry) }));
  const plain = read.filter(({ entry, unicode }) => unicode === null && (entry.flags & UTF8_FLAG) === 0);
  const isGbk = plain.some(({ entry, raw }) => isMisread(entry.name, raw));
  const inGbk = new Set(isGbk ? plain.map(({ entry }) => entry) : []);
  return new Map(
    read.map(({ entry, raw, unicode }) => {
      const name = inGbk.has(entry) ? gbk.decode(raw) : (unicode ?? entry.name);
      return [entry, asUnpacked(name)];
    }),
  );
};
