import { robotAnswer } from '../../outside/mail/robot-answer.ts';
import { smtpAnswer } from '../../outside/mail/smtp-answer.ts';
import { officeSmtp } from '../../outside/office/connect-office.ts';
import type { OfficeSettings } from '../../outside/office/office-settings.ts';
import { type Diagnosis, doubtful, ill, well } from './diagnosis.ts';

const isOwnMachine = (address: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);

const post = async (settings: OfficeSettings): Promise<Diagnosis> => {
  const about = '发信';
  const smtp = officeSmtp(settings);
  if (smtp === null)
    return doubtful(
      about,
      '没有设置邮件服务器，邮件只写到数据文件夹的 outbox，没有真正发出',
      '要真正发信，请设置 BUDGET_SENTINEL_SMTP_HOST 等(安装包写在 设置.txt 里，各项见 设置-示例.txt；全部设置见 shared/desk/README.md)。',
    );
  const fault = await smtpAnswer(smtp);
  return fault === null
    ? well(about, `邮件服务器 ${smtp.host}:${smtp.port} 有应答${smtp.user === '' ? '' : '，登录成功'}`)
    : ill(
        about,
        `邮件服务器 ${smtp.host}:${smtp.port} 不能用：${fault}`,
        '请核对 BUDGET_SENTINEL_SMTP_HOST、…_PORT、…_SECURE、…_USER、…_PASSWORD，以及本机到它的网络和防火墙。',
      );
};

/** An address is a secret: robots are told by their place in the setting. */
const robots = ({ BUDGET_SENTINEL_ROBOTS: addresses }: OfficeSettings): Promise<readonly Diagnosis[]> =>
  Promise.all(
    addresses
      .split(/\s+/u)
      .filter(Boolean)
      .map(async (address, at) => {
        const about = `群机器人(第 ${at + 1} 个)`;
        const fault = await robotAnswer(address);
        return fault === null
          ? well(about, `${new URL(address).hostname} 有应答`)
          : ill(about, fault, '请在群里核对机器人，并把它的 Webhook 地址重新写进 BUDGET_SENTINEL_ROBOTS。');
      }),
  );

/** What mails lead to must open on other people's machines. */
const links = ({
  BUDGET_SENTINEL_PAGE: page,
  BUDGET_SENTINEL_SHARE_URL: share,
}: OfficeSettings): readonly Diagnosis[] => [
  isOwnMachine(page)
    ? doubtful(
        '邮件里的页面链接',
        `指向本机(${page})，收件人打不开`,
        '请把 BUDGET_SENTINEL_PAGE 设为别人打得开的地址，例如 http://jixiao.example.gov.cn:7071。',
      )
    : well('邮件里的页面链接', page),
  share === ''
    ? doubtful(
        '邮件里的文件夹链接',
        '是本机上的路径，收件人打不开',
        '请把 BUDGET_SENTINEL_SHARE_URL 设为各单位打开共享文件夹的地址，例如 \\\\server\\绩效共享。',
      )
    : well('邮件里的文件夹链接', share),
];

/** Whether mail and messages to groups can go, and whether what it leads to can be opened by who reads it. */
export const examineMail = async (settings: OfficeSettings): Promise<readonly Diagnosis[]> => [
  await post(settings),
  ...(await robots(settings)),
  ...links(settings),
];
