import type { UnreadableWorkbook } from '../../../workbook/workbook-reader.ts';
import { notAWorkbook } from './not-a-workbook.ts';

const FILL_IN = '请把内容填进要报送的表格，保存为 .xlsx 后再放进文件夹。';
const UNPACK = '请先解压，把其中的 .xlsx 表格单独放进文件夹。';
const EDITABLE = '请报送可编辑的 .xlsx 表格。';
const SAVE_AS = '请用 Excel 或 WPS 打开它，另存为“Excel 工作簿(*.xlsx)”后再放进文件夹。';
const NO_TABLE = '要报送的表格请用 Excel 或 WPS 填写，保存为 .xlsx 后再放进文件夹。';
const EXPORT = '请在数据库软件里把要报送的内容导出为 Excel 工作簿(*.xlsx)，再放进文件夹。';
const THE_FILE = '它只指向别处的一个文件，里面没有内容；请把那个文件本身放进文件夹。';

/** How files of other programs begin, in hexadecimal digits, what they are and what to do; no sign is so short that a text may begin with it. */
const SIGNS: readonly (readonly [RegExp, string, string])[] = [
  [/^25504446/u, 'PDF 文件', EDITABLE],
  [/^52617221/u, 'RAR 压缩包', UNPACK],
  [/^377abcaf/u, '7z 压缩包', UNPACK],
  [/^1f8b08/u, 'gz 压缩包', UNPACK],
  [/^.{514}7573746172/u, 'tar 压缩包', UNPACK],
  [/^(?:425a68|fd377a585a|28b52ffd|4d53434600|.{4}2d6c68)/u, '压缩包', UNPACK],
  [/^.{65538}4344303031/u, '光盘映像', UNPACK],
  [
    /^(?:89504e47|ffd8ff|47494638|49492a00|4d4d002a|38425053|000001000100|d7cdc69a|424d........00000000)/u,
    '图片',
    FILL_IN,
  ],
  [/^(?:.{16}57454250|.{8}66747970686569|.{8}667479706d696631|.{8}6674797061766966|.{80}20454d46)/u, '图片', FILL_IN],
  [
    /^(?:.{8}66747970|52494646........57415645|52494646........41564920|494433|fffb|fff3|4f676753|664c6143|464c5601)/u,
    '录音或录像',
    NO_TABLE,
  ],
  [/^(?:1a45dfa3|2321414d52|3026b2758e66cf11|000001ba)/u, '录音或录像', NO_TABLE],
  [/^(?:4d5a..00|7f454c46)/u, '程序', NO_TABLE],
  [/^(?:4c00000001140200|5b496e7465726e657453686f72746375745d)/u, '快捷方式', THE_FILE],
  [
    /^(?:53514c69746520666f726d6174203300|.{8}5374616e64617264204a6574204442|.{8}5374616e6461726420414345204442)/u,
    '数据库文件',
    EXPORT,
  ],
  [/^41433130/u, 'CAD 图纸', NO_TABLE],
  [/^e4525c7b8cd8a74d/u, 'OneNote 笔记', NO_TABLE],
  [/^7b5c727466/u, 'RTF 文档', FILL_IN],
  [/^25215053/u, 'PostScript 文件', EDITABLE],
  [/^(?:09000400|09020600|09040600)/u, '旧式表格(Excel 4.0 或更早的格式)', SAVE_AS],
];

/** Bytes that decide: a disc's sign stands behind 32 kB. */
const REACH = 33_000;

/** What a file of another program is, by its first bytes; null where no sign is known. */
export const foreignFile = (file: Buffer): UnreadableWorkbook | null => {
  const start = file.toString('hex', 0, REACH);
  const [, what, remedy] = SIGNS.find(([sign]) => sign.test(start)) ?? [];
  return what === undefined || remedy === undefined ? null : notAWorkbook(what, remedy);
};
