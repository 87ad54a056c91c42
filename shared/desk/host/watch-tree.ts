import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Told the path below the root that something happened to; null where the system does not say. */
type Tell = (path: string | null) => void;

export type TreeWatch = {
  /** Takes folders in that have come since, and lets go of those that have gone. */
  readonly renew: () => void;
  readonly stop: () => void;
};

/** Where the system itself watches what lies below. */
const NATIVE: readonly string[] = ['win32', 'darwin'];

const watchNatively = (root: string, tell: Tell): TreeWatch => {
  const watcher = watch(root, { recursive: true }, (_event, name) => tell(name));
  watcher.on('error', () => watcher.close());
  return { renew: () => undefined, stop: () => watcher.close() };
};

const below = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** A folder and all below it; what can't be looked into has none. */
const foldersIn = (root: string, folder = ''): readonly string[] => {
  try {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    const inner = entries.filter((entry) => entry.isDirectory()).map(({ name }) => below(folder, name));
    return [folder, ...inner.flatMap((one) => foldersIn(root, one))];
  } catch {
    return [];
  }
};

type Heard = (folder: string, event: string, name: string | null) => void;

/** The watchers of single folders, by path. */
class Watchers {
  private readonly byFolder = new Map<string, FSWatcher>();

  private readonly root: string;
  private readonly heard: Heard;

  constructor(root: string, heard: Heard) {
    this.root = root;
    this.heard = heard;
  }

  has(folder: string): boolean {
    return this.byFolder.has(folder);
  }

  open(folder: string): void {
    try {
      const watcher = watch(join(this.root, folder), (event, name) => this.heard(folder, event, name));
      watcher.on('error', () => this.close(folder));
      this.byFolder.set(folder, watcher);
    } catch {
      // Gone already, or there are no more watches to be had: looks find what happens in it.
    }
  }

  close(folder: string): void {
    for (const [path, watcher] of this.byFolder) {
      if (path !== folder && !path.startsWith(below(folder, ''))) continue;
      watcher.close();
      this.byFolder.delete(path);
    }
  }

  keepOnly(folders: ReadonlySet<string>): void {
    for (const path of [...this.byFolder.keys()]) if (!folders.has(path)) this.close(path);
  }
}

/**
 * Node watches each file of its own where the system can't watch what lies below, and lists a folder anew for every file that
 * comes into it: thousands dropped into one kept the thread busy for minutes. One watcher a folder hears the same.
 */
const watchFolders = (root: string, tell: Tell): TreeWatch => {
  let isOutdated = true;
  const watchers = new Watchers(root, (folder, event, name) => {
    const path = name === null ? null : below(folder, name);
    // Something came or went under this name: a folder's watcher may be that of an earlier one.
    if (event === 'rename') {
      isOutdated = true;
      if (path !== null && watchers.has(path)) watchers.close(path);
    }
    tell(path);
  });
  const renew = (): void => {
    if (!isOutdated) return;
    const folders = new Set(foldersIn(root));
    watchers.keepOnly(folders);
    for (const folder of folders) if (!watchers.has(folder)) watchers.open(folder);
    isOutdated = !watchers.has('');
  };
  renew();
  return { renew, stop: () => watchers.keepOnly(new Set()) };
};

/** Tells of whatever happens to a file in a folder or below it, as far as the system tells; never throws for want of that. */
export const watchTree = (root: string, tell: Tell): TreeWatch => {
  if (!NATIVE.includes(process.platform)) return watchFolders(root, tell);
  try {
    return watchNatively(root, tell);
  } catch {
    return { renew: () => undefined, stop: () => undefined };
  }
};
