import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** The rooms in reading order: each may import from itself, from files directly in `shared/`, and from the rooms named. */
const UPSTREAM: Record<string, readonly string[]> = {
  workbook: [],
  folder: [],
  form: ['workbook'],
  submission: ['form', 'workbook'],
  formula: ['form', 'submission'],
  ledger: ['submission'],
  plan: ['workbook', 'form', 'submission', 'formula'],
  audit: ['workbook', 'form', 'formula', 'submission', 'plan', 'standing'],
  standing: ['workbook', 'form', 'submission', 'ledger', 'plan'],
  warning: ['workbook', 'form', 'submission', 'ledger', 'plan', 'standing'],
  letter: ['ledger', 'plan', 'standing', 'warning'],
  owed: ['workbook', 'form', 'submission', 'ledger', 'plan', 'standing', 'warning'],
  merged: ['form', 'submission', 'plan', 'standing', 'warning', 'status-sheet'],
  paper: ['plan', 'standing', 'warning', 'letter', 'status-sheet'],
  'status-sheet': ['workbook', 'form', 'submission', 'ledger', 'plan', 'standing', 'warning', 'letter', 'folder'],
};

const ROOMS = Object.keys(UPSTREAM);

const filesBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

const importsOf = (file: string): string[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(/(?:from|import)\s+'(\.[^']+)'/g)].map(([, target = '']) =>
    relative(ROOT, join(ROOT, dirname(file), target)),
  );

const placeOf = (path: string): string => {
  const [top = '', second = '', third] = path.split(sep);
  if (top !== 'shared') return top;
  return third === undefined ? 'shared' : second;
};

const violations = (folder: string, allowed: (place: string) => boolean): string[] =>
  filesBelow(folder).flatMap((file) =>
    importsOf(file)
      .filter((target) => !allowed(placeOf(target)))
      .map((target) => `${file} -> ${target}`),
  );

describe('the rooms and the one door', () => {
  it.each(ROOMS)('lets %s read only upstream', (room) => {
    const allowed = new Set([room, 'shared', ...(UPSTREAM[room] ?? [])]);

    expect(violations(`shared/${room}`, (place) => allowed.has(place))).toEqual([]);
  });

  it('lets a flow read rooms and never what is outside', () => {
    expect(violations('shared/flow', (place) => ['flow', 'shared', ...ROOMS].includes(place))).toEqual([]);
  });

  it('lets what is outside serve ports, and know neither the desk nor the functions', () => {
    expect(violations('shared/outside', (place) => place !== 'desk' && place !== 'functions')).toEqual([]);
  });

  it('lets functions read flows, rooms and what serves their ports, and leaves the desk to itself', () => {
    expect(violations('functions', (place) => place !== 'desk')).toEqual([]);
  });

  it('lets the desk name no function: it loads the app as a host does', () => {
    expect(violations('shared/desk', (place) => place !== 'functions')).toEqual([]);
  });

  it('has a row in the table for every room there is', () => {
    const there = readdirSync(join(ROOT, 'shared'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();

    expect([...ROOMS, 'flow', 'outside', 'desk'].sort()).toEqual(there);
  });
});
