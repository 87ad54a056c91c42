import { textOf } from '../../workbook/cell-ink.ts';
import type { Cell } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import { announcesSamples, isSampleWord } from '../../workbook/sample-mark.ts';

/** A line that announces samples says nothing else. */
const MOST_CELLS = 2;

/** How many rows below it a line says are samples: one unless it says, null where it announces none. */
export const samplesAnnounced = (filled: readonly Cell[]): number | null => {
  if (filled.length > MOST_CELLS) return null;
  if (filled.length === 1 && filled[0]?.kind === 'text' && isSampleWord(compact(textOf(filled[0])))) return 1;
  const counts = filled
    .filter(({ kind }) => kind === 'text')
    .map((cell) => announcesSamples(compact(textOf(cell))))
    .filter((count) => count !== null);
  return counts.length === 0 ? null : Math.max(...counts);
};

/** Counts rows below a line that announces samples. */
export class SampleRun {
  private left = 0;
  private isOpen = false;

  begin(count: number): void {
    this.left = count;
    this.isOpen = true;
  }

  end(): void {
    this.left = 0;
    this.isOpen = false;
  }

  /** Whether a row is one of them: as many as were announced, and on as long as they name nothing real. */
  takes(standsIn: () => boolean): boolean {
    if (this.left > 0) {
      this.left--;
      return true;
    }
    this.isOpen = this.isOpen && standsIn();
    return this.isOpen;
  }
}
