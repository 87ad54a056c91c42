import { itemJson } from './drive-item-json.ts';
import { type DriveRoom, type UploadSession, writeFault } from './drive-routes.ts';
import { type Answer, type Asked, refusal } from './graph-answer.ts';

const UNIT = 320 * 1024;

const finish = (room: DriveRoom, session: UploadSession, asked: Asked): Answer => {
  const held = session.item ?? room.drive.childNamed(session.parent, session.name) ?? null;
  const fault = writeFault(room, held, { ...asked, headers: {} }, session.bytes.length);
  if (fault !== null) return fault;
  const target = held ?? room.drive.add(session.parent, session.name, false);
  room.drive.write(target, new Uint8Array(session.bytes), room.by);
  return { status: held === null ? 201 : 200, body: itemJson(room.drive, target) };
};

/** One fragment: in order, whole units of 320 KiB except the last, under 60 MiB. */
const takeFragment = (room: DriveRoom, key: string, session: UploadSession, asked: Asked): Answer => {
  const [, from, to, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(asked.headers['content-range'] ?? '') ?? [];
  if (from === undefined) return refusal(400, 'invalidRequest', 'Content-Range');
  const isLast = Number(to) + 1 === Number(total);
  if (Number(to) - Number(from) + 1 !== asked.body.length || (!isLast && asked.body.length % UNIT !== 0))
    return refusal(400, 'invalidRequest', 'fragment size');
  if (Number(from) < session.bytes.length) return refusal(416, 'invalidRange');
  if (Number(from) !== session.bytes.length) return refusal(400, 'invalidRequest', 'fragments must be sequential');
  session.bytes = Buffer.concat([session.bytes, asked.body]);
  if (!isLast) return { status: 202, body: { nextExpectedRanges: [`${session.bytes.length}-`] } };
  room.sessions.delete(key);
  return finish(room, session, asked);
};

/** Preauthenticated addresses: whoever sends a token here has leaked it, and is told so. */
export const routeStorage = (room: DriveRoom, asked: Asked): Answer => {
  if (asked.headers.authorization !== undefined) return refusal(401, 'tokenLeaked', 'no Authorization is wanted here');
  if (asked.url.search !== '?tempauth=a&tempauth=b') return refusal(403, 'accessDenied', 'the address was changed');
  const [, kind, key = ''] = asked.url.pathname.split('/');
  if (kind === 'download') {
    const bytes = room.downloads.get(key)?.() ?? null;
    if (bytes === null) return refusal(404, 'itemNotFound');
    return { status: 200, headers: { 'Content-Type': 'application/octet-stream' }, body: bytes };
  }
  const session = room.sessions.get(key);
  if (session === undefined) return refusal(404, 'itemNotFound', 'The upload session was not found');
  if (asked.method === 'GET') return { status: 200, body: { nextExpectedRanges: [`${session.bytes.length}-`] } };
  return takeFragment(room, key, session, asked);
};
