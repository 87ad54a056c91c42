import { mergeTables } from '../../../shared/flow/merge/merge-tables.ts';
import { storeStanding } from '../../../shared/flow/unit-standing.ts';
import { handedIn } from './make-ledgers.ts';
import { officeAt } from './office-at.ts';

/** Merges an office's tables from nothing and after one hand-in, in a process of its own; prints what it took as one line. */
const [base = '', unit = ''] = process.argv.slice(2);

const timed = async (work: () => Promise<unknown>) => {
  const before = process.cpuUsage();
  const began = performance.now();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - began) / 1000, processor: (user + system) / 1e6 };
};

const home = officeAt(base);
const first = await timed(() => mergeTables(home));
const megabytes = process.resourceUsage().maxRSS / 1024;
const [last] = (await home.ledger.read(unit)).slice(-1);
const number = (last?.number ?? 0) + 1;
await home.ledger.append(handedIn(unit, number, '绩效自评汇总表', 2021, 1));
await storeStanding(home, unit);
const again = await timed(() => mergeTables(home));
console.log(JSON.stringify({ first, again, megabytes, most: process.resourceUsage().maxRSS / 1024 }));
