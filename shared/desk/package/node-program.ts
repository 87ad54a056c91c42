import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LINUX, PLATFORMS, type Platform } from './platforms.ts';
import { readManifest } from './read-manifest.ts';

export type NodeProgram = { readonly bytes: Uint8Array; readonly licence: string };

const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';

const versionOf = async (root: string, name: string): Promise<string> => {
  const version = (await readManifest(root)).optionalDependencies[name];
  if (version === undefined) throw new Error(`package.json names no version of ${name}`);
  return version;
};

/** npm installs the Node of this machine alone; another machine's is fetched by npm as well, into a folder of its own. */
const fetched = async (root: string, { node }: Platform): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'node-program-'));
  const wanted = `${node}@${await versionOf(root, node)}`;
  const quietly = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  // `--force`: it is for another system than this one, on purpose.
  await promisify(execFile)(NPM, ['install', wanted, '--prefix', folder, '--force', ...quietly]);
  return join(folder, 'node_modules', node);
};

const folderOf = async (root: string, platform: Platform): Promise<string> => {
  const installed = join(root, 'node_modules', platform.node);
  return existsSync(join(installed, platform.program)) ? installed : fetched(root, platform);
};

/** One text for all systems, which the package for Windows leaves out. */
const licenceFrom = async (root: string, folder: string): Promise<string> => {
  const installed = PLATFORMS.map(({ node }) => join(root, 'node_modules', node));
  const found = [folder, ...installed].find((one) => existsSync(join(one, 'LICENSE')));
  return readFile(join(found ?? (await fetched(root, LINUX)), 'LICENSE'), 'utf8');
};

/** The Node of a platform, from npm's package. Throws where the registry does not give it. */
export const nodeProgram = async (root: string, platform: Platform): Promise<NodeProgram> => {
  const folder = await folderOf(root, platform);
  return { bytes: await readFile(join(folder, platform.program)), licence: await licenceFrom(root, folder) };
};
