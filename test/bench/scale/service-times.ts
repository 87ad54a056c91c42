/** One step of an upload: where it is done and how long it takes there when nobody else is; `units` of Graph's quota. */
export type Step =
  | { readonly on: 'processor'; readonly ms: number }
  | { readonly on: 'graph'; readonly ms: number; readonly units: number }
  | { readonly on: 'table' | 'blob' | 'queue'; readonly ms: number };

/** What the services allow, as Microsoft publishes it; `atOnce` is ours (host.json). */
export type Limits = {
  readonly atOnce: number;
  /** Of one application in one tenant, by its licences. */
  readonly resourceUnitsPerMinute: number;
  readonly queuePerSecond: number;
  readonly partitionPerSecond: number;
  /** Partitions the work is spread over: those of known files, one a district. */
  readonly partitions: number;
  readonly accountPerSecond: number;
};

/** Scalability targets of Azure Storage: 20,000 requests a second an account, 2,000 a queue and a table partition. */
export const STORAGE = { queuePerSecond: 2000, partitionPerSecond: 2000, accountPerSecond: 20_000 } as const;

/** Resource units a minute for an application in a tenant with so many licences (SharePoint's limits). */
export const QUOTAS = [
  ['≤ 1,000', 1250],
  ['5,001–15,000', 3750],
  ['> 50,000', 6250],
] as const;

/** Round trips as they are usual inside a region; assumptions, to be replaced by figures of the tenant. */
const GRAPH_READ = 120;
const GRAPH_DOWNLOAD = 150;
const GRAPH_WRITE = 400;
const TABLE = 8;
const BLOB = 12;
const QUEUE = 10;

const times = (count: number, step: Step): readonly Step[] => Array.from({ length: count }, () => step);

/** As measured (README): requests and processor of one hand-in with one answer; what is gathered for a unit counts once for several files. */
const MEASURED = { table: 16, blob: 2, processorMs: 30 } as const;

/** A hand-in from its message to its answer. */
export const UPLOAD: readonly Step[] = [
  ...times(2, { on: 'queue', ms: QUEUE }),
  ...times(MEASURED.table / 2, { on: 'table', ms: TABLE }),
  { on: 'graph', ms: GRAPH_READ, units: 1 },
  { on: 'graph', ms: GRAPH_DOWNLOAD, units: 1 },
  { on: 'graph', ms: GRAPH_READ, units: 1 },
  { on: 'processor', ms: MEASURED.processorMs },
  ...times(MEASURED.blob, { on: 'blob', ms: BLOB }),
  { on: 'graph', ms: GRAPH_WRITE, units: 2 },
  ...times(MEASURED.table / 2, { on: 'table', ms: TABLE }),
  ...times(2, { on: 'queue', ms: QUEUE }),
];
