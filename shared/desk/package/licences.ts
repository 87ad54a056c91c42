import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from './read-manifest.ts';

const LICENCE = /^(licen[cs]e|copying|notice)/i;

const licenceOf = async (folder: string): Promise<string> => {
  const { name: of, version, license } = await readManifest(folder);
  const names = (await readdir(folder)).filter((name) => LICENCE.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return [`${of} ${version} (${license})`, ...texts].join('\n\n');
};

const LINE = `\n\n${'-'.repeat(80)}\n\n`;

/** The licences of what is inside, one after the other, Node's first. */
export const licencesOf = async (packages: readonly string[], node: string): Promise<string> =>
  [`Node.js\n\n${node}`, ...(await Promise.all(packages.map(licenceOf)))].join(LINE);
