import { afterAll } from 'vitest';
import { driveFolder } from '../../../shared/outside/graph/drive/drive-folder.ts';
import { ownWrites } from '../../../shared/outside/graph/drive/own-writes.ts';
import { sharedFolderContract } from '../../contracts/shared-folder.ts';
import type { GraphStandIn } from '../../graph-stand-in/graph-stand-in.ts';
import { memoryNotebook } from '../../memory/memory-notebook.ts';
import { aGraphBench } from './graph-bench.ts';

const started: GraphStandIn[] = [];

afterAll(async () => {
  for (const standIn of started) await standIn.stop();
});

const inZulu = (instant: string): string => new Date(instant).toISOString().replace('.000', '');

const aBench = (folderPath: string) => async () => {
  const { standIn, graph } = await aGraphBench();
  started.push(standIn);
  const { drive } = standIn;
  const folderId = folderPath === '' ? null : drive.folderAt(folderPath).id;
  const place = { driveId: drive.id, folderId };
  const full = (path: string) => (folderPath === '' ? path : `${folderPath}/${path}`);
  return {
    folder: driveFolder({ graph, place, own: ownWrites(memoryNotebook()) }),
    save: async (path: string, text: string, modifiedAt = '2022-04-28T12:00:00+08:00') => {
      drive.now = inZulu(modifiedAt);
      drive.upload(full(path), new TextEncoder().encode(text));
      drive.now = '2022-04-28T08:59:00Z';
    },
    take: async (path: string) => drive.remove(drive.at(full(path))!),
    lock: async (path: string) => drive.lock(full(path), true),
    unlock: async (path: string) => drive.lock(full(path), false),
  };
};

sharedFolderContract('a SharePoint library', aBench(''));
sharedFolderContract('a folder of a SharePoint library', aBench('共享/绩效 #1'));
