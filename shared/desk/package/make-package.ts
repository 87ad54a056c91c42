import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Zippable, zip } from 'fflate';
import { type BundledProgram, bundleProgram } from './bundle-program.ts';
import { licencesOf } from './licences.ts';
import { manuals } from './manual/manuals.ts';
import { nodeProgram } from './node-program.ts';
import { PLATFORMS, type Platform } from './platforms.ts';
import { readManifest } from './read-manifest.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const OUT = join(ROOT, 'dist', 'office');

/** What people unpack: one folder of this name, so that a newer package unpacked over it replaces the program alone. */
const FOLDER = '绩效哨兵';

/** The signs of Unix in a zip's directory: made there, and a file that may be run. */
const UNIX = 3;
const MAY_RUN = 0o100755 << 16;

/** Packed hard: it is made once and copied often. */
const LEVEL = 9;

const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const filesIn = async (folder: string): Promise<Zippable> => {
  const names = await readdir(folder);
  const entries = names.map(async (name) => [name, [await readFile(join(folder, name)), { os: UNIX, attrs: MAY_RUN }]]);
  return Object.fromEntries(await Promise.all(entries));
};

const { version } = await readManifest(ROOT);

const programOf = async (program: BundledProgram): Promise<Zippable> => ({
  ...Object.fromEntries([...program.files].map(([path, code]) => [`program/${path}`, textBytes(code)])),
  'program/host.json': await readFile(join(ROOT, 'host.json')),
  'program/package.json': textBytes(`${JSON.stringify({ type: 'module', version })}\n`),
});

const contents = async (platform: Platform, program: BundledProgram): Promise<Zippable> => {
  const files = join(import.meta.dirname, 'files');
  const node = await nodeProgram(ROOT, platform);
  const binary = platform.program.replace('bin/', 'program/');
  return {
    ...(await filesIn(join(files, 'both'))),
    ...(await filesIn(join(files, platform.files))),
    ...(await programOf(program)),
    [binary]: [node.bytes, { os: UNIX, attrs: MAY_RUN }],
    '许可证.txt': textBytes(await licencesOf(program.packages, node.licence)),
    ...(await manuals()),
  };
};

const packed = (files: Zippable): Promise<Uint8Array> =>
  new Promise((resolve, reject) =>
    zip({ [FOLDER]: files }, { level: LEVEL }, (error, bytes) => (error ? reject(error) : resolve(bytes))),
  );

const write = async (platform: Platform, program: BundledProgram): Promise<void> => {
  const file = join(OUT, `${FOLDER}-${version}-${platform.name}.zip`);
  const bytes = await packed(await contents(platform, program));
  await writeFile(file, bytes);
  console.log(`${file}  ${(bytes.length / 1e6).toFixed(1)} MB`);
};

/** `npm run package [-- linux-x64 …]`: the office packages of these platforms, or of all, into `dist/office`. */
const wanted = process.argv.slice(2);
const program = await bundleProgram(ROOT);
await mkdir(OUT, { recursive: true });
for (const platform of PLATFORMS.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
  await write(platform, program);
