import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { PLATFORMS } from '../../../shared/desk/package/platforms.ts';

/** `packages.run.ts [linux-x64 …]`: what `npm run package` has put into `dist/office` for these machines, or for all, is what each needs, and nothing of another. Ends with 1 where it is not. */
const OUT = join(import.meta.dirname, '..', '..', '..', 'dist', 'office');
const MOST_BYTES = 60_000_000;

const ELF = 0x7f454c46;
const MZ = 0x4d5a;
const MACHINES: { readonly [machine: number]: string } = { 62: 'linux-x64', 183: 'linux-arm64', 34404: 'win-x64' };

/** The machine a program is made for, by its own header; null for what is no program. */
const machineOf = (bytes: Uint8Array): string | null => {
  if (bytes.length < 64) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) === ELF) return MACHINES[view.getUint16(18, true)] ?? 'another machine';
  if (view.getUint16(0) !== MZ) return null;
  return MACHINES[view.getUint16(view.getUint32(60, true) + 4, true)] ?? 'another machine';
};

const STARTS = {
  windows: ['启动.cmd', '安装为服务.cmd', '取消服务.cmd'],
  linux: ['启动.sh', '安装为服务.sh', '取消服务.sh'],
};
const PAPERS = ['操作手册.docx', '填报说明.docx', '许可证.txt', '设置-示例.txt'];

const asked = process.argv.slice(2);
const names = readdirSync(OUT);
const faults: string[] = [];
const programs = new Set<string>();

for (const { name, program, files } of PLATFORMS.filter((one) => asked.length === 0 || asked.includes(one.name))) {
  const fault = (text: string): void => void faults.push(`${name}: ${text}`);
  const zip = names.find((one) => one.endsWith(`-${name}.zip`));
  if (zip === undefined) {
    fault('not made');
    continue;
  }
  const packed = readFileSync(join(OUT, zip));
  if (packed.length > MOST_BYTES) fault(`${packed.length} bytes`);
  const held = new Map(
    Object.entries(unzipSync(packed)).map(([path, bytes]) => [path.replace(/^绩效哨兵\//, ''), bytes]),
  );
  const node = program.replace('bin/', 'program/');
  const machines = [...held]
    .map(([path, bytes]) => [path, machineOf(bytes)] as const)
    .filter(([, made]) => made !== null);
  if (JSON.stringify(machines) !== JSON.stringify([[node, name]])) fault(`programs inside: ${machines.join(' ')}`);
  for (const wanted of [...STARTS[files], ...PAPERS]) if (!held.get(wanted)?.length) fault(`lacks ${wanted}`);
  const licences = new TextDecoder().decode(held.get('许可证.txt') ?? new Uint8Array());
  for (const wanted of ['Node.js is licensed', 'exceljs', '@azure/functions', 'zod'])
    if (!licences.includes(wanted)) fault(`no licence of ${wanted}`);
  programs.add(
    [...held.keys()]
      .filter((path) => path.startsWith('program/') && path !== node)
      .sort()
      .join(' '),
  );
  console.log(`${zip}  ${(packed.length / 1e6).toFixed(1)} MB, ${machines.join(' ')}`);
}
if (programs.size > 1) faults.push('not one program on all machines');
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
