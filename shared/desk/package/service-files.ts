/** Where the package lies and who runs it. */
export type Service = { readonly folder: string; readonly user: string };

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Starts it, without a window to close by mistake. `\` as Windows has it. */
const command = ({ folder }: Service): string => `${folder}\\program\\node.exe`;

const START =
  '--disable-warning=ExperimentalWarning --max-semi-space-size=8 --no-allocation-site-pretenuring program\\shared\\desk\\host\\start-package.js';

/** The schema of tasks gives it one byte. */
const MOST_STARTS = 255;

/**
 * A task of the Windows Task Scheduler: from the machine's start, again a minute after a failure, with no limit of time. The network share
 * needs a person's account: the system's own reaches none.
 */
export const windowsTask = (service: Service): string => `<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo><Description>绩效哨兵：看管共享文件夹，按工作要点预警</Description></RegistrationInfo>
  <Triggers><BootTrigger><Enabled>true</Enabled><Delay>PT1M</Delay></BootTrigger></Triggers>
  <Principals>
    <Principal id="Author">
      <UserId>${escaped(service.user)}</UserId>
      <LogonType>Password</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <RestartOnFailure><Interval>PT1M</Interval><Count>${MOST_STARTS}</Count></RestartOnFailure>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>${escaped(command(service))}</Command>
      <Arguments>${escaped(START)}</Arguments>
      <WorkingDirectory>${escaped(service.folder)}</WorkingDirectory>
    </Exec>
  </Actions>
</Task>
`;

/** A path in a systemd unit: `%` is a sign of its own there. */
const unitPath = (path: string): string => path.replace(/%/g, '%%');

/** A path as one word of a command there. */
const unitWord = (path: string): string => `"${unitPath(path).replace(/["\\]/g, '\\$&').replace(/\$/g, '$$$$')}"`;

/** A unit of systemd, of the whole machine (`user` is named) or of one user. */
export const systemdUnit = ({ folder, user }: Service, ofMachine: boolean): string => `[Unit]
Description=绩效哨兵：看管共享文件夹，按工作要点预警
After=network-online.target remote-fs.target
Wants=network-online.target

[Service]
WorkingDirectory=${unitPath(folder)}
ExecStart=/bin/sh ${unitWord(`${folder}/启动.sh`)}
${ofMachine ? `User=${user}\n` : ''}Restart=on-failure
RestartSec=60
KillSignal=SIGTERM

[Install]
WantedBy=${ofMachine ? 'multi-user.target' : 'default.target'}
`;
