import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type Mutant, switchable } from './mutants.ts';
import { isLeftOut, isTooDear, ROOMS } from './rooms.ts';
import { testsOnMutants } from './tests-on-mutants.ts';

/**
 * `npm run mutate -- --every 10 [--from 3] [--only unit-page] [folder …]`: of all single changes to the folders below each tenth, from
 * the fourth on, one after the other; one of the tests named for the folder must fail. No file is touched: the changed text is handed
 * to the tests as they load it. Prints what survived, and for each folder how much was caught.
 */
const ROOT = join(import.meta.dirname, '../..');

type Changed = {
  readonly file: string;
  readonly source: string;
  readonly text: string;
  readonly mutants: readonly Mutant[];
};

const changedFiles = (folder: string, only: string): readonly Changed[] => {
  let firstId = 1;
  return globSync(join(ROOT, folder, '**/*.ts'))
    .filter((file) => !isLeftOut(file) && relative(ROOT, file).includes(only))
    .toSorted()
    .map((file) => {
      const source = readFileSync(file, 'utf8');
      const found = switchable(source, firstId);
      firstId += found.mutants.length;
      return { file, source, ...found };
    });
};

const placesOf = (files: readonly Changed[]): ReadonlyMap<number, string> =>
  new Map(
    files.flatMap(({ file, source, mutants }) =>
      mutants.map(({ id, start, what }): [number, string] => {
        const line = source.slice(0, start).split('\n').length;
        return [id, `${relative(ROOT, file)}:${line} ${what}`];
      }),
    ),
  );

const { values, positionals } = parseArgs({
  options: {
    every: { type: 'string', default: '10' },
    from: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
  },
  allowPositionals: true,
});
const [every, from] = [Number(values.every), Number(values.from)];

for (const folder of positionals.length > 0 ? positionals : Object.keys(ROOMS)) {
  const changed = changedFiles(folder, values.only);
  const places = placesOf(changed);
  const ids = [...places.keys()].filter((_, at) => at % every === from);
  const tests = (ROOMS[folder] ?? []).flatMap((one) => globSync(join(ROOT, one, '**/*.test.ts')));
  const texts = new Map(changed.map(({ file, text }) => [file, text]));
  let caught = 0;
  await testsOnMutants({ texts, files: tests.filter((file) => !isTooDear(file)), ids }, (id, isCaught) => {
    if (isCaught) caught += 1;
    else console.log(`survived  ${places.get(id)}`);
  });
  const percent = ((caught / Math.max(1, ids.length)) * 100).toFixed(1);
  console.log(`${folder}: ${caught} of ${ids.length} tried (of ${places.size}) caught, ${percent} %`);
}
