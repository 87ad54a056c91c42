import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Packer } from 'docx';
import type { PackageFiles } from '../pack-files.ts';
import { documentOf } from './markdown-document.ts';

const written = async (name: string): Promise<[string, Uint8Array]> => {
  const markdown = await readFile(join(import.meta.dirname, name), 'utf8');
  const document = await documentOf(markdown, (picture) => readFile(join(import.meta.dirname, picture)));
  return [name.replace(/\.md$/, '.docx'), await Packer.toBuffer(document)];
};

/** The manuals for people, written here as Markdown, as Word documents by name. */
export const manuals = async (): Promise<PackageFiles> => {
  const names = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(await Promise.all(names.map(written)));
};
