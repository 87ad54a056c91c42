import type { Instant } from '../../../day.ts';
import { TryLater } from '../../../flow/ports/try-later.ts';
import type { FileStamp, WriteOutcome } from '../../../folder/shared-folder.ts';
import { GraphFault } from '../client/graph-fault.ts';
import type { GraphPort } from '../client/graph-port.ts';
import { type DrivePlace, itemPath } from './drive-place.ts';
import { getItem, stampOf } from './drive-stamp.ts';
import type { OwnWrites } from './own-writes.ts';
import { type UploadTarget, uploadContent } from './upload-content.ts';
import { writeRefusal } from './write-refusal.ts';

export type DriveFolderDeps = { readonly graph: GraphPort; readonly place: DrivePlace; readonly own: OwnWrites };

/** Uploads; a write that answers a hand-in (`at`) is remembered as our own. Throws where the service refuses. */
export const writeContent = async (
  { graph, own }: DriveFolderDeps,
  target: UploadTarget,
  bytes: Uint8Array,
  path: string,
  at?: Instant,
): Promise<WriteOutcome> => {
  const item = await uploadContent(graph, target, bytes);
  if (at !== undefined) await own.remember(item.id, item.eTag ?? '', at);
  return { kind: 'written', stamp: stampOf(item, path, at ?? null) };
};

const AGAIN_SECONDS = 30;

const isAboutVersion = (fault: unknown): fault is GraphFault =>
  fault instanceof GraphFault && (fault.kind === 'changed' || fault.kind === 'gone');

/** Nothing newer is there to be read, nor has it gone, and only time or a person can help. */
const stillThere = (refused: GraphFault): TryLater => {
  const said = refused.kind === 'gone' ? '找不到它' : '版本不符';
  const text = `文件还在，也没有更新，SharePoint 却拒绝写入，说${said}(${refused.status})，稍后自动再试；总是如此的，请下载这份文件、删除原件，再以原来的名称上传，报送时间不变。`;
  return new TryLater(text, AGAIN_SECONDS, { cause: refused, aboutFile: true });
};

/**
 * The service once refused exact eTags: while the item still carries this one, its cTag is tried, once. At times it also says
 * of an item that is there that it is not.
 */
const secondTry = async (
  deps: DriveFolderDeps,
  stamp: FileStamp,
  bytes: Uint8Array,
  at: Instant | undefined,
  refused: unknown,
): Promise<WriteOutcome> => {
  const { graph, place } = deps;
  if (!isAboutVersion(refused)) return writeRefusal(refused);
  const item = await getItem(graph, itemPath(place, stamp.file));
  if (item === null) return { kind: 'gone', reason: '文件已不存在' };
  if (item.eTag !== stamp.version || item.cTag == null) return writeRefusal(refused);
  if (refused.kind === 'gone') throw stillThere(refused);
  const target = { address: (tail: string) => itemPath(place, stamp.file) + tail, ifMatch: item.cTag };
  const outcome = await writeContent(deps, target, bytes, stamp.path, at).catch(writeRefusal);
  if (outcome.kind === 'changed' || outcome.kind === 'gone') throw stillThere(refused);
  return outcome;
};

const replaceBy = async (
  deps: DriveFolderDeps,
  stamp: FileStamp,
  bytes: Uint8Array,
  at?: Instant,
): Promise<WriteOutcome> => {
  const target = { address: (tail: string) => itemPath(deps.place, stamp.file) + tail, ifMatch: stamp.version };
  try {
    return await writeContent(deps, target, bytes, stamp.path, at);
  } catch (fault) {
    return secondTry(deps, stamp, bytes, at, fault);
  }
};

/** Replaces exactly the version read, which keeps its moment: `changed` when a newer one is there. */
export const replaceVersion = (deps: DriveFolderDeps, stamp: FileStamp, bytes: Uint8Array): Promise<WriteOutcome> =>
  replaceBy(deps, stamp, bytes, stamp.modifiedAt);

/** The same for a file of the system's own, which bears the moment of writing. */
export const renewVersion = (deps: DriveFolderDeps, stamp: FileStamp, bytes: Uint8Array): Promise<WriteOutcome> =>
  replaceBy(deps, stamp, bytes);
