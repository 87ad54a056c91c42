import { type Limits, type Step, UPLOAD } from './service-times.ts';

/** A job's next step becomes due; the earliest first. */
class Agenda {
  private readonly heap: { readonly at: number; readonly job: number }[] = [];

  get isEmpty(): boolean {
    return this.heap.length === 0;
  }

  add(at: number, job: number): void {
    const { heap } = this;
    let index = heap.push({ at, job }) - 1;
    for (; index > 0; ) {
      const above = (index - 1) >> 1;
      if (heap[above]!.at <= at) break;
      [heap[above], heap[index]] = [heap[index]!, heap[above]!];
      index = above;
    }
  }

  next(): { readonly at: number; readonly job: number } {
    const { heap } = this;
    const first = heap[0]!;
    const last = heap.pop()!;
    if (heap.length === 0) return first;
    heap[0] = last;
    for (let index = 0; ; ) {
      const below = 2 * index + 1;
      if (below >= heap.length) return first;
      const least = below + 1 < heap.length && heap[below + 1]!.at < heap[below]!.at ? below + 1 : below;
      if (heap[index]!.at <= heap[least]!.at) return first;
      [heap[index], heap[least]] = [heap[least]!, heap[index]!];
      index = least;
    }
  }
}

/** One after the other: when each is through, and how long it was busy in all. */
class Server {
  busy = 0;
  private free = 0;

  serve(at: number, ms: number): number {
    this.free = Math.max(this.free, at) + ms;
    this.busy += ms;
    return this.free;
  }
}

/** Resource units of a minute; who asks for more is told to wait for the next one, and pauses with all its calls. */
class Quota {
  readonly used = new Map<number, number>();
  private readonly perMinute: number;
  /** All minutes before are full. */
  private open = 0;

  constructor(perMinute: number) {
    this.perMinute = perMinute;
  }

  /** When a call that costs so much may go out. */
  take(at: number, units: number): number {
    for (let minute = Math.max(this.open, Math.floor(at / 60_000)); ; minute += 1) {
      const used = this.used.get(minute) ?? 0;
      if (used + units > this.perMinute) {
        if (minute === this.open) this.open += 1;
        continue;
      }
      this.used.set(minute, used + units);
      return Math.max(at, minute * 60_000);
    }
  }
}

export type Outcome = {
  readonly perMinute: number;
  readonly minutes: number;
  /** Shares of the whole time that something was busy, 0 … 1. */
  readonly processor: number;
  readonly graph: number;
  readonly partition: number;
  readonly queue: number;
  readonly account: number;
};

/**
 * So many uploads, all there at once, worked off by so many instances; every instance has one processor and takes `atOnce`
 * messages. `tenants`: applications with a quota of their own, uploads spread evenly over them.
 */
export const simulate = (uploads: number, instances: number, limits: Limits, tenants = 1): Outcome => {
  const processors = Array.from({ length: instances }, () => new Server());
  const quotas = Array.from({ length: tenants }, () => new Quota(limits.resourceUnitsPerMinute));
  const [partitions, queue, account] = [
    Array.from({ length: limits.partitions }, () => new Server()),
    new Server(),
    new Server(),
  ];
  const agenda = new Agenda();
  const places = instances * limits.atOnce;
  const at = new Int32Array(uploads);
  let started = 0;
  let end = 0;

  const takeOn = (time: number): void => {
    if (started < uploads) agenda.add(time, started++);
  };
  const perform = (step: Step, job: number, time: number): number => {
    const instance = (job % places) % instances;
    if (step.on === 'processor') return processors[instance]!.serve(time, step.ms);
    if (step.on === 'graph') return quotas[job % tenants]!.take(time, step.units) + step.ms;
    const through = account.serve(time, 1000 / limits.accountPerSecond);
    if (step.on === 'queue') return queue.serve(through, 1000 / limits.queuePerSecond) + step.ms;
    if (step.on === 'blob') return through + step.ms;
    return partitions[job % limits.partitions]!.serve(through, 1000 / limits.partitionPerSecond) + step.ms;
  };

  for (let place = 0; place < places; place += 1) takeOn(0);
  while (!agenda.isEmpty) {
    const { at: time, job } = agenda.next();
    const step = UPLOAD[at[job]!];
    at[job]! += 1;
    end = Math.max(end, time);
    if (step === undefined) takeOn(time);
    else agenda.add(perform(step, job, time), job);
  }
  const minutes = end / 60_000;
  const units = quotas.map(({ used }) => [...used.values()].reduce((sum, one) => sum + one, 0));
  return {
    perMinute: uploads / minutes,
    minutes,
    processor: processors.reduce((sum, { busy }) => sum + busy, 0) / instances / end,
    graph: Math.max(...units) / (limits.resourceUnitsPerMinute * Math.max(1, Math.ceil(minutes))),
    partition: Math.max(...partitions.map(({ busy }) => busy)) / end,
    queue: queue.busy / end,
    account: account.busy / end,
  };
};
