import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupState } from '../../../shared/outside/sqlite/backup-state.ts';
import { openState } from '../../../shared/outside/sqlite/open-state.ts';
import { restoreState } from '../../../shared/outside/sqlite/restore-state.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const anOffice = () => {
  const folder = temporaryFolder();
  const places = { state: join(folder, 'state.sqlite'), received: join(folder, 'received.sqlite') };
  openState(places.state).close();
  return { folder, places };
};

describe('a backup to a place that is not there', () => {
  it.each([
    ['没插上的盘/绩效.bak', /^没有备份：写不进文件夹“.*没插上的盘”，请核对/],
    ['', /是文件夹，没有备份：请在后面写上备份文件的名称，例如 .*绩效\.bak。$/],
  ])('speaks of that place, not of the state: %s', (name, sentence) => {
    const { folder, places } = anOffice();
    const before = readdirSync(folder);

    expect(() => backupState(places, join(folder, name), '2026-11-28T19:00:00+08:00')).toThrow(sentence);
    expect(readdirSync(folder)).toEqual(before);
  });

  it.each(['state.sqlite-wal', 'state.sqlite-journal', 'STATE.sqlite-shm', 'received.sqlite', 'received.sqlite-wal'])(
    'that the state needs for itself is refused, since it would be cleared away there: %s',
    (name) => {
      const { folder, places } = anOffice();
      const before = readdirSync(folder);

      expect(() => backupState(places, join(folder, name), '2026-11-28T19:00:00+08:00')).toThrow(
        /状态文件自己要用的名称/,
      );
      expect(readdirSync(folder)).toEqual(before);
    },
  );

  it('is told as not found by restoring, which touches nothing', async () => {
    const { folder, places } = anOffice();
    const before = readdirSync(folder);

    await expect(restoreState(places, join(folder, '没有.bak'), 'worker')).rejects.toThrow(
      /^找不到备份文件“.*没有\.bak”，没有恢复，原来的状态没有动/,
    );
    expect(readdirSync(folder)).toEqual(before);
  });
});
