import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENTRIES } from '../../../shared/desk/package/bundle-program.ts';

const ROOT = join(import.meta.dirname, '../../..');

const sources = readdirSync(join(ROOT, 'shared'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

/** Modules that another one starts by its address: what a thread runs. */
const startedByAddress = sources.flatMap((name) =>
  [...readFileSync(join(ROOT, 'shared', name), 'utf8').matchAll(/new URL\([`']\.\/([\w-]+)(?:\.?\$\{|\.js)/g)].map(
    ([, module = '']) => module,
  ),
);

describe('the program of an office package', () => {
  it('has every module that is started by its address as a file of its own', () => {
    const bundled = Object.keys(ENTRIES).map((name) => basename(name));

    expect(startedByAddress.length).toBeGreaterThan(2);
    expect(startedByAddress.filter((module) => !bundled.includes(module))).toEqual([]);
  });

  it('names modules that are there', () => {
    expect(Object.values(ENTRIES).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
