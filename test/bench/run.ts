import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchPart } from './bench-part.ts';

/** Runs every `*.part.ts` below this folder, or those whose names are given: `npm run bench -- reading`. */
const folder = import.meta.dirname;
const wanted = process.argv.slice(2);

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.part.ts'))
  .sort();

for (const file of files) {
  const { part } = (await import(join(folder, file))) as { part: BenchPart };
  if (wanted.length > 0 && !wanted.includes(part.name)) continue;
  console.log(`\n## ${part.name}: ${part.question}\n`);
  await part.run((line) => console.log(line));
}
