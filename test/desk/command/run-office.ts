import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..', '..');
export const START = join(ROOT, 'shared', 'desk', 'start.js');

export type Ran = { readonly code: number | null; readonly out: string; readonly error: string };

/** `npm start -- …` as its own process; `killAfter` ends it the hard way once its output holds that text. */
export const runOffice = (argv: readonly string[], killAfter?: string): Promise<Ran> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', START, ...argv], { cwd: ROOT });
    let [out, error] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (killAfter !== undefined && out.includes(killAfter)) child.kill('SIGKILL');
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      error += text;
    });
    child.on('close', (code) => resolve({ code, out, error }));
  });
