import type { Drive, Item } from './drive.ts';
import { itemJson, placedJson, rootId, versionsJson } from './drive-item-json.ts';
import { type Answer, type Asked, refusal } from './graph-answer.ts';

/** Uploads under way, by the secret in their address. */
export type UploadSession = {
  readonly parent: string;
  readonly name: string;
  readonly item: Item | null;
  readonly total: { value: number };
  bytes: Buffer;
};

export type DriveRoom = {
  readonly drive: Drive;
  readonly origin: () => string;
  readonly storage: () => string;
  readonly sessions: Map<string, UploadSession>;
  readonly downloads: Map<string, () => Uint8Array | null>;
  readonly by: string;
};

const fail = { gone: () => refusal(404, 'itemNotFound', 'The resource could not be found.') };

/** Editors lock in either of two shapes; both are seen in the wild. */
const lockedAnswer = (item: Item): Answer =>
  item.revision % 2 === 0
    ? refusal(423, 'resourceLocked', 'The resource you are attempting to access is locked')
    : {
        status: 423,
        body: { error: { code: 'notAllowed', message: 'locked', innerError: { code: 'resourceLocked' } } },
      };

const idOf = (drive: Drive, id: string): string => (id === rootId(drive) ? 'root' : id);

const itemById = (drive: Drive, id: string): Item | undefined => {
  const item = drive.items.get(idOf(drive, decodeURIComponent(id)));
  return item !== undefined && drive.isLive(item) ? item : undefined;
};

/** 412 for a stale If-Match on either tag; null when the write may go on. */
const preconditionFault = (drive: Drive, item: Item | null, asked: Asked): Answer | null => {
  const match = asked.headers['if-match'];
  if (match === undefined) return null;
  if (item !== null && [drive.eTag(item), drive.cTag(item)].includes(match)) return null;
  return refusal(412, 'notAllowed', "ETag does not match current item's value");
};

export const writeFault = (room: DriveRoom, item: Item | null, asked: Asked, size: number): Answer | null => {
  if (item?.locked) return lockedAnswer(item);
  const stale = preconditionFault(room.drive, item, asked);
  if (stale !== null) return stale;
  const added = size - (item?.bytes.length ?? 0);
  return room.drive.used() + added > room.drive.quota
    ? refusal(507, 'quotaLimitReached', 'Insufficient Storage')
    : null;
};

const putContent = (room: DriveRoom, item: Item | null, parent: () => Item, name: string, asked: Asked): Answer => {
  const fault = writeFault(room, item, asked, asked.body.length);
  if (fault !== null) return fault;
  const conflict = asked.url.searchParams.get('@microsoft.graph.conflictBehavior');
  if (item !== null && conflict === 'fail') return refusal(409, 'nameAlreadyExists');
  const target = item ?? room.drive.add(parent().id, name, false);
  const status = item === null ? 201 : 200;
  room.drive.write(target, new Uint8Array(asked.body), room.by);
  return { status, body: itemJson(room.drive, target) };
};

const openSession = (room: DriveRoom, item: Item | null, parent: string, name: string, asked: Asked): Answer => {
  const wanted = JSON.parse(asked.body.toString() || '{}') as {
    item?: { '@microsoft.graph.conflictBehavior'?: string };
  };
  const fault = writeFault(room, item, asked, 0);
  if (fault !== null) return fault;
  if (item !== null && (wanted.item?.['@microsoft.graph.conflictBehavior'] ?? 'fail') === 'fail' && name !== '')
    return refusal(409, 'nameAlreadyExists');
  const key = `up${room.sessions.size + 1}`;
  room.sessions.set(key, { parent, name, item, total: { value: -1 }, bytes: Buffer.alloc(0) });
  const uploadUrl = `${room.storage()}/upload/${key}?tempauth=a&tempauth=b`;
  return { status: 200, body: { uploadUrl, expirationDateTime: '2099-01-01T00:00:00Z', nextExpectedRanges: ['0-'] } };
};

const download = (room: DriveRoom, item: Item, asked: Asked): Answer => {
  if (item.withheld === true)
    return { status: 403, headers: { 'Content-Type': 'text/html' }, body: '<html>malwareDetected</html>' };
  const seen = asked.headers['if-none-match'];
  if (seen !== undefined && [room.drive.eTag(item), room.drive.cTag(item)].includes(seen)) return { status: 304 };
  return {
    status: 302,
    headers: { Location: downloadAddress(room, () => (room.drive.isLive(item) ? item.bytes : null)) },
  };
};

const downloadAddress = (room: DriveRoom, content: () => Uint8Array | null): string => {
  const key = `dl${room.downloads.size + 1}`;
  room.downloads.set(key, content);
  return `${room.storage()}/download/${key}?tempauth=a&tempauth=b`;
};

const oldVersion = (room: DriveRoom, item: Item, number: string): Answer => {
  const version = item.versions[Number.parseFloat(number) - 1];
  if (version === undefined) return fail.gone();
  return { status: 302, headers: { Location: downloadAddress(room, () => version.bytes) } };
};

const children = (room: DriveRoom, item: Item, asked: Asked): Answer => {
  const all = room.drive.children(item.id);
  const top = Number(asked.url.searchParams.get('$top') ?? 200);
  const skip = Number(asked.url.searchParams.get('$skiptoken') ?? 0);
  const next = new URL(asked.url);
  next.searchParams.set('$skiptoken', String(skip + top));
  const link = skip + top < all.length ? { '@odata.nextLink': room.origin() + next.pathname + next.search } : {};
  return { status: 200, body: { value: all.slice(skip, skip + top).map((one) => itemJson(room.drive, one)), ...link } };
};

/** `/items/{id}`, `/items/{id}/content`, `/items/{id}:/{path}:/content` and their like; null where it is none of them. */
export const routeItem = (room: DriveRoom, rest: string, asked: Asked): Answer | null => {
  const [, id = '', , path, tail] = /^\/items\/([^/:]+)(:\/(.+?)(?::|$))?(\/[^:]*)?$/.exec(rest) ?? [];
  if (id === '') return null;
  const base = itemById(room.drive, id);
  if (base === undefined) return fail.gone();
  const parts = (path ?? '').split('/').map(decodeURIComponent);
  const name = path === undefined ? '' : (parts.pop() ?? '');
  const found = path === undefined ? base : (room.drive.at([...parts, name].join('/'), base.id) ?? null);
  const parent = () => room.drive.folderAt(path === undefined ? '' : parts.join('/'), base.id);
  const verb = `${asked.method} ${tail ?? ''}`;
  if (verb === 'PUT /content') return putContent(room, found, parent, name, asked);
  if (verb === 'POST /createUploadSession') return openSession(room, found, parent().id, name, asked);
  if (found === null) return fail.gone();
  return existing(room, found, verb, asked);
};

const existing = (room: DriveRoom, item: Item, verb: string, asked: Asked): Answer | null => {
  const { drive } = room;
  if (verb === 'GET ') {
    const address = downloadAddress(room, () => (drive.isLive(item) ? item.bytes : null));
    return { status: 200, body: placedJson(drive, item, address) };
  }
  if (verb === 'GET /versions') return { status: 200, body: { value: versionsJson(item) } };
  const [, number] = /^GET \/versions\/([^/]+)\/content$/.exec(verb) ?? [];
  if (number !== undefined) return oldVersion(room, item, decodeURIComponent(number));
  if (verb === 'GET /content') return download(room, item, asked);
  if (verb === 'GET /children') return children(room, item, asked);
  if (verb === 'DELETE ') {
    const fault = item.locked ? lockedAnswer(item) : preconditionFault(drive, item, asked);
    if (fault !== null) return fault;
    drive.remove(item);
    return { status: 204 };
  }
  return null;
};
