import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { pageOf, type ServedDistrict } from './district.ts';

/** Long enough that a district whose share is gone does not fill the screen. */
const AGAIN_MS = 60_000;

export type Running = { readonly stop: () => Promise<void> };

/** How a district's program is started: by the same Node, with the same first words, as this one was. */
export type Starting = {
  readonly page: string;
  readonly words: readonly string[];
  readonly line: (text: string) => void;
  readonly againMs?: number;
};

const started = (district: ServedDistrict, { page, words, line }: Starting): ChildProcess => {
  const own = ['--share', district.share, '--port', String(district.port)];
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1, 2), ...own, ...words], {
    // Each has its state beside its share, whatever is set for a single one.
    env: { ...process.env, BUDGET_SENTINEL_DATA: '', BUDGET_SENTINEL_PAGE: pageOf(district, page) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const output of [child.stdout, child.stderr])
    createInterface({ input: output }).on('line', (text) => line(`[${district.name}] ${text}`));
  return child;
};

/**
 * Runs each district in a process of its own, so that none can stop, slow or read another's: state, settings and memory are apart. One
 * that ends by itself is told and started anew a minute later.
 */
export const runDistricts = (districts: readonly ServedDistrict[], starting: Starting): Running => {
  const running = new Map<ServedDistrict, ChildProcess>();
  let stopping = false;
  const start = (district: ServedDistrict): void => {
    const child = started(district, starting);
    running.set(district, child);
    child.once('exit', (code) => {
      running.delete(district);
      if (stopping) return;
      starting.line(`[${district.name}] 停了(${code ?? '被结束'})，一分钟后重新启动。`);
      void pause(starting.againMs ?? AGAIN_MS, undefined, { ref: false }).then(() =>
        stopping ? undefined : start(district),
      );
    });
  };
  for (const district of districts) start(district);
  return {
    stop: async () => {
      stopping = true;
      const children = [...running.values()];
      const ended = children.map((child) => new Promise((resolve) => child.once('exit', resolve)));
      for (const child of children) child.kill('SIGTERM');
      await Promise.all(ended);
    },
  };
};
