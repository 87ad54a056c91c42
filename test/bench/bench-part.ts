/** One part of `npm run bench`: a file `<name>.part.ts` that exports it as `part`. */
export type BenchPart = {
  readonly name: string;
  readonly question: string;
  /** Measures and prints, line by line, figures with their spread and ratios of things measured in the same run. */
  readonly run: (print: (line: string) => void) => Promise<void>;
};
