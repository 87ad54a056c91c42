import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { systemdUnit, windowsTask } from '../../../shared/desk/package/service-files.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const SYSTEMD = '/usr/bin/systemd-analyze';

/** What Microsoft publishes as the children of each element of a task (Task Scheduler schema 1.2), as far as we write them. */
const CHILDREN: { readonly [element: string]: readonly string[] } = {
  Task: ['RegistrationInfo', 'Triggers', 'Settings', 'Data', 'Principals', 'Actions'],
  RegistrationInfo: [
    'URI',
    'SecurityDescriptor',
    'Source',
    'Date',
    'Author',
    'Version',
    'Description',
    'Documentation',
  ],
  Triggers: ['BootTrigger', 'TimeTrigger', 'CalendarTrigger', 'EventTrigger', 'LogonTrigger', 'IdleTrigger'],
  BootTrigger: ['Enabled', 'StartBoundary', 'EndBoundary', 'Repetition', 'ExecutionTimeLimit', 'Delay'],
  Principals: ['Principal'],
  Principal: ['UserId', 'LogonType', 'GroupId', 'DisplayName', 'RunLevel'],
  Settings: [
    'AllowStartOnDemand',
    'RestartOnFailure',
    'MultipleInstancesPolicy',
    'DisallowStartIfOnBatteries',
    'StopIfGoingOnBatteries',
    'AllowHardTerminate',
    'StartWhenAvailable',
    'RunOnlyIfNetworkAvailable',
    'WakeToRun',
    'Enabled',
    'Hidden',
    'ExecutionTimeLimit',
    'Priority',
  ],
  RestartOnFailure: ['Interval', 'Count'],
  Actions: ['Exec'],
  Exec: ['Command', 'Arguments', 'WorkingDirectory'],
};

/** Each element with its parent and its text. Throws where the text is no well-formed XML. */
const elementsOf = (xml: string): readonly { name: string; parent: string; text: string }[] => {
  const found: { name: string; parent: string; text: string }[] = [];
  const open: (typeof found)[number][] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    const element = { name, parent: open.at(-1)?.name ?? '', text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return found;
};

describe('the task of Windows', () => {
  const task = windowsTask({ folder: 'D:\\预算 & 绩效\\绩效哨兵', user: 'CAIZHENG\\zhang' });

  it('runs the unpacked program in its own folder, whatever signs its path has', () => {
    expect(task).toContain('<Command>D:\\预算 &amp; 绩效\\绩效哨兵\\program\\node.exe</Command>');
    expect(task).toContain('<WorkingDirectory>D:\\预算 &amp; 绩效\\绩效哨兵</WorkingDirectory>');
    expect(task).toContain('program\\shared\\desk\\host\\start-package.js</Arguments>');
  });

  it('runs as a person, from the start of the machine, and again a minute after a failure', () => {
    expect(task).toContain('<UserId>CAIZHENG\\zhang</UserId>');
    expect(task).toContain('<LogonType>Password</LogonType>');
    expect(task).toContain('<BootTrigger>');
    expect(task).toContain('<Interval>PT1M</Interval>');
    expect(task).toContain('<ExecutionTimeLimit>PT0S</ExecutionTimeLimit>');
  });
});

describe('the task of Windows, by its schema', () => {
  const elements = elementsOf(windowsTask({ folder: 'D:\\预算 & <绩效>\\"绩效哨兵"', user: 'CAIZHENG\\zhang' }));
  const textOf = (wanted: string) => elements.find(({ name }) => name === wanted)?.text;

  it('has only what it may have, each once', () => {
    const strange = elements.filter(({ name, parent }) => parent !== '' && !CHILDREN[parent]?.includes(name));
    const once = elements.map(({ name, parent }) => `${parent}/${name}`);

    expect(strange).toEqual([]);
    expect(new Set(once).size).toBe(once.length);
  });

  it('starts again as often as one byte tells, and names its folder as it is', () => {
    expect(Number(textOf('Count'))).toBeLessThanOrEqual(255);
    expect(textOf('WorkingDirectory')).toBe('D:\\预算 & <绩效>\\"绩效哨兵"');
  });
});

describe('the unit of systemd', () => {
  it('names who runs it only where it is of the whole machine', () => {
    const service = { folder: '/opt/绩效哨兵', user: 'zhang' };

    expect(systemdUnit(service, true)).toContain('User=zhang\n');
    expect(systemdUnit(service, true)).toContain('WantedBy=multi-user.target');
    expect(systemdUnit(service, false)).not.toContain('User=');
    expect(systemdUnit(service, false)).toContain('WantedBy=default.target');
  });

  it('writes a per cent sign of the path twice', () => {
    expect(systemdUnit({ folder: '/srv/100%', user: 'zhang' }, true)).toContain(
      'ExecStart=/bin/sh "/srv/100%%/启动.sh"',
    );
  });

  it('names its program as one word, whatever signs its path has', () => {
    expect(systemdUnit({ folder: '/srv/a "b" $HOME\\c', user: 'zhang' }, true)).toContain(
      'ExecStart=/bin/sh "/srv/a \\"b\\" $$HOME\\\\c/启动.sh"',
    );
  });

  it.skipIf(!existsSync(SYSTEMD))('is taken by systemd itself without a word', () => {
    const folder = temporaryFolder();
    const units = [true, false].map((ofMachine) => {
      const file = join(folder, `${ofMachine ? 'machine' : 'user'}.service`);
      writeFileSync(file, systemdUnit({ folder: join(folder, '预算 & "绩效" 100%'), user: 'root' }, ofMachine));
      return spawnSync(SYSTEMD, ['verify', file], { encoding: 'utf8' });
    });

    expect(units.map(({ status, stderr }) => [status, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ]);
  });
});
