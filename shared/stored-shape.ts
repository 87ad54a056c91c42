import { z } from 'zod';
import { parseSharingTexts } from './parse-sharing-texts.ts';

type Stored = Readonly<Record<string, unknown>>;

/** Brings what was kept under one version of a shape to the next. */
export type Upgrade = (stored: Stored) => Stored;

/**
 * A shape that is kept beyond a run. `write` and `read` hold it against its schema, both ways; what an earlier release kept is
 * brought up to date on reading, upgrade by upgrade: `upgrades[0]` takes version 0 (kept before there were versions) to 1. A bare list
 * of that time reaches it as `{ list }`.
 */
export type StoredShape<Value> = {
  readonly name: string;
  readonly upgrades: readonly Upgrade[];
  /** Throws where the value is not of the shape; gives back the very same value. */
  check(value: Value): Value;
  write(value: Value): string;
  /** Throws where the text is none of the shape, or was written by a later release. */
  read(text: string): Value;
};

const stored = z.looseObject({ v: z.int().nonnegative().default(0) });

const broken = (name: string, error: z.ZodError): Error =>
  new Error(`保存的“${name}”不完整或已损坏：${z.prettifyError(error).replaceAll('\n', ' ')}`);

/** A shape by its schema and the upgrades that led to it; its version is their number. */
export const storedShape = <Value extends object>(
  name: string,
  schema: z.ZodType<Value>,
  upgrades: readonly Upgrade[] = [],
): StoredShape<Value> => {
  const parse = (value: unknown): Value => {
    const { success, data, error } = schema.safeParse(value);
    if (!success) throw broken(name, error);
    return data;
  };
  // Nothing kept ever changes once it is made: what has been held against the shape need not be again when it is written.
  const passed = new WeakSet<Value>();
  const check = (value: Value): Value => {
    if (!passed.has(value)) parse(value);
    passed.add(value);
    return value;
  };
  return {
    name,
    upgrades,
    check,
    write: (value) => JSON.stringify({ v: upgrades.length, ...check(value) }),
    read: (text) => {
      const found = parseSharingTexts(text);
      const { success, data, error } = stored.safeParse(Array.isArray(found) ? { list: found } : found);
      if (!success) throw broken(name, error);
      const { v, ...kept } = data;
      if (v > upgrades.length)
        throw new Error(`保存的“${name}”是更新版本的程序写的（版本 ${v}），请升级本程序后再打开。`);
      return parse(upgrades.slice(v).reduce<Stored>((value, upgrade) => upgrade(value), kept));
    },
  };
};

/**
 * The schema of something that never changes once made, asked once for each object: a form of 60 rows is part of its ledger
 * entry, then of every standing folded from it. It gives back the very same object.
 */
export const checkedOnce = <Value extends object>(schema: z.ZodType<Value>): z.ZodType<Value> => {
  const passed = new WeakSet<object>();
  return z.custom<Value>().superRefine((value, context) => {
    if (typeof value === 'object' && value !== null && passed.has(value)) return;
    const { success, error } = schema.safeParse(value);
    if (success) passed.add(value);
    else for (const { path, message } of error.issues) context.addIssue({ code: 'custom', path: [...path], message });
  });
};
