type Command = { readonly words: string; readonly does: string };

const COMMANDS: readonly Command[] = [
  { words: '--share 文件夹 --data 文件夹', does: '看管别的文件夹；状态和待发邮件放在 --data 下' },
  { words: '--share A --share B', does: '几个区一起看管：各有各的数据和页面，首页把各区并排列出' },
  { words: '--once --as-of 2022-09-01', does: '把文件夹里的都处理一遍，发布状态表，做完当天的预警后退出' },
  { words: '--once --weekly', does: '同上，本周的周报还没发过就一并发给财政局(看管时每周自动发)' },
  {
    words: '--init [--year 年]',
    does: '在空文件夹里放入工作要点、单位名录和空白表样后退出；在终端里运行会先问财政部门名称、年度和邮箱',
  },
  { words: '--forms [--year 年]', does: '把各单位还没报的表(项目已填好)放进它们各自文件夹的“待填表”' },
  { words: '--check 文件… [--json]', does: '只检查工作簿并列出问题，什么都不改' },
  { words: '--simulate 文件 --as-of 日期', does: '试算：换用这份工作要点后，谁会新增预警、谁不再预警' },
  {
    words: '--export 文件夹 [--as-of 日期]',
    does: '把全区汇总的各张表写成 CSV 和 JSON，供 Power Query 或脚本取用；加 --since 日期 另写一张 差异：那一天结束以后新增、减少、修改了什么',
  },
  { words: '--backup 文件', does: '把状态和收到的原件备份成一个文件(运行中也可以)' },
  { words: '--restore 文件', does: '用备份恢复状态(运行中也可以)' },
  {
    words: '--prune',
    does: '删去一年前被新版本取代的、一个月前当天就被取代的原件(每月自动做一次；读出的内容不删)',
  },
  {
    words: '--confirm-mails',
    does: '状态丢失或恢复后，确认最近7天发过的邮件可以再发；本机日期错过又改对后，确认今天是对的',
  },
  { words: '--doctor', does: '体检：共享文件夹、时钟、邮件、节假日、工作要点、链接哪里不对，怎么办(什么都不改)' },
  { words: '--bulletin [--as-of 日期]', does: '写出当天的一页通报(docx 和可打印的网页)，开会用' },
  { words: '--report 年 [--as-of 日期]', does: '写出该年度绩效管理工作报告：文稿(docx)和数据、图表(xlsx)' },
];

const REST = `--as-of 日期   把“今天”定为这一天(北京时间)      --port 端口   页面的端口(默认 7071)
--help         显示本说明

退出码：0 全部得到答复 · 1 有文件没能得到答复 · 2 参数或设置有误`;

/** A Chinese sign is two columns wide in a terminal. */
const columnsOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);

const GAP = 2;

/** What the command line can do, as it is started here: by npm, or by the file that an office package is started with. */
export const helpText = (startedBy: string | undefined): string => {
  const [alone, before] = startedBy === undefined ? ['npm start', 'npm start --'] : [startedBy, startedBy];
  const share = startedBy === undefined ? './.office/share' : '设置.txt 里写的共享文件夹';
  const rows = [
    { line: alone, does: `看管 ${share}(没有时先做一个示例办公室)，页面在 http://localhost:7071` },
    ...COMMANDS.map(({ words, does }) => ({ line: `${before} ${words}`, does })),
  ];
  const width = Math.max(...rows.map(({ line }) => columnsOf(line))) + GAP;
  const lines = rows.map(({ line, does }) => `${line}${' '.repeat(width - columnsOf(line))}${does}`);
  return `绩效哨兵：看管共享文件夹，审核各单位放入的绩效工作簿，按工作要点预警。\n\n${lines.join('\n')}\n\n${REST}`;
};
