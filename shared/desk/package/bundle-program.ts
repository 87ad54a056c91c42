import { rolldown } from 'rolldown';

export type BundledProgram = {
  /** Text by path below the program's folder. */
  readonly files: ReadonlyMap<string, string>;
  /** Folders of the npm packages whose code is inside. */
  readonly packages: readonly string[];
};

const HERE = 'shared/desk/host';

/**
 * What is started by its own address: the program, its threads, the functions. They lie as deep as in the repository, since they find
 * each other and `host.json` by relative addresses.
 */
export const ENTRIES: Readonly<Record<string, string>> = {
  [`${HERE}/start-package`]: 'shared/desk/package/start-package.ts',
  [`${HERE}/keep-running`]: 'shared/desk/package/keep-running.ts',
  [`${HERE}/quick-thread`]: 'shared/desk/host/quick-thread.js',
  [`${HERE}/office-thread`]: 'shared/desk/host/office-thread.ts',
  [`${HERE}/page-thread`]: 'shared/desk/host/page-thread.ts',
  [`${HERE}/legacy-worker`]: 'shared/outside/xlsx/read/legacy-worker.ts',
  'functions/main': 'functions/main.ts',
};

const PACKAGE_FOLDER = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

const packageOf = (module: string): string[] => PACKAGE_FOLDER.exec(module.replace(/^\0/, ''))?.slice(0, 1) ?? [];

/** The program and all packages it needs, in few files. `root` is the repository. */
export const bundleProgram = async (root: string): Promise<BundledProgram> => {
  const bundle = await rolldown({
    cwd: root,
    platform: 'node',
    input: ENTRIES,
    // Handed to the functions by their host, ours as Azure's.
    external: ['@azure/functions-core'],
    logLevel: 'silent',
  });
  try {
    const { output } = await bundle.generate({ entryFileNames: '[name].js', chunkFileNames: `${HERE}/[name].js` });
    const chunks = output.filter((one) => one.type === 'chunk');
    return {
      files: new Map(chunks.map(({ fileName, code }) => [fileName, code])),
      packages: [...new Set(chunks.flatMap(({ moduleIds }) => moduleIds.flatMap(packageOf)))].sort(),
    };
  } finally {
    await bundle.close();
  }
};
