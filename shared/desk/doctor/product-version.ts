import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { z } from 'zod';

/** The release that runs: of the checkout, or of the office package it was unpacked from. */
export const productVersion = (): string => {
  const manifest = findPackageJSON(import.meta.url);
  if (manifest === undefined) return '';
  return z.object({ version: z.string().default('') }).parse(JSON.parse(readFileSync(manifest, 'utf8'))).version;
};
