import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openElsewhere } from '../../../shared/outside/directory/open-elsewhere.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

/** 王小明 as Chinese Windows writes it. */
const WANG = Buffer.from([0xcd, 0xf5, 0xd0, 0xa1, 0xc3, 0xf7]);

const aLock = async (lockName: string, content: Buffer, hoursAgo = 1) => {
  const folder = temporaryFolder();
  await writeFile(join(folder, '自评表.xlsx'), '');
  await writeFile(join(folder, lockName), content);
  const at = new Date(Date.now() - hoursAgo * 3_600_000);
  await utimes(join(folder, lockName), at, at);
  return join(folder, '自评表.xlsx');
};

describe('a file open in a spreadsheet program', () => {
  it.each([
    [
      'Excel or WPS',
      '~$自评表.xlsx',
      Buffer.concat([Buffer.from([WANG.length]), WANG, Buffer.alloc(158, ' ')]),
      '王小明',
    ],
    ['LibreOffice', '.~lock.自评表.xlsx#', Buffer.from(',wang,PC-01,27.11.2026 09:00,file:///x;'), 'wang'],
    ['a program that leaves no name', '~$自评表.xlsx', Buffer.alloc(0), ''],
  ])('is told with its reader, as %s names him', async (_, lockName, content, owner) => {
    expect(await openElsewhere(await aLock(lockName, content))).toEqual({ owner });
  });

  it.each(['~$自评表.xlsx', '~$表.xlsx', '.~lock.自评表.xlsx#'])(
    'is not believed of a lock left behind for days (%s)',
    async (name) => {
      expect(await openElsewhere(await aLock(name, Buffer.from('x'), 25))).toBeNull();
    },
  );

  it('is not believed of a lock file dated far ahead, by a clock that was wrong', async () => {
    expect(await openElsewhere(await aLock('~$自评表.xlsx', Buffer.from('x'), -25))).toBeNull();
  });

  it('is nobody’s without a lock file', async () => {
    expect(await openElsewhere(join(temporaryFolder(), '自评表.xlsx'))).toBeNull();
  });
});
