import { inflateEntry } from '../../../shared/outside/xlsx/zip/inflate-entry.ts';
import { readZipDirectory } from '../../../shared/outside/xlsx/zip/zip-directory.ts';
import { zipOf } from '../../../shared/outside/xlsx/zip/zip-writer.ts';

/** Numbers from 0 up to `below`, the same ones for the same seed (mulberry32). */
type Dice = (below: number) => number;

const diceFor = (seed: number): Dice => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

const changeBytes = (bytes: Buffer, dice: Dice): Buffer => {
  const changed = Buffer.from(bytes);
  for (let count = 1 + dice(8); count > 0; count--) changed[dice(changed.length)] = dice(256);
  return changed;
};

const cut = (bytes: Buffer, dice: Dice): Buffer => bytes.subarray(0, dice(bytes.length));

const splice = (bytes: Buffer, dice: Dice): Buffer => {
  const [from, length, to] = [dice(bytes.length), 1 + dice(200), dice(bytes.length)];
  return Buffer.concat([
    bytes.subarray(0, to),
    bytes.subarray(from, from + length),
    bytes.subarray(dice(2) === 0 ? to : to + length),
  ]);
};

/** Numbers in the directory and the headers are where a reader is led astray. */
const changeDirectory = (bytes: Buffer, dice: Dice): Buffer => {
  const changed = Buffer.from(bytes);
  const at = changed.indexOf('PK\x01\x02', 0, 'latin1');
  for (let count = 1 + dice(3); count > 0; count--)
    changed.writeUInt32LE(
      [0, 1, 0xffff, 0x7fffffff, 0xffffffff, dice(2 ** 31)][dice(6)] ?? 0,
      at + dice(changed.length - at - 4),
    );
  return changed;
};

const SPLINTERS = [
  '<',
  '>',
  '"',
  '&',
  '/>',
  '</row>',
  '<c',
  '<![CDATA[',
  '<!--',
  '<?',
  '<!DOCTYPE x>',
  '&#x110000;',
  ' r="A0"',
  ' r="XFE1"',
  ' t="s"',
  ' t="d"',
  '<v>',
  '<is>',
  '<si>',
  '999999999',
  '1e999',
  '\0',
  '\ufeff',
  '<row/>',
  'ref="A1:XFD9999999"',
  'x:',
];

const changeXml = (text: Buffer, dice: Dice): Buffer => {
  let changed = text;
  for (let count = 1 + dice(4); count > 0; count--) {
    const at = dice(changed.length + 1);
    const splinter = Buffer.from(SPLINTERS[dice(SPLINTERS.length)] ?? '');
    changed = Buffer.concat([changed.subarray(0, at), splinter, changed.subarray(at + dice(12))]);
  }
  return changed;
};

/** Entries are dropped, doubled, renamed or changed inside, and packed again with sizes and checksums that are right. */
const changeEntries = (bytes: Buffer, dice: Dice): Buffer => {
  const entries = readZipDirectory(bytes).entries.map((entry) => ({
    name: entry.name,
    bytes: inflateEntry(bytes, entry),
  }));
  const at = dice(entries.length);
  const entry = entries[at] ?? { name: '', bytes: Buffer.alloc(0) };
  const change = dice(6);
  if (change === 0) entries.splice(at, 1);
  else if (change === 1) entries.push(entry);
  else if (change === 2) entries[at] = { ...entry, name: entry.name.replace(/\d/, '7') };
  else entries[at] = { ...entry, bytes: changeXml(entry.bytes, dice) };
  return zipOf(entries);
};

const MUTATIONS = [changeBytes, cut, splice, changeDirectory, changeEntries, changeEntries, changeEntries];

/** One file gone wrong in one way, the same for the same seed. */
export const mutate = (bytes: Buffer, seed: number): Buffer => {
  const dice = diceFor(seed);
  return (MUTATIONS[dice(MUTATIONS.length)] ?? cut)(bytes, dice);
};
