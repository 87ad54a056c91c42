import type { Standing } from '../../standing/standing.ts';

/** So many units wait to be written as one change: files of one unit come one after the other, and each changes its whole standing. */
const MOST_WAITING = 8;
const WAIT_MS = 500;

/** Writes a little later than asked; a process that ends before is brought up from the ledger at its next start. */
export class WaitingStandings {
  readonly byUnit = new Map<string, Standing>();
  private timer: NodeJS.Timeout | undefined;
  private readonly writeAll: (standings: readonly Standing[]) => void;
  private readonly atExit = (): void => this.flush();

  constructor(writeAll: (standings: readonly Standing[]) => void) {
    this.writeAll = writeAll;
  }

  /** What waits is of a state that is no more. */
  drop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    process.off('exit', this.atExit);
    this.byUnit.clear();
  }

  add(standing: Standing): void {
    if (this.byUnit.size === 0) process.once('exit', this.atExit);
    this.byUnit.delete(standing.unit);
    this.byUnit.set(standing.unit, standing);
    if (this.byUnit.size > MOST_WAITING) this.flush();
    else this.timer ??= setTimeout(() => this.flush(), WAIT_MS).unref();
  }

  flush(): void {
    if (this.byUnit.size > 0) this.writeAll([...this.byUnit.values()]);
    this.drop();
  }
}
