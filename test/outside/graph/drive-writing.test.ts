import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TryLater } from '../../../shared/flow/ports/try-later.ts';
import type { FileStamp, SharedFolder } from '../../../shared/folder/shared-folder.ts';
import { driveFolder } from '../../../shared/outside/graph/drive/drive-folder.ts';
import { ownWrites } from '../../../shared/outside/graph/drive/own-writes.ts';
import { refusal } from '../../graph-stand-in/graph-answer.ts';
import { memoryNotebook } from '../../memory/memory-notebook.ts';
import { aGraphBench, type GraphBench } from './graph-bench.ts';

const MIB = 1024 * 1024;
const PATH = '甲局/自评.xlsx';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const large = (size: number): Uint8Array =>
  new Uint8Array(Buffer.alloc(size, Buffer.from(Array.from({ length: 997 }, (_, index) => index % 251))));

describe('writing into a library', () => {
  let bench: GraphBench;
  let folder: SharedFolder;

  beforeEach(async () => {
    bench = await aGraphBench();
    const place = { driveId: bench.standIn.drive.id, folderId: null };
    folder = driveFolder({ graph: bench.graph, place, own: ownWrites(memoryNotebook()) });
    bench.standIn.drive.upload(PATH, bytes('第一版'));
  });

  afterEach(() => bench.standIn.stop());

  const stamp = async (): Promise<FileStamp> => (await folder.find(PATH))!;
  const stored = () => bench.standIn.drive.at(PATH)!.bytes;
  const uploads = () => bench.standIn.calls.filter(({ asked }) => asked.method === 'PUT');

  it('sends up to 10 MiB in one request and more in a session of whole units, in order', async () => {
    const small = large(10 * MIB);
    await folder.replace(await stamp(), small);
    const requestsForSmall = uploads().length;
    const big = large(10 * MIB + 1);
    const outcome = await folder.replace(await stamp(), big);

    const ranges = uploads()
      .slice(requestsForSmall)
      .map(({ asked }) => asked.headers['content-range']);
    expect(requestsForSmall).toBe(1);
    expect(ranges).toEqual([
      'bytes 0-5242879/10485761',
      'bytes 5242880-10485759/10485761',
      'bytes 10485760-10485760/10485761',
    ]);
    expect(outcome.kind).toBe('written');
    expect(Buffer.compare(stored(), big)).toBe(0);
  });

  it('goes on with a session after a fault, and after a fragment that had arrived already', async () => {
    const big = large(11 * MIB);
    let faults = 0;
    bench.standIn.mishap = ({ headers }) => {
      const range = headers['content-range'] ?? '';
      faults += 1;
      if (range.startsWith('bytes 0-') && faults < 3)
        return { when: 'before', answer: refusal(500, 'generalException') };
      if (range.startsWith('bytes 5242880-') && faults < 6) return { when: 'after', answer: 'reset' };
      return null;
    };

    const outcome = await folder.create('财政局/大表.xlsx', big);

    expect(outcome.kind).toBe('written');
    expect(Buffer.compare(bench.standIn.drive.at('财政局/大表.xlsx')!.bytes, big)).toBe(0);
  });

  it('never starts a session over a newer version', async () => {
    const first = await stamp();
    bench.standIn.drive.upload(PATH, bytes('第二版'));

    const outcome = await folder.replace(first, large(11 * MIB));

    expect(outcome.kind).toBe('changed');
    expect(new TextDecoder().decode(stored())).toBe('第二版');
  });

  it('tries the cTag, once, where the exact eTag is refused although nothing changed', async () => {
    const { eTag } = { eTag: (await stamp()).version };
    bench.standIn.mishap = ({ headers }) =>
      headers['if-match'] === eTag ? { when: 'before', answer: refusal(412, 'notAllowed') } : null;

    const outcome = await folder.replace(await stamp(), bytes('带审核结果'));

    expect(outcome.kind).toBe('written');
    expect(uploads().map(({ asked, status }) => [asked.headers['if-match']?.slice(0, 4), status])).toEqual([
      [eTag.slice(0, 4), 412],
      ['"c:{', 200],
    ]);
  });

  it('takes 409 resourceModified for what it is: a newer version', async () => {
    const first = await stamp();
    bench.standIn.mishap = ({ method }) => {
      if (method !== 'PUT') return null;
      bench.standIn.drive.upload(PATH, bytes('第二版'));
      return { when: 'before', answer: refusal(409, 'resourceModified') };
    };

    expect((await folder.replace(first, bytes('x'))).kind).toBe('changed');
  });

  it('tries later where the service speaks of a newer version and there is none', async () => {
    bench.standIn.mishap = ({ method }) =>
      method === 'PUT' ? { when: 'before', answer: refusal(409, 'resourceModified') } : null;

    await expect(folder.replace(await stamp(), bytes('x'))).rejects.toBeInstanceOf(TryLater);
  });

  it('says so when the site is full or the role on it is too small', async () => {
    bench.standIn.drive.quota = 5;
    const full = await folder.replace(await stamp(), bytes('more than five bytes'));
    bench.standIn.mishap = ({ method }) =>
      method === 'PUT' ? { when: 'before', answer: refusal(403, 'accessDenied') } : null;
    const denied = await folder.create('财政局/状态.xlsx', bytes('x'));

    expect(full).toMatchObject({ kind: 'full', reason: expect.stringContaining('存储空间已满') });
    expect(denied).toMatchObject({ kind: 'read-only', reason: expect.stringContaining('write') });
  });

  it('tells its own write by the version although SharePoint dates it anew', async () => {
    const before = await stamp();
    bench.standIn.drive.now = '2022-05-09T01:00:00Z';

    const outcome = await folder.replace(before, bytes('带审核结果'));
    const listed: FileStamp[] = [];
    for await (const one of folder.list()) listed.push(one);

    expect(outcome.kind === 'written' && outcome.stamp.modifiedAt).toBe(before.modifiedAt);
    expect([(await folder.stat(before.file))?.modifiedAt, listed[0]?.modifiedAt]).toEqual([
      before.modifiedAt,
      before.modifiedAt,
    ]);
  });

  it('dates the next version of the department by its own moment again', async () => {
    await folder.replace(await stamp(), bytes('带审核结果'));
    bench.standIn.drive.now = '2022-05-09T01:00:00Z';
    bench.standIn.drive.upload(PATH, bytes('第二版'));

    expect((await stamp()).modifiedAt).toBe('2022-05-09T09:00:00+08:00');
  });

  it('refuses to discard what somebody has open, and tries later', async () => {
    bench.standIn.drive.lock(PATH, true);

    await expect(folder.discard(await stamp())).rejects.toBeInstanceOf(TryLater);
  });

  it('never lets the token reach the host that files are stored on', async () => {
    await folder.read(await stamp());
    await folder.replace(await stamp(), large(11 * MIB));

    const storageCalls = bench.standIn.calls.filter(({ asked }) => /^\/(download|upload)\//.test(asked.url.pathname));
    expect(storageCalls.length).toBeGreaterThan(3);
    expect(storageCalls.filter(({ asked }) => asked.headers.authorization !== undefined)).toEqual([]);
  });
});
