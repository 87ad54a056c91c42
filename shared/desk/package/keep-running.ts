import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { systemdUnit, windowsTask } from './service-files.ts';

/** `keep-running.js [remove]`: has the system start the office with the machine, or no longer. What it needs it says in Chinese. */
const FOLDER = join(import.meta.dirname, '..', '..', '..', '..');
const TASK = '绩效哨兵';
const UNIT = 'budget-sentinel.service';

const run = (program: string, ...words: string[]): void => {
  execFileSync(program, words, { stdio: 'inherit' });
};

const onWindows = (isRemoved: boolean): void => {
  if (isRemoved) {
    run('schtasks', '/delete', '/tn', TASK, '/f');
    return;
  }
  const user = `${process.env['USERDOMAIN'] ?? '.'}\\${userInfo().username}`;
  const file = join(tmpdir(), 'budget-sentinel-task.xml');
  writeFileSync(file, `\uFEFF${windowsTask({ folder: FOLDER, user })}`, 'utf16le');
  console.log(`将以“${user}”的身份随开机启动，请输入这个账号的登录密码(只交给 Windows 保存)。`);
  run('schtasks', '/create', '/tn', TASK, '/xml', file, '/ru', user, '/rp', '*', '/f');
  rmSync(file);
  run('schtasks', '/run', '/tn', TASK);
};

const onLinux = (isRemoved: boolean): void => {
  const isRoot = userInfo().uid === 0;
  const scope = isRoot ? [] : ['--user'];
  const file = isRoot ? join('/etc/systemd/system', UNIT) : join(homedir(), '.config/systemd/user', UNIT);
  if (isRemoved) {
    run('systemctl', ...scope, 'disable', '--now', UNIT);
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, systemdUnit({ folder: FOLDER, user: process.env['SUDO_USER'] ?? userInfo().username }, isRoot));
  run('systemctl', ...scope, 'daemon-reload');
  run('systemctl', ...scope, 'enable', '--now', UNIT);
  if (!isRoot) console.log('要在没人登录时也运行，请管理员执行一次：loginctl enable-linger');
};

const isRemoved = process.argv[2] === 'remove';
try {
  (process.platform === 'win32' ? onWindows : onLinux)(isRemoved);
  console.log(isRemoved ? '已取消随开机启动。' : '已设为随开机启动，现在也已启动。');
} catch (error) {
  console.error(`没有成功：${(error as Error).message}\n请用管理员身份再试，或照操作手册“随开机启动”一节手工设置。`);
  process.exitCode = 1;
}
