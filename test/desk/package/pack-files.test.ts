import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packFiles } from '../../../shared/desk/package/pack-files.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const UNZIP = '/usr/bin/unzip';
const text = (words: string) => new TextEncoder().encode(words);

const FILES = {
  '启动.sh': text('#!/bin/sh'),
  '操作手册.docx': text('手册'),
  'program/host.json': text('{}'),
  'program/node': text('node'),
};

const packed = () => packFiles('绩效哨兵', FILES, new Set(['启动.sh', 'program/node']));

/** What the zip's directory says of each file: its name, by whom the entry was made, whether its name is in UTF-8, its rights. */
const directoryOf = (zip: Uint8Array) => {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const entries: { name: string; madeBy: number; isUtf8: boolean; rights: number }[] = [];
  for (let at = 0; at + 46 < zip.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    entries.push({
      name,
      madeBy: view.getUint8(at + 5),
      isUtf8: (view.getUint16(at + 8, true) & 0x800) !== 0,
      rights: (view.getUint32(at + 38, true) >>> 16) & 0o777,
    });
  }
  return entries;
};

describe('a package', () => {
  it('tells of each file, in one way, that its name is in UTF-8 and what may be done with it', async () => {
    expect(directoryOf(await packed())).toEqual([
      { name: '绩效哨兵/启动.sh', madeBy: 3, isUtf8: true, rights: 0o755 },
      { name: '绩效哨兵/操作手册.docx', madeBy: 3, isUtf8: true, rights: 0o644 },
      { name: '绩效哨兵/program/host.json', madeBy: 3, isUtf8: true, rights: 0o644 },
      { name: '绩效哨兵/program/node', madeBy: 3, isUtf8: true, rights: 0o755 },
    ]);
  });

  it.skipIf(!existsSync(UNZIP))('is unpacked by unzip into its one folder, every name as it is', async () => {
    const folder = await temporaryFolder();
    writeFileSync(join(folder, 'a.zip'), await packed());
    const { status, stderr } = spawnSync(UNZIP, ['-q', 'a.zip'], {
      cwd: folder,
      env: { LC_ALL: 'C.UTF-8' },
      encoding: 'utf8',
    });

    expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(folder).sort()).toEqual(['a.zip', '绩效哨兵']);
    expect(readdirSync(join(folder, '绩效哨兵'), { recursive: true, encoding: 'utf8' }).sort()).toEqual(
      [...Object.keys(FILES), 'program'].sort(),
    );
    expect(readFileSync(join(folder, '绩效哨兵/操作手册.docx'), 'utf8')).toBe('手册');
    expect(statSync(join(folder, '绩效哨兵/启动.sh')).mode & 0o111).toBe(0o111);
  });
});
