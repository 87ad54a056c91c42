import { readFileSync } from 'node:fs';
import { ENGINES } from './engines.ts';

/** A process of its own that reads one file by one engine, `times` over; prints CPU milliseconds and the peak memory. */
const [engine = '', path = '', times = '1'] = process.argv.slice(2);
const file = readFileSync(path);
const read = ENGINES[engine];
if (read === undefined) throw new Error(`no engine ${engine}`);
const cpu: number[] = [];
let cells = 0;
for (let round = 0; round < Number(times); round++) {
  const start = process.cpuUsage();
  cells = await read(file);
  const { user, system } = process.cpuUsage(start);
  cpu.push((user + system) / 1000);
}
console.log(JSON.stringify({ cells, cpu, megabytes: process.resourceUsage().maxRSS / 1024 }));
