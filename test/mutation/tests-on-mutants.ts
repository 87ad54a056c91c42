import { join } from 'node:path';
import { createVitest, type Vitest } from 'vitest/node';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '../..');
const HOST = join(HERE, 'try-mutants.ts');
const COLLECTED = join(HERE, 'collected-tests.ts');
const MEMO = join(ROOT, 'shared/memo.ts');

/** `texts`: what stands in place of a file; `files`: the tests; `ids`: the mutants to try. */
type Asked = {
  readonly texts: ReadonlyMap<string, string>;
  readonly files: readonly string[];
  readonly ids: readonly number[];
};

const forgetful = (code: string): string =>
  `import { Forgetful, ForgetfulWeak } from '${join(HERE, 'forgetful.ts')}';\n${code
    .replaceAll('new WeakMap', 'new ForgetfulWeak')
    .replaceAll('new Map', 'new Forgetful')}`;

const textOf = (texts: Asked['texts'], code: string, file: string): string | null => {
  if (file === MEMO) return forgetful(code);
  const isTest = file.startsWith(join(ROOT, 'test/')) && file !== COLLECTED && file !== HOST;
  return isTest ? code.replaceAll("from 'vitest'", `from '${COLLECTED}'`) : (texts.get(file) ?? null);
};

const troublesOf = ({ state }: Vitest): readonly unknown[] => [
  ...state.getUnhandledErrors(),
  ...state
    .getTestModules()
    .flatMap((one) => [...one.errors(), ...[...one.children.allTests()].flatMap((test) => test.result().errors ?? [])]),
];

/** Calls `told` for each mutant as it was tried. Rejects where the tests fail without any. */
export const testsOnMutants = async (
  { texts, files, ids }: Asked,
  told: (id: number, isCaught: boolean) => void,
): Promise<void> => {
  const onUserConsoleLog = ({ content }: { content: string }): void => {
    for (const [, id, answer] of content.matchAll(/^mutant (\d+) (caught|survived)$/gmu))
      told(Number(id), answer === 'caught');
  };
  const transform = (code: string, id: string): string | null => textOf(texts, code, id.split('?')[0] as string);
  const vitest = await createVitest(
    'test',
    {
      config: false,
      root: ROOT,
      watch: false,
      // Kept on disk, a module would come unchanged to the next run.
      fsModuleCache: false,
      include: [HOST],
      provide: { files, ids },
      maxWorkers: 1,
      reporters: [{ onUserConsoleLog }],
    },
    { plugins: [{ name: 'mutants', enforce: 'pre', transform }] },
  );
  try {
    await vitest.start();
    const troubles = troublesOf(vitest);
    if (troubles.length > 0) throw new Error(troubles.map((one) => (one as Error).message).join('\n'));
  } finally {
    await vitest.close();
  }
};
