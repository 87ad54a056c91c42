import { plainLines } from './plain-line.ts';

export type Progress = {
  readonly line: (text: string) => void;
  readonly at: (done: number, all: number) => void;
  readonly end: () => void;
};

/** Lines on standard output; on a terminal also a counter that each line pushes down. */
export const progressOn = (output: NodeJS.WriteStream, isTerminal: boolean): Progress => {
  let counter = '';
  const clear = () => {
    if (counter !== '') output.write(`\r${' '.repeat(counter.length * 2)}\r`);
  };
  return {
    line: (text) => {
      clear();
      output.write(`${plainLines(text)}\n${counter}`);
    },
    at: (done, all) => {
      if (!isTerminal) return;
      clear();
      counter = `正在处理 ${done}/${all}`;
      output.write(counter);
    },
    end: () => {
      clear();
      counter = '';
    },
  };
};
