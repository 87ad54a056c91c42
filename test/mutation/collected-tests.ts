import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect as check, type ExpectStatic } from 'vitest';

/**
 * What a test file gets in place of `vitest` while mutants are tried: its tests are noted instead of run, so that each can be run
 * again and again without loading anything anew.
 */
export type Collected = { readonly name: string; readonly run: () => Promise<void> };

type Body = (...values: never[]) => unknown;
type Options = number | { readonly timeout?: number };

type Noted = { tests: Collected[]; ends: (() => unknown)[]; named: readonly string[]; folder: string };

/** This file, too, is loaded anew together with the tests: what they note is kept where every copy finds it. */
const all = globalThis as unknown as { collected: Noted; finished: (() => unknown)[] };

/** The tests that a file defines while `load` runs; `folder` is where its kept texts lie. */
export const collected = async (from: string, load: () => Promise<unknown>): Promise<readonly Collected[]> => {
  all.collected = { tests: [], ends: [], named: [], folder: from };
  await load();
  return all.collected.tests;
};

const note = (name: string, body: () => unknown): void => {
  const { ends, named, tests } = all.collected;
  const run = async (): Promise<void> => {
    all.finished = [];
    try {
      await body();
    } finally {
      for (const end of [...all.finished, ...ends]) await end();
    }
  };
  tests.push({ name: [...named, name].join(' > '), run });
};

const bodyOf = (rest: readonly (Body | Options)[]): Body =>
  rest.find((one): one is Body => typeof one === 'function') as Body;

const define = (name: string, ...rest: readonly (Body | Options)[]): void => note(name, bodyOf(rest) as () => unknown);

const valuesOf = (one: unknown): readonly never[] => (Array.isArray(one) ? one : [one]) as unknown as readonly never[];

const each =
  (cases: readonly unknown[]) =>
  (name: string, ...rest: readonly (Body | Options)[]): void => {
    for (const [at, one] of cases.entries()) note(`${name} ${at + 1}`, () => bodyOf(rest)(...valuesOf(one)));
  };

const group = (name: string, body: () => void): void => {
  const before = all.collected.named;
  all.collected.named = [...before, name];
  body();
  all.collected.named = before;
};

const groupOfEach =
  (cases: readonly unknown[]) =>
  (name: string, body: Body): void => {
    for (const [at, one] of cases.entries()) group(`${name} ${at + 1}`, () => body(...valuesOf(one)));
  };

check.extend({
  /** The file is read, never written. */
  toMatchFileSnapshot(text: string, file: string) {
    const kept = readFileSync(resolve(all.collected.folder, file), 'utf8');
    return { pass: kept === text, message: () => `${file} says otherwise` };
  },
});

export const expect: ExpectStatic = check;
export const it: typeof define & { each: typeof each } = Object.assign(define, { each });
export const describe: typeof group & { each: typeof groupOfEach } = Object.assign(group, { each: groupOfEach });
export const afterEach = (end: () => unknown): void => void all.collected.ends.push(end);
export const onTestFinished = (end: () => unknown): void => void all.finished.push(end);
