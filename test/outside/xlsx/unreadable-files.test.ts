import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { packageAnswerWriter } from '../../../shared/outside/xlsx/answer/answer-writer.ts';
import { xlsxReader } from '../../../shared/outside/xlsx/read/read-workbook.ts';
import { zipOf } from '../../../shared/outside/xlsx/zip/zip-writer.ts';
import { aPackage, aSheetPart, aWorkbookOf } from './a-package.ts';
import { anAnswerSheet } from './an-answer-sheet.ts';
import { cellsOf, verdictOn } from './shown-cells.ts';

const entry = (name: string, text = '') => ({ name, bytes: Buffer.from(text) });

const good = aWorkbookOf('<row r="1"><c r="A1"><v>1</v></c></row>');

const ole = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(512),
    Buffer.from(`${stream}\0`, 'utf16le'),
    Buffer.alloc(512),
  ]);

const withFlag = (bytes: Buffer): Buffer => {
  const changed = Buffer.from(bytes);
  const record = changed.indexOf('PK\x01\x02', 0, 'latin1');
  changed.writeUInt16LE(1, record + 8);
  return changed;
};

const withMethod = (bytes: Buffer, method: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed.writeUInt16LE(method, changed.indexOf('PK\x01\x02', 0, 'latin1') + 10);
  return changed;
};

const withWrongByte = (bytes: Buffer): Buffer => {
  const changed = Buffer.from(bytes);
  const at = changed.indexOf('xl/worksheets/sheet1.xml', 0, 'latin1') + 60;
  changed[at] = (changed[at] ?? 0) ^ 0x55;
  return changed;
};

const secret = Buffer.from(
  Array.from(
    { length: 4096 },
    (_, index) => Number(BigInt(index + 7) ** 9n % 251n) ^ ((index * 31 + (index >> 3) * 17) % 256),
  ).map((byte) => byte % 256),
);

const SAID: readonly (readonly [string, Buffer, string])[] = [
  ['a CSV', Buffer.from('项目名称,金额\n甲,1\n'), '这是文本文件'],
  ['an INI file', Buffer.from('[.ShellClassInfo]\r\nIconResource=x\r\n'), '这是文本文件'],
  ['a mail', Buffer.from('From: a@example.gov.cn\r\nSubject: x\r\nContent-Type: text/plain\r\n\r\n表'), '这是一封邮件'],
  ['a labelled workbook', ole('DRMEncryptedTransform'), '敏感度标签'],
  [
    'a file encrypted by software',
    Buffer.concat([Buffer.from('\x62\x14\x23\x65E-SafeNet\0\0LOCK', 'latin1'), secret]),
    '加密软件',
  ],
  ['a file without any sign of what it is', secret, '加密软件'],
  ['an archive with a password', withFlag(zipOf([entry('表.xlsx', 'x')])), '设了密码的压缩包'],
  ['one byte over and over', Buffer.alloc(9000, 0xff), '内容是坏的'],
  ['another byte over and over', Buffer.alloc(9000, 0x80), '内容是坏的'],
  [
    'bytes that are no text in any encoding',
    Buffer.alloc(600, '\x81\xff\xf8\x90\xfe', 'latin1'),
    '这个文件不是 Excel 工作簿',
  ],
  ['a text in UTF-16 without its mark', Buffer.from('项目\t金额\r\n一号路\t100\r\n', 'utf16le'), '这是文本文件'],
  [
    'a mail that begins with another header',
    Buffer.from('DKIM-Signature: v=1;\r\n\tb=x\r\nFrom: a\r\nSubject: x\r\n\r\n'),
    '这是一封邮件',
  ],
  ['a log-in page saved as a workbook', Buffer.from('<!DOCTYPE html><html><body>请登录</body></html>'), '登录页'],
  [
    'a table behind long styles',
    Buffer.from(`<html>${'.x{}'.repeat(9000)}<table><tr></tr></table></html>`),
    '常见于系统导出',
  ],
  ['a front that has not arrived', Buffer.concat([Buffer.alloc(300, 0xff), good.subarray(300)]), '有一部分缺失'],
  ['a link of a browser', Buffer.from('[InternetShortcut]\r\nURL=http://oa.example.gov.cn/\r\n'), '快捷方式'],
  ['an RTF document', Buffer.from('{\\rtf1\\ansi'), 'RTF 文档'],
  ['a GIF', Buffer.concat([Buffer.from('GIF89a'), secret]), '这是图片'],
  ['a bitmap', Buffer.concat([Buffer.from('BM\x10\x20\0\0\0\0\0\0', 'latin1'), secret]), '这是图片'],
  ['a film', Buffer.concat([Buffer.from('\0\0\0\x20ftypisom', 'latin1'), secret]), '录音或录像'],
  ['a photo of a telephone', Buffer.concat([Buffer.from('\0\0\0\x18ftypheic', 'latin1'), secret]), '这是图片'],
  ['a program', Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), secret]), '这是程序'],
  ['a database', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(900)]), '数据库文件'],
  ['an archive of another kind', Buffer.concat([Buffer.from('\xfd7zXZ\0', 'latin1'), secret]), '这是压缩包'],
  ['a tar', Buffer.concat([Buffer.alloc(257, 'a'), Buffer.from('ustar\0'), Buffer.alloc(900)]), 'tar 压缩包'],
  ['a disc', Buffer.concat([Buffer.alloc(32769), Buffer.from('CD001')]), '光盘映像'],
  ['a table older than Excel 5', Buffer.from('\x09\x04\x06\0\0\x04\x10\0\0\0', 'latin1'), 'Excel 4.0'],
  ['a mail of Outlook', ole('__substg1.0_0037001F'), 'Outlook 邮件'],
  ['slides in the old format', ole('PowerPoint Document'), '演示文稿'],
  ['an OFD', zipOf([entry('OFD.xml', '<x/>'), entry('Doc_0/Document.xml', '<x/>')]), 'OFD 版式文件'],
  [
    'an OpenDocument text',
    zipOf([entry('mimetype', 'application/vnd.oasis.opendocument.text'), entry('content.xml')]),
    '(.odt)',
  ],
  ['slides', zipOf([entry('[Content_Types].xml'), entry('ppt/presentation.xml')]), '演示文稿'],
  ['an empty archive', zipOf([]), '这个压缩包是空的'],
  ['an archive of a PDF', zipOf([entry('扫描/自评.pdf', '%PDF')]), '只有：扫描/自评.pdf；'],
  ['an archive of a binary workbook', zipOf([entry('表.xlsb', 'x')]), '只有：表.xlsb；'],
  [
    'an archive of hidden files',
    zipOf([entry('.表.xlsx', 'x')]),
    '按约定不读的文件(名称以 . 或 ~ 开头的、临时文件等)：.表.xlsx',
  ],
  ['an archive of broken workbooks', zipOf([entry('坏.xlsx', 'x')]), '都没有读成：“坏.xlsx”这个文件读不了'],
  ['an archive packed in another way', withMethod(zipOf([{ name: '表.xlsx', bytes: good }]), 14), '读不了的压缩方法'],
];

describe('what a department is told about a file that can’t be read', () => {
  it.each(SAID)('fits %s', async (_, bytes, said) => {
    await expect(xlsxReader().read(bytes)).rejects.toMatchObject({ remedy: expect.stringContaining(said) });
  });

  it('never claims that somebody renamed it', async () => {
    for (const [, bytes] of SAID)
      await expect(xlsxReader().read(bytes)).rejects.toMatchObject({
        remedy: expect.not.stringContaining('改了后缀名'),
      });
  });
});

describe('bytes behind a package', () => {
  it.each([
    ['zeros up to a block', Buffer.alloc(4096)],
    ['many zeros', Buffer.alloc(200_000)],
    ['what a scanner appends', Buffer.from('scanned by nobody'.repeat(50))],
  ])('do not keep it from being read: %s', async (_, behind) => {
    const workbook = await xlsxReader().read(Buffer.concat([good, behind]));

    const whole = await xlsxReader().read(good);
    expect(workbook.sheets.map(cellsOf)).toEqual(whole.sheets.map(cellsOf));
    expect((await packageAnswerWriter().addTo(Buffer.concat([good, behind]), anAnswerSheet())).kind).toBe('written');
  });
});

describe('an archive of workbooks', () => {
  it('is read as if unpacked, and what it holds besides is named', async () => {
    const archive = zipOf([
      { name: '资料/自评.xlsx', bytes: good },
      { name: '坏.xlsx', bytes: Buffer.from('x') },
      entry('说明.txt', '说明'),
      entry('__MACOSX/._自评.xlsx', 'x'),
    ]);

    const { sheets, origin, unread } = await xlsxReader().read(archive);

    expect(origin).toBe('archive');
    expect(sheets.map(({ name }) => name)).toEqual(['自评.xlsx/表']);
    expect(unread?.map(({ sheet }) => sheet)).toEqual(['坏.xlsx', '说明.txt']);
    expect(await packageAnswerWriter().addTo(archive, anAnswerSheet())).toMatchObject({
      kind: 'untouchable',
      reason: expect.stringContaining('审核结果另存在旁边'),
    });
  });

  it.each(['../自评.xlsx', '/etc/自评.xlsx', 'C:\\表\\自评.xlsx', '甲/../../自评.xlsx'])(
    'is read as if unpacked also where a name leads elsewhere: %s',
    async (name) => {
      const { sheets, unread } = await xlsxReader().read(zipOf([{ name, bytes: good }]));

      expect([sheets.map((sheet) => sheet.name), unread]).toEqual([['自评.xlsx/表'], []]);
    },
  );

  it('is opened where it lies in another, but no deeper, and names what it left alone', async () => {
    const inner = zipOf([{ name: '自评.xlsx', bytes: good }]);
    const deep = zipOf([{ name: '内.zip', bytes: inner }]);
    const outer = zipOf([
      { name: '包.zip', bytes: inner },
      { name: '深.zip', bytes: deep },
      { name: '坏.zip', bytes: Buffer.from('x') },
    ]);

    const { sheets, unread } = await xlsxReader().read(outer);

    expect(sheets.map(({ name }) => name)).toEqual(['自评.xlsx/表']);
    expect(unread?.map(({ sheet, why }) => [sheet, why.includes('压缩包打不开或套得太深')])).toEqual([
      ['内.zip', true],
      ['坏.zip', true],
    ]);
    await expect(xlsxReader().read(zipOf([{ name: '深.zip', bytes: deep }]))).rejects.toMatchObject({
      kind: 'zip-without-workbook',
    });
  });

  it('is not read where it holds too much, here or in what lies within', async () => {
    const many = zipOf(Array.from({ length: 61 }, (_, at) => ({ name: `${at}.xlsx`, bytes: good })));

    await expect(xlsxReader().read(many)).rejects.toMatchObject({ kind: 'oversized' });
    await expect(xlsxReader().read(zipOf([{ name: '包.zip', bytes: many }]))).rejects.toMatchObject({
      kind: 'oversized',
    });
  });

  it('tells workbooks of one name apart: by their folder, by the archive within, by a number', async () => {
    const book = (name: string) => ({ name, bytes: good });
    const archive = zipOf([
      book('甲/自评.xlsx'),
      book('乙/自评.xlsx'),
      book('乙/监控.xlsx'),
      book('同.xlsx'),
      book('同.xlsx'),
      { name: '包.zip', bytes: zipOf([book('自评.xlsx')]) },
    ]);

    expect((await xlsxReader().read(archive)).sheets.map(({ name }) => name)).toEqual([
      '甲/自评.xlsx/表',
      '乙/自评.xlsx/表',
      '监控.xlsx/表',
      '同.xlsx/表',
      '同.xlsx(2)/表',
      '包.zip/自评.xlsx/表',
    ]);
  });

  it.each([
    ['names in GBK that only happen to be UTF-8', 'ABCD', [0xd2, 0xbb, 0xd2, 0xaa], '一要.xlsx/表'],
    ['names in GBK', 'ABCD', [0xd7, 0xd4, 0xc6, 0xc0], '自评.xlsx/表'],
  ])('shows %s as their packer did', async (_, plain, signs, name) => {
    const archive = Buffer.from(zipOf([{ name: `${plain}.xlsx`, bytes: good }]));
    for (let at = archive.indexOf(plain); at >= 0; at = archive.indexOf(plain, at + 1))
      Buffer.from(signs).copy(archive, at);
    archive.writeUInt16LE(0, archive.indexOf('PK\x01\x02', 0, 'latin1') + 8);

    expect((await xlsxReader().read(archive)).sheets.map((sheet) => sheet.name)).toEqual([name]);
  });
});

const CASES: readonly (readonly [string, string, Buffer])[] = [
  ['no bytes', 'empty', Buffer.alloc(0)],
  ['a package cut in half', 'truncated', good.subarray(0, good.length / 2)],
  ['a package without its last bytes', 'truncated', good.subarray(0, -30)],
  ['a PDF', 'not-a-workbook', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3', 'latin1')],
  ['a picture', 'not-a-workbook', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1')],
  ['a RAR archive', 'not-a-workbook', Buffer.from('Rar!\x1a\x07\0', 'latin1')],
  ['random bytes', 'not-a-workbook', Buffer.from(Array.from({ length: 600 }, (_, index) => (index * 73 + 11) % 256))],
  [
    'a Word document',
    'not-a-workbook',
    zipOf([entry('[Content_Types].xml', '<Types/>'), entry('word/document.xml', '<w/>')]),
  ],
  ['a Word document in the old format', 'not-a-workbook', ole('WordDocument')],
  ['an OLE file of another kind', 'not-a-workbook', ole('SomethingElse')],
  ['a zip of other things', 'zip-without-workbook', zipOf([entry('照片/1.jpg', 'x')])],
  ['an encrypted workbook', 'encrypted', ole('EncryptedPackage')],
  ['a zip with a password', 'encrypted', withFlag(good)],
  ['an old workbook that is broken', 'legacy-xls', ole('Workbook')],
  ['a CSV in UTF-8', 'text-renamed', Buffer.from('项目名称,金额\n甲,1\n')],
  ['a CSV in GBK', 'text-renamed', Buffer.from([0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0x31, 0x0d, 0x0a])],
  ['a CSV in UTF-16', 'text-renamed', Buffer.from('\ufeff项目\t金额', 'utf16le')],
  [
    'an XML spreadsheet of 2003',
    'text-renamed',
    Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  ],
  ['a web page', 'html-renamed', Buffer.from('<html><body><table><tr><td>1</td></tr></table></body></html>')],
  ['a saved web archive', 'html-renamed', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related')],
  ['a binary workbook', 'xlsb', zipOf([entry('[Content_Types].xml', '<Types/>'), entry('xl/workbook.bin', 'x')])],
  [
    'an OpenDocument table',
    'ods',
    zipOf([entry('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'), entry('content.xml', '<o/>')]),
  ],
  ['a changed byte', 'damaged-part', withWrongByte(good)],
  [
    'XML that breaks off',
    'damaged-part',
    aPackage({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1"' }),
  ],
  ['a sheet without its part', 'damaged-part', aPackage({})],
  ['a text that is not in the table', 'damaged-part', aWorkbookOf('<row><c t="s"><v>7</v></c></row>')],
  ['a row beyond the last', 'damaged-part', aWorkbookOf('<row r="2000000000"><c><v>1</v></c></row>')],
  ['a column beyond the last', 'damaged-part', aWorkbookOf('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>')],
  [
    'a document type',
    'doctype',
    aPackage({ 'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${aSheetPart('')}` }),
  ],
  [
    'a document type in the list of sheets',
    'doctype',
    aPackage({ 'xl/workbook.xml': '<!DOCTYPE x SYSTEM "file:///etc/passwd"><workbook/>' }),
  ],
  ['nothing but zero bytes', 'half-synced', Buffer.alloc(20_000)],
  [
    'a package whose second half has not arrived',
    'half-synced',
    Buffer.concat([good.subarray(0, good.length / 2), Buffer.alloc(4096)]),
  ],
  ['more bytes than we take', 'oversized', Buffer.alloc(65 * 2 ** 20, 1)],
];

describe('a file that is no readable workbook', () => {
  it.each(CASES)('is named for what it is: %s', async (_, kind, bytes) => {
    const verdict = await verdictOn(bytes);

    expect(verdict.kind).toBe(kind);
    expect(verdict.remedy).toMatch(/[\u4e00-\u9fff].*请.*。$/);
  });

  it.each(CASES.filter(([, kind]) => kind !== 'damaged-part' && kind !== 'doctype'))(
    'is never written into: %s',
    async (_, __, bytes) => {
      const outcome = await packageAnswerWriter().addTo(bytes, anAnswerSheet());

      expect(outcome.kind).toBe('untouchable');
    },
  );

  it('has a case for every kind there is', () => {
    const seen = new Set(CASES.map(([, kind]) => kind));

    // `bomb` has a file of tests to itself.
    expect(seen.size).toBe(14);
  });
});

describe('a workbook in the old binary format', () => {
  const legacy = (): Buffer => {
    const sheet = utils.aoa_to_sheet([['项目', 12.5, true], [], ['合计', 0.3]]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }];
    sheet['A2'] = { t: 'n', v: 44652, z: 'yyyy-mm-dd' };
    sheet['B3'] = { t: 'n', v: 0.3, z: '0.00%' };
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '自评表');
    return write(book, { type: 'buffer', bookType: 'biff8' });
  };

  it('is read through a kept library, and says where it came from', async () => {
    const workbook = await xlsxReader().read(legacy());

    expect(workbook.origin).toBe('xls');
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 1 }]);
    expect(cellsOf(workbook.sheets[0])).toEqual([
      ['A1', 'text', '项目'],
      ['B1', 'number', 12.5],
      ['C1', 'boolean', true],
      ['A2', 'date', '2022-04-01'],
      ['A3', 'text', '合计'],
      ['B3', 'number', 0.3],
    ]);
    expect([...workbook.sheets[0]!.rows][2]?.cells[1]?.percent).toBe(true);
  });

  it('is answered beside the file', async () => {
    const outcome = await packageAnswerWriter().addTo(legacy(), anAnswerSheet());

    expect(outcome).toEqual({ kind: 'untouchable', reason: expect.stringContaining('旧格式') });
  });
});
