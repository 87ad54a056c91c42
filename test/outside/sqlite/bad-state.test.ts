import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { asBadState, BadState, DamagedState } from '../../../shared/outside/sqlite/bad-state.ts';
import { makeWhole } from '../../../shared/outside/sqlite/made-whole.ts';
import { openState } from '../../../shared/outside/sqlite/open-state.ts';
import { sqliteArchive } from '../../../shared/outside/sqlite/sqlite-archive.ts';
import { stateFault } from '../../../shared/outside/sqlite/state-fault.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const caught = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return asBadState(error, 'D:\\绩效数据\\state.sqlite');
  }
};

const aState = (): string => {
  const path = join(temporaryFolder(), 'state.sqlite');
  openState(path).close();
  return path;
};

const WRITE = "INSERT INTO note (name, value) VALUES ('a', 'b')";

describe('what is wrong with a state file', () => {
  it('a file that may only be read is named, with what to do', () => {
    const error = caught(() => new DatabaseSync(aState(), { readOnly: true }).exec(WRITE));

    expect(error).toBeInstanceOf(BadState);
    expect(String(error)).toContain(
      'state.sqlite”写不进去：它、旁边同名的 -wal 和 -shm，或所在的文件夹是只读的，请放开写入权限后再运行。',
    );
  });

  it('so are received bytes that may only be read, as they are opened and not with each file', () => {
    const path = join(temporaryFolder(), 'received.sqlite');
    const made = new DatabaseSync(path);
    sqliteArchive(made);
    made.close();

    expect(String(caught(() => sqliteArchive(new DatabaseSync(path, { readOnly: true }))))).toContain('写不进去');
  });

  it.each(['EACCES', 'EPERM', 'EROFS'])('so is a folder nothing may be made in (%s)', (code) => {
    expect(
      String(
        caught(() => {
          throw Object.assign(new Error(code), { code });
        }),
      ),
    ).toContain('只读的');
  });

  it('a file another program holds is told to be free of it', () => {
    const path = aState();
    const holder = new DatabaseSync(path);
    holder.exec('BEGIN IMMEDIATE');

    const error = caught(() => new DatabaseSync(path, { timeout: 1 }).exec(WRITE));

    expect(String(error)).toContain('一直被别的程序占用');
    holder.close();
  });

  it('a disk that can’t be written, as a full one, is looked at before the file is touched', () => {
    const full = Object.assign(new Error('disk I/O error'), { errcode: 4874 });

    const error = caught(() => {
      throw full;
    });

    expect(error).not.toBeInstanceOf(DamagedState);
    expect(String(error)).toMatch(/剩余空间.*不要动这个文件。磁盘正常、有空间，仍读写出错的：.*--restore/u);
  });

  it('only what is spoilt counts as damaged, so that nothing else is ever set aside', () => {
    const path = aState();
    writeFileSync(path, '不是数据库'.repeat(500));

    const spoilt = caught(() => openState(path));
    const locked = caught(() => new DatabaseSync(aState(), { readOnly: true }).exec(WRITE));

    expect([spoilt, locked].map((error) => error instanceof DamagedState)).toEqual([true, false]);
  });

  it.each(['', '-wal'])('a file that lost all its bytes is never taken for a new one (%s)', (log) => {
    const path = aState();
    rmSync(path);
    writeFileSync(`${path}${log}`, log);

    const error = caught(() => openState(path));

    expect(error).toBeInstanceOf(DamagedState);
    expect([readFileSync(`${path}${log}`, 'utf8'), stateFault(path)]).toEqual([log, String(Object(error).message)]);
  });

  it('a file that is made is whole once it has its name, and nothing is left beside', () => {
    const path = aState();

    makeWhole(`${path}.other`);
    makeWhole(`${path}.other`);

    expect(statSync(`${path}.other`).size).toBeGreaterThan(0);
    expect(readdirSync(dirname(path)).sort()).toEqual(['state.sqlite', 'state.sqlite.other']);
  });

  it('what is no fault of the file stays the fault it is', () => {
    const fault = new Error('别的');

    expect(asBadState(fault, 'x')).toBe(fault);
  });
});
