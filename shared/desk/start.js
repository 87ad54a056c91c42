// Started by any Node: says so in plain words where this one cannot run the program, before it meets what it can't read.
import module from 'node:module';

const OLDEST = [22, 18];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(
    `需要 Node.js ${OLDEST.join('.')} 或更高版本，现在是 ${process.versions.node}。` +
      '请在项目文件夹里运行 npm ci(会带上合适的 Node)，再用 npm start 启动。\n' +
      `Node.js ${OLDEST.join('.')} or newer is needed, this is ${process.versions.node}: run "npm ci" here, then "npm start".`,
  );
  process.exit(2);
}

// What was compiled once is kept, so that a second start is quick. Our own files are named in full: there is no need to look for
// each of a thousand on the disk, and for the package.json above it, which took a third of a start.
module.enableCompileCache?.();
module.registerHooks?.({
  resolve: (specifier, context, next) =>
    specifier.startsWith('.') && specifier.endsWith('.ts') && context.parentURL?.endsWith('.ts')
      ? { url: new URL(specifier, context.parentURL).href, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});
await import('./command-line.ts');
