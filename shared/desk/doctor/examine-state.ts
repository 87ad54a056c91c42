import { existsSync } from 'node:fs';
import { receivedPathOf, statePathOf } from '../../outside/office/state-paths.ts';
import { stateFault } from '../../outside/sqlite/state-fault.ts';
import type { Places } from '../command/office-places.ts';
import { type Diagnosis, ill, well } from './diagnosis.ts';

/** The files of the state: whole, readable, none of a newer version. One that is not there yet is no fault. */
export const examineState = ({ data }: Places): readonly Diagnosis[] => {
  const about = '状态文件';
  const found = [statePathOf(data), receivedPathOf(data)].filter(
    (path) => existsSync(path) || existsSync(`${path}-wal`),
  );
  const faults = found.flatMap((path) => stateFault(path) ?? []);
  if (faults.length === 0) return found.length === 0 ? [] : [well(about, '完好')];
  return faults.map((fault) => ill(about, fault, '照上面说的处理后再运行。'));
};
