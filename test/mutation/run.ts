import { globSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { createVitest, type Vitest } from 'vitest/node';
import { type Mutant, mutantsOf, mutated } from './mutants.ts';

/**
 * `npm run mutate -- --every 10 [--from 3] [folder …]`: of all single changes to the folders below each tenth, from the
 * fourth on, one after the other; the tests named beside the folder must fail. No file is touched: the changed text is
 * handed to the tests as they load it. Prints what survived, and for each folder how much was caught.
 */
const ROOT = join(import.meta.dirname, '../..');

const TESTS: { readonly [folder: string]: readonly string[] } = {
  'shared/letter': ['test/letter', 'test/flow/warn'],
  'shared/warning/rules': ['test/warning/rules'],
  'shared/status-sheet': ['test/status-sheet', 'test/outside/status-workbook'],
  'shared/plan': ['test/plan', 'test/warning', 'test/standing'],
};

type Now = { file: string; text: string };

const open = (now: Now): Promise<Vitest> =>
  createVitest(
    'test',
    {
      config: false,
      root: ROOT,
      watch: false,
      isolate: false,
      // Kept on disk, a module would come unchanged to the next run.
      fsModuleCache: false,
      include: Object.values(TESTS).flatMap((folders) => folders.map((folder) => `${folder}/**/*.test.ts`)),
      // Years of random mails cost more than one mutant is worth: what letters say is held without them.
      exclude: ['**/*-properties.test.ts'],
      bail: 1,
      testTimeout: 60_000,
      reporters: [{}],
    },
    {
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          transform: (_code: string, id: string) => (id.split('?')[0] === now.file ? now.text : null),
        },
      ],
    },
  );

/** Whether the tests of a folder notice what is now in force. */
const isCaught = async (vitest: Vitest, folder: string, file: string): Promise<boolean> => {
  vitest.invalidateFile(file);
  const wanted = (TESTS[folder] ?? []).map((one) => join(ROOT, one));
  const specifications = (await vitest.globTestSpecifications()).filter(({ moduleId }) =>
    wanted.some((one) => moduleId.startsWith(`${one}/`)),
  );
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  return unhandledErrors.length > 0 || testModules.some((module) => !module.ok());
};

const placeOf = (file: string, source: string, { start, what }: Mutant): string =>
  `${relative(ROOT, file)}:${source.slice(0, start).split('\n').length} ${what}`;

const { values, positionals } = parseArgs({
  options: { every: { type: 'string', default: '10' }, from: { type: 'string', default: '0' } },
  allowPositionals: true,
});
const [every, from] = [Number(values.every), Number(values.from)];
const folders = positionals.length > 0 ? positionals : Object.keys(TESTS);

const now: Now = { file: '', text: '' };
const vitest = await open(now);

for (const folder of folders) {
  if (await isCaught(vitest, folder, '')) throw new Error(`the tests of ${folder} fail without any change`);
  // The built-in plan is the notice's own text, word for word: a table, not a decision.
  const files = globSync(join(ROOT, folder, '**/*.ts')).filter((file) => !basename(file).startsWith('default-'));
  const all = files.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    return mutantsOf(source).map((mutant) => ({ file, source, mutant }));
  });
  const tried = all.filter((_, at) => at % every === from);
  let caught = 0;
  for (const { file, source, mutant } of tried) {
    Object.assign(now, { file, text: mutated(source, mutant) });
    if (await isCaught(vitest, folder, file)) caught += 1;
    else console.log(`survived  ${placeOf(file, source, mutant)}`);
    Object.assign(now, { file: '', text: '' });
    vitest.invalidateFile(file);
  }
  const percent = ((caught / Math.max(1, tried.length)) * 100).toFixed(1);
  console.log(`${folder}: ${caught} of ${tried.length} tried (of ${all.length}) caught, ${percent} %`);
}
await vitest.close();
