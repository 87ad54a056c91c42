import { type UnreadableKind, UnreadableWorkbook } from '../../workbook/workbook-reader.ts';

/** What the unit is told: what the file is, and how to mend it. */
const REMEDIES: Record<UnreadableKind, string> = {
  empty: '这个文件是空的(0 字节)，多半是保存或上传没有完成；请在自己电脑上打开原表确认有内容，重新保存后再放进文件夹。',
  truncated: '这个文件不完整，有一部分缺失，多半是复制、上传或下载中断；请用原文件重新上传一次。',
  'not-a-workbook':
    '这个文件不是 Excel 工作簿；请用 Excel 或 WPS 打开要报送的表格，另存为“Excel 工作簿(*.xlsx)”后再放进文件夹。',
  'zip-without-workbook':
    '这是一个压缩包(或其他办公文档)，里面没有 Excel 工作簿(套在里面的压缩包只打开一层)；请解压后把要报送的 .xlsx 表格放进文件夹。',
  encrypted:
    '这个文件设了打开密码，系统读不了；请在 Excel“文件→信息→保护工作簿”或 WPS“文件→文档加密”中去掉密码，保存后再放进文件夹。',
  'legacy-xls':
    '这是旧格式(.xls/.et)工作簿，而且内容已损坏或无法读取；请用 Excel 或 WPS 打开，另存为“Excel 工作簿(*.xlsx)”后再放进文件夹。',
  'text-renamed':
    '这是文本文件(如 CSV、TXT)，不是 Excel 工作簿；如果是要报送的表格，请用 Excel 或 WPS 打开它，另存为“Excel 工作簿(*.xlsx)”后再放进文件夹。',
  'html-renamed':
    '这是网页文件(常见于系统导出)，不是 Excel 工作簿；请用 Excel 或 WPS 打开它，另存为“Excel 工作簿(*.xlsx)”后再放进文件夹。',
  xlsb: '这是二进制工作簿(.xlsb)；请用 Excel 打开，另存为“Excel 工作簿(*.xlsx)”后再放进文件夹。',
  ods: '这是 OpenDocument 表格(.ods)；请用 WPS、Excel 或 LibreOffice 打开，另存为“Excel 工作簿(*.xlsx)”后再放进文件夹。',
  bomb: '这个文件解压后异常庞大或结构异常，为安全起见没有打开；是压缩包的，请解压后把要报送的表格单独放进文件夹；是工作簿的，请用 Excel 或 WPS 打开原表，把需要的内容复制到新的工作簿，另存后再放进文件夹。',
  oversized:
    '这个工作簿太大，超出了系统能读取的范围；请删去无关的工作表、空白行列和图片，只保留要报送的表格，另存后再放进文件夹。',
  'damaged-part':
    '这个工作簿的内部内容已损坏；请用 Excel 打开并选择“打开并修复”，或用 WPS 重新保存为 .xlsx 后再放进文件夹。',
  doctype:
    '这个工作簿里含有不允许的外部声明(DTD)，为安全起见没有打开；请用 Excel 或 WPS 打开后另存为新的 .xlsx 再放进文件夹。',
  'half-synced': '这个文件还没有同步完(内容是空白占位)；请等网盘同步完成，或在自己电脑上重新上传一次。',
};

/** An `UnreadableWorkbook` of this kind; `detail` is for the log, `remedy` replaces the kind's own sentence where more is known. */
export const unreadable = (kind: UnreadableKind, detail: string, remedy: string = REMEDIES[kind]): UnreadableWorkbook =>
  new UnreadableWorkbook(kind, `${kind}: ${detail}`, remedy);
