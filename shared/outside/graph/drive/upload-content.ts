import { GraphFault } from '../client/graph-fault.ts';
import { type GraphPort, jsonOf } from '../client/graph-port.ts';
import { type DriveItem, driveItem, uploadSession } from './drive-item.ts';

/** Where bytes go: an item's address without its tail, and the version that must still be there. */
export type UploadTarget = {
  readonly address: (tail: '/content' | '/createUploadSession') => string;
  readonly ifMatch?: string;
  /** Nothing may lie there yet. */
  readonly isNew?: boolean;
};

/** Up to here one request carries the whole file. */
const SINGLE_REQUEST_BYTES = 10 * 1024 * 1024;
/** Fragments must be whole units of 320 KiB, one after the other. */
const FRAGMENT_BYTES = 16 * 320 * 1024;
const TIMEOUT_MS = 120_000;

const precondition = ({ ifMatch }: UploadTarget): Record<string, string> =>
  ifMatch === undefined ? {} : { 'If-Match': ifMatch };

const uploadWhole = async (graph: GraphPort, target: UploadTarget, bytes: Uint8Array): Promise<DriveItem> => {
  const reply = await graph.send({
    method: 'PUT',
    to: target.address('/content') + (target.isNew === true ? '?@microsoft.graph.conflictBehavior=fail' : ''),
    headers: precondition(target),
    bytes,
    contentType: 'application/octet-stream',
    timeoutMs: TIMEOUT_MS,
  });
  return driveItem.parse(jsonOf(reply.body));
};

const openSession = async (graph: GraphPort, target: UploadTarget): Promise<string> => {
  const reply = await graph.send({
    method: 'POST',
    to: target.address('/createUploadSession'),
    headers: precondition(target),
    json: { item: { '@microsoft.graph.conflictBehavior': target.isNew === true ? 'fail' : 'replace' } },
  });
  return uploadSession.required({ uploadUrl: true }).parse(jsonOf(reply.body)).uploadUrl;
};

const startOf = (session: unknown): number =>
  Number((uploadSession.parse(session).nextExpectedRanges?.[0] ?? '').split('-')[0]);

/** Sends one fragment; the item once the last has arrived, else where the service wants to go on. */
const sendFragment = async (
  graph: GraphPort,
  url: string,
  bytes: Uint8Array,
  from: number,
): Promise<DriveItem | number> => {
  const to = Math.min(from + FRAGMENT_BYTES, bytes.length);
  const headers = { 'Content-Range': `bytes ${from}-${to - 1}/${bytes.length}` };
  const contentType = 'application/octet-stream';
  const part = { bytes: bytes.subarray(from, to), contentType, timeoutMs: TIMEOUT_MS, repeatable: true };
  try {
    const reply = await graph.send({ method: 'PUT', to: url, anonymous: true, headers, ...part });
    return reply.status === 202 ? startOf(jsonOf(reply.body)) : driveItem.parse(jsonOf(reply.body));
  } catch (fault) {
    if (!(fault instanceof GraphFault && fault.status === 416)) throw fault;
    return startOf(jsonOf((await graph.send({ method: 'GET', to: url, anonymous: true })).body));
  }
};

const uploadInSession = async (graph: GraphPort, target: UploadTarget, bytes: Uint8Array): Promise<DriveItem> => {
  const url = await openSession(graph, target);
  for (let from = 0; ; ) {
    const next = await sendFragment(graph, url, bytes, from);
    if (typeof next !== 'number') return next;
    if (!(next > from && next < bytes.length)) throw new Error(`上传会话要求从 ${next} 继续，已放弃，稍后重新上传。`);
    from = next;
  }
};

/** Uploads the exact bytes, by one request or in a session. Throws `GraphFault` where the service refuses. */
export const uploadContent = (graph: GraphPort, target: UploadTarget, bytes: Uint8Array): Promise<DriveItem> =>
  (bytes.length <= SINGLE_REQUEST_BYTES ? uploadWhole : uploadInSession)(graph, target, bytes);
