import type { HostLog } from '../host/invoke.ts';

/** What each part of the program does, for who reads the console. */
const WORDS: Readonly<Record<string, string>> = {
  'announce-changes': '查看共享文件夹',
  'process-upload': '处理报送件',
  'check-unit': '核对单位的报送',
  'publish-status': '更新状态表',
  'merge-tables': '更新汇总表',
  'send-warnings': '发送预警',
  'send-weekly': '发送周报',
  thread: '工作线程',
  page: '网页',
};

/** Told from what came of it, once (`feed-line`). */
const TOLD_OTHERWISE = 'announce-changes failed';

const LEVELS: Readonly<Record<string, string>> = { error: '出错', warning: '注意' };

const wordsOf = (name: string): string => WORDS[name.replace(/-poison$/u, '')] ?? name;

/** What the log of a server says before the sentence: the part of the program, and the message it was about. */
const BEFORE_SENTENCE = /^(?:poison [\w-]+ \{.*?\}|[\w-]+ (?:failed|postponed)(?: file="[^"]*")?): /su;

/** A Chinese sentence says what to do; anything else is for who looks after the program. */
const sentenceOf = (message: string): string => {
  const said = message.replace(BEFORE_SENTENCE, '');
  return /\p{Script=Han}/u.test(said)
    ? said
    : `没有做成，系统会自动再试；反复出现的，请把下面的内容交给管理员。\n${said}`;
};

/**
 * Errors and cautions as lines for people, each said once until something else has been said of the same part: what fails each
 * second would push all else off the screen.
 */
export const consoleLog = (line: (text: string) => void): HostLog => {
  const last = new Map<string, string>();
  return (level, name, message) => {
    const word = LEVELS[level];
    if (word === undefined || message.startsWith(TOLD_OTHERWISE)) return;
    const text = `${word}  ${wordsOf(name)}：${sentenceOf(message)}`;
    if (last.get(name) === text) return;
    last.set(name, text);
    line(text);
  };
};
