import { placesOf } from '../../../shared/desk/command/office-places.ts';
import { parseArguments } from '../../../shared/desk/command/parse-arguments.ts';
import { runOnce } from '../../../shared/desk/command/run-once.ts';

/** One `--once` run in a process of its own; prints seconds and the most memory it ever held as the last line. */
const [share = '', data = ''] = process.argv.slice(2);
const wish = parseArguments(['--once', '--as-of', '2022-12-30', '--share', share, '--data', data]);
const began = performance.now();
if (wish.kind !== 'once') throw new Error('no single run');
const code = await runOnce(wish, placesOf(wish, {}));
const { maxRSS } = process.resourceUsage();
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    code,
    seconds: (performance.now() - began) / 1000,
    processor: (user + system) / 1e6,
    megabytes: maxRSS / 1024,
  }),
);
