import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BundledProgram, bundleProgram } from './bundle-program.ts';
import { licencesOf } from './licences.ts';
import { manuals } from './manual/manuals.ts';
import { nodeProgram } from './node-program.ts';
import { type PackageFiles, packFiles } from './pack-files.ts';
import { PLATFORMS, type Platform } from './platforms.ts';
import { readManifest } from './read-manifest.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const OUT = join(ROOT, 'dist', 'office');
const FILES = join(import.meta.dirname, 'files');

/** What people unpack: one folder of this name, so that a newer package unpacked over it replaces the program alone. */
const FOLDER = '绩效哨兵';

const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The editor of an older Windows shows a text without these ends of lines as one line. */
const forWindows = (bytes: Uint8Array): Uint8Array =>
  textBytes(new TextDecoder().decode(bytes).replace(/\r?\n/g, '\r\n'));

const filesIn = async (folder: string): Promise<PackageFiles> => {
  const names = await readdir(folder);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)),
  );
};

const { version } = await readManifest(ROOT);

const programOf = async (program: BundledProgram): Promise<PackageFiles> => ({
  ...Object.fromEntries([...program.files].map(([path, code]) => [`program/${path}`, textBytes(code)])),
  'program/host.json': await readFile(join(ROOT, 'host.json')),
  'program/package.json': textBytes(`${JSON.stringify({ type: 'module', version })}\n`),
});

/** The texts people open, in the ends of lines of their machine. */
const textsFor = async ({ files }: Platform, licences: string): Promise<PackageFiles> => {
  const texts = { ...(await filesIn(join(FILES, 'both'))), '许可证.txt': textBytes(licences) };
  if (files === 'linux') return texts;
  return Object.fromEntries(Object.entries(texts).map(([name, bytes]) => [name, forWindows(bytes)]));
};

const packageFor = async (platform: Platform, program: BundledProgram): Promise<Uint8Array> => {
  const node = await nodeProgram(ROOT, platform);
  const binary = platform.program.replace('bin/', 'program/');
  const starts = await filesIn(join(FILES, platform.files));
  const files = {
    ...(await textsFor(platform, await licencesOf(program.packages, node.licence))),
    ...starts,
    ...(await programOf(program)),
    [binary]: node.bytes,
    ...(await manuals()),
  };
  return packFiles(FOLDER, files, new Set([binary, ...Object.keys(starts)]));
};

const write = async (platform: Platform, program: BundledProgram): Promise<void> => {
  const file = join(OUT, `${FOLDER}-${version}-${platform.name}.zip`);
  const bytes = await packageFor(platform, program);
  await writeFile(file, bytes);
  console.log(`${file}  ${(bytes.length / 1e6).toFixed(1)} MB`);
};

/** `npm run package [-- linux-x64 …]`: the office packages of these platforms, or of all, into `dist/office`. */
const wanted = process.argv.slice(2);
const program = await bundleProgram(ROOT);
await mkdir(OUT, { recursive: true });
for (const platform of PLATFORMS.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
  await write(platform, program);
