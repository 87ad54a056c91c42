// Started by any Node: says so in plain words where this one cannot run the program, before it meets what it can't read.
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

await import('./quick-loading.js');
await import('./command-line.ts');
