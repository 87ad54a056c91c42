import { createHash } from 'node:crypto';
import { rewriteLikeSharePoint } from './sharepoint-rewrite.ts';

export type Item = {
  readonly id: string;
  name: string;
  parent: string | null;
  readonly folder: boolean;
  /** A notebook: to the service a package, neither folder nor file. */
  isPackage?: true;
  /** Shown without a name, as a damaged entry is. */
  isNameless?: boolean;
  /** Its content is given to nobody: infected, or labelled. */
  withheld?: boolean;
  bytes: Uint8Array;
  revision: number;
  content: number;
  modified: string;
  by: string;
  deleted: boolean;
  /** What it was, oldest first, the present last; every writing and every edit of a column makes one. */
  versions: { readonly modified: string; readonly bytes: Uint8Array }[];
  /** Position of its last change in the feed. */
  change: number;
  locked: boolean;
};

/** `sync`: the answer to an upload already shows the rewritten file; `later`: the rewriting happens after it. */
export type Rewriting = 'none' | 'sync' | 'later';

/** A document library as it stands in SharePoint: items by id, a feed of changes, files rewritten after upload. */
export class Drive {
  readonly id: string;
  readonly items = new Map<string, Item>();
  rewriting: Rewriting = 'none';
  now = '2022-04-28T08:00:00Z';
  quota = Number.POSITIVE_INFINITY;
  /** Called after each change that subscribers are told of. */
  onChange: () => void = () => {};
  change = 0;
  private readonly due = new Set<string>();
  private count = 0;

  constructor(id: string) {
    this.id = id;
    this.items.set('root', this.fresh('root', 'root', null, true));
  }

  private guid(id: string): string {
    const hex = createHash('sha256').update(`${this.id}/${id}`).digest('hex').toUpperCase();
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
  }

  eTag(item: Item): string {
    return `"{${this.guid(item.id)}},${item.revision}"`;
  }

  cTag(item: Item): string {
    return `"c:{${this.guid(item.id)}},${item.content}"`;
  }

  private fresh(id: string, name: string, parent: string | null, folder: boolean): Item {
    const base = { id, name, parent, folder, bytes: new Uint8Array(), revision: 0, content: 0, modified: this.now };
    return { ...base, by: 'SHAREPOINT\\system', deleted: false, change: 0, locked: false, versions: [] };
  }

  touch(item: Item): void {
    this.change += 1;
    item.change = this.change;
    item.revision += 1;
    item.modified = this.now;
    this.onChange();
  }

  children(parent: string): Item[] {
    return [...this.items.values()].filter((item) => item.parent === parent && !item.deleted);
  }

  childNamed(parent: string, name: string): Item | undefined {
    return this.children(parent).find((item) => item.name.toLowerCase() === name.toLowerCase());
  }

  /** Item at a path below a folder; '' is the folder itself. */
  at(path: string, from = 'root'): Item | undefined {
    let item = this.items.get(from);
    for (const name of path.split('/').filter((part) => part !== '')) {
      if (item === undefined) return undefined;
      item = this.childNamed(item.id, name);
    }
    return item;
  }

  /** Missing folders on the way are made, as the service does for uploads by path. */
  folderAt(path: string, from = 'root'): Item {
    let folder = this.items.get(from)!;
    for (const name of path.split('/').filter((part) => part !== ''))
      folder = this.childNamed(folder.id, name) ?? this.add(folder.id, name, true);
    return folder;
  }

  add(parent: string, name: string, folder: boolean): Item {
    this.count += 1;
    const item = this.fresh(`01${this.guid(`n${this.count}`).replaceAll('-', '')}`, name, parent, folder);
    this.items.set(item.id, item);
    this.touch(item);
    return item;
  }

  write(item: Item, bytes: Uint8Array, by: string): void {
    item.bytes = this.rewriting === 'sync' ? rewriteLikeSharePoint(bytes) : bytes;
    if (this.rewriting === 'later') this.due.add(item.id);
    item.content += 1;
    item.by = by;
    this.version(item);
  }

  private version(item: Item): void {
    this.touch(item);
    item.versions.push({ modified: item.modified, bytes: item.bytes });
  }

  /** Somebody fills in a column of the library: another version of the same content. */
  editColumn(item: Item): void {
    this.version(item);
  }

  /** What a department does in the browser: the file appears, or its next version does. */
  upload(path: string, bytes: Uint8Array, by = 'officer@example.gov.cn'): Item {
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    const folder = this.folderAt(parts.join('/'));
    const item = this.childNamed(folder.id, name) ?? this.add(folder.id, name, false);
    this.write(item, bytes, by);
    return item;
  }

  /** A OneNote notebook: a package whose sections are files. */
  notebook(path: string): Item {
    const item = this.folderAt(path);
    item.isPackage = true;
    this.upload(`${path}/第一节.one`, new Uint8Array([1]));
    this.upload(`${path}/Open Notebook.onetoc2`, new Uint8Array([2]));
    return item;
  }

  /** Somebody opens or closes the file in an editor. */
  lock(path: string, open: boolean): void {
    const item = this.at(path);
    if (item !== undefined) item.locked = open;
  }

  rename(item: Item, name: string): void {
    item.name = name;
    item.content += item.folder ? 0 : 1;
    this.touch(item);
  }

  move(item: Item, parent: Item): void {
    item.parent = parent.id;
    this.touch(item);
  }

  remove(item: Item): void {
    item.deleted = true;
    this.touch(item);
  }

  /** The rewriting that SharePoint still owes; returns how many files it touched. */
  settle(): number {
    const due = [...this.due];
    this.due.clear();
    for (const id of due) {
      const item = this.items.get(id);
      if (item === undefined || item.deleted) continue;
      item.bytes = rewriteLikeSharePoint(item.bytes);
      item.content += 1;
      this.version(item);
    }
    return due.length;
  }

  used(): number {
    return [...this.items.values()].reduce((sum, item) => sum + (item.deleted ? 0 : item.bytes.length), 0);
  }

  /** Reachable: a file in a removed folder is gone although nobody marked it. */
  isLive(item: Item): boolean {
    for (
      let at: Item | undefined = item;
      at !== undefined;
      at = at.parent === null ? undefined : this.items.get(at.parent)
    )
      if (at.deleted) return false;
    return true;
  }
}
