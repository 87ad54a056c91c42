import { describe, expect, it } from 'vitest';
import { systemdUnit, windowsTask } from '../../../shared/desk/package/service-files.ts';

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
});
