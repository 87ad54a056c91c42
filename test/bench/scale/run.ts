import { QUOTAS, STORAGE } from './service-times.ts';
import { type Outcome, simulate } from './simulate.ts';

const INSTANCES = [1, 4, 16, 64];
const AT_ONCE = 12;

/** Uploads of the last days before a deadline, all at once: three files a unit. */
const PLACES = [
  { name: 'a city, 16 districts, 6,880 units', uploads: 20_640, partitions: 16, tenants: 1 },
  { name: 'a province, 160 districts, 68,800 units, one tenant', uploads: 206_400, partitions: 160, tenants: 1 },
  { name: 'a province, a tenant and an app for each of 10 cities', uploads: 206_400, partitions: 160, tenants: 10 },
];

const first = ({ processor, graph, partition, queue, account }: Outcome): string => {
  const [name, share] = Object.entries({ processor, graph, partition, queue, account }).sort((a, b) => b[1] - a[1])[0]!;
  return share < 0.8 ? 'waiting for round trips' : name;
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** `npm run scale`: how uploads a minute grow with instances, and which limit comes first. */
for (const { name, uploads, partitions, tenants } of PLACES) {
  console.log(`\n${name}: ${uploads} uploads at once`);
  console.log(
    '| licences | instances | uploads a minute | all after | processor | Graph | partition | queue | account | first limit |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|');
  for (const [licences, resourceUnitsPerMinute] of QUOTAS)
    for (const instances of INSTANCES) {
      const limits = { ...STORAGE, atOnce: AT_ONCE, resourceUnitsPerMinute, partitions };
      const outcome = simulate(uploads, instances, limits, tenants);
      const shares = [outcome.processor, outcome.graph, outcome.partition, outcome.queue, outcome.account].map(percent);
      const all = `${Math.round(outcome.minutes)} min`;
      console.log(
        `| ${[licences, instances, Math.round(outcome.perMinute), all, ...shares, first(outcome)].join(' | ')} |`,
      );
    }
}
