import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { officeSettings } from '../../../shared/outside/office/office-settings.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const LINES = text('shared/desk/package/Containerfile')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' '));

/** What stands behind each instruction of a name, in order. */
const all = (instruction: string): readonly string[] =>
  LINES.filter(([name]) => name === instruction).map(([, ...words]) => words.join(' '));

const copied = all('COPY').flatMap((words) => words.split(' ').slice(0, -1));

/** Paths inside the project that a module names, imports on demand among them. */
const named = (path: string): readonly string[] =>
  [...text(path).matchAll(/(?:from |import\()'(\.{1,2}\/[^']+)'/g)].map(([, to = '']) =>
    relative(ROOT, resolve(ROOT, path, '..', to)),
  );

// No engine runs where this is tested: the file is held to what it builds from.
describe('the container file', () => {
  it('copies what is there, and all that the program imports', () => {
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const modules = globSync('{functions,shared}/**/*.{ts,js}', { cwd: ROOT });
    expect(modules.length).toBeGreaterThan(500);
    const missing = modules.flatMap(named).filter((path) => !copied.some((top) => path.startsWith(`${top}/`)));
    expect(missing).toEqual([]);
  });

  it('starts the program as npm does, on the Node the product runs on', () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: { start: string } };
    expect(all('ENTRYPOINT').map((words) => JSON.parse(words).join(' '))).toEqual([scripts.start]);
    expect(all('FROM')).toEqual([`docker.io/library/node:${text('.node-version').trim()}-slim`]);
  });

  it('keeps share and state in volumes, by settings there are, and does not run as root', () => {
    const settings = all('ENV').flatMap((words) => words.split(' ').map((one) => one.split('=')));
    expect(settings.filter(([name = '']) => !(name in officeSettings.shape))).toEqual([]);
    expect(all('VOLUME').map((words) => JSON.parse(words))).toEqual([settings.map(([, path]) => path)]);
    expect(LINES.map(([name]) => name).lastIndexOf('USER')).toBeGreaterThan(
      LINES.map(([name]) => name).lastIndexOf('RUN'),
    );
    expect(all('USER')).toEqual(['node']);
  });
});
