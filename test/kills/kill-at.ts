import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT, START } from '../desk/command/run-office.ts';

/** Clock ticks a second in /proc, on every Linux there is. */
const TICKS = 100;
const LOOK_MS = 20;

/** Seconds of processor a process has used, its threads with it; null where it is gone. */
const usedBy = (pid: number): number | null => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return null;
  }
};

/**
 * Starts the program and ends it the hard way once it has used so many seconds of processor: on a busy machine a time by the clock would
 * hit nearly every run while it still begins. Gives whether it was killed, or had ended before.
 */
export const killAt = async (
  argv: readonly string[],
  seconds: number,
  patienceMs: number,
): Promise<'killed' | 'ended'> => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', START, ...argv], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  const ended = new Promise<'ended'>((resolve) => child.on('close', () => resolve('ended')));
  const until = Date.now() + patienceMs;
  const due = async (): Promise<'killed'> => {
    while ((usedBy(child.pid ?? 0) ?? Number.POSITIVE_INFINITY) < seconds && Date.now() < until) await pause(LOOK_MS);
    return 'killed';
  };
  const outcome = await Promise.race([ended, due()]);
  child.kill('SIGKILL');
  await ended;
  return outcome;
};
