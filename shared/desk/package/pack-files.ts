import { type Zippable, zip } from 'fflate';

/** Bytes by path. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>;

/** What a zip's directory says of who made it: with any other, `unzip` of Linux takes names in UTF-8 for another code and spoils them. */
const UNIX = 3;
const [PLAIN, MAY_RUN] = [0o100644 << 16, 0o100755 << 16];

/** Packed hard: it is made once and copied often. */
const LEVEL = 9;

/** A zip with all files in one folder, readable everywhere; those of `programs` (paths) may be run where the unpacking keeps rights. */
export const packFiles = (folder: string, files: PackageFiles, programs: ReadonlySet<string>): Promise<Uint8Array> => {
  const entries: Zippable = Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [
      `${folder}/${path}`,
      [bytes, { os: UNIX, attrs: programs.has(path) ? MAY_RUN : PLAIN }],
    ]),
  );
  return new Promise((resolve, reject) =>
    zip(entries, { level: LEVEL }, (error, bytes) => (error ? reject(error) : resolve(bytes))),
  );
};
