import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECK_REGISTER } from '../shared/submission/check-register.ts';
import { FUNCTIONS_IN_AZURE, FUNCTIONS_OF_AN_OFFICE } from './functions/function-names.ts';

const ROOT = join(import.meta.dirname, '..');

const LEFT_OUT = new Set(['node_modules', 'dist', '.git', '.office']);

const docsBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return LEFT_OUT.has(entry.name) ? [] : docsBelow(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });

const DOCS = docsBelow('.');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;

/** Words set as code that are paths of the project: `shared/…`, `test/…`, `functions/…`. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:shared|test|functions|\.ci|\.github)\/[\w./-]*)`/gu)].map(([, path = '']) => path);

const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/gu)].map(([, target = '']) => target);

describe.each(DOCS)('%s', (doc) => {
  it('names only files and folders that are there', () => {
    const missing = pathsIn(read(doc)).filter(
      (path) => !existsSync(join(ROOT, path)) && !existsSync(join(ROOT, `${path}.ts`)),
    );

    expect(missing).toEqual([]);
    expect(linksIn(read(doc)).filter((target) => !existsSync(join(ROOT, dirname(doc), target)))).toEqual([]);
  });

  it('says nothing twice', () => {
    const lines = read(doc)
      .split('\n')
      .filter((line) => line.length > 60 || line.startsWith('## '));

    expect(lines.filter((line, index) => lines.indexOf(line) < index)).toEqual([]);
  });

  it('names only scripts that are there', () => {
    const named = [...read(doc).matchAll(/npm run (?:--silent )?([\w:]+)/gu)].map(([, script = '']) => script);

    expect(named.filter((script) => manifest['scripts']?.[script] === undefined)).toEqual([]);
  });
});

describe('what the docs state', () => {
  it('is every function by its name', () => {
    const named = [...read('functions/README.md').matchAll(/`([a-z]+(?:-[a-z]+)*)`/gu)].map(([, name]) => name);
    const functions = [...FUNCTIONS_OF_AN_OFFICE, ...FUNCTIONS_IN_AZURE].map((line) => line.split(' ')[0] ?? '');

    expect(functions.filter((name) => !name.endsWith('-poison') && !named.includes(name))).toEqual([]);
  });

  it('is the number of checks', () => {
    expect(read('test/README.md')).toContain(`the register of the ${CHECK_REGISTER.length} checks`);
  });

  it('is every package the product needs, and none it does not', () => {
    const text = read('shared/README.md');
    const table = text.slice(text.indexOf('## Why each dependency is there'));
    const needed = Object.keys({ ...manifest['dependencies'], ...manifest['devDependencies'] }).filter(
      (name) => !name.startsWith('@types/'),
    );

    // A line may shorten a family: `@azure/identity`, `storage-blob`, …
    expect(
      needed.filter((name) => !table.includes(`\`${name}\``) && !table.includes(`\`${name.split('/')[1]}\``)),
    ).toEqual([]);
  });

  it('is every room, each in a line', () => {
    const rooms = readdirSync(join(ROOT, 'shared'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const text = read('shared/README.md');

    expect(rooms.map(({ name }) => name).filter((name) => !new RegExp(`^  ${name}/ `, 'mu').test(text))).toEqual([]);
  });

  it('is short where a newcomer begins', () => {
    expect(read('README.md').split('\n').length).toBeLessThan(130);
  });
});
