import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../shared/desk/command/parse-arguments.ts';
import { documentOf } from '../../../shared/desk/package/manual/markdown-document.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/desk/package');
const MANUALS = readdirSync(join(FOLDER, 'manual')).filter((name) => name.endsWith('.md'));

/** The words of a Word document, paragraph by paragraph. */
const paragraphsOf = async (markdown: string, picture: Buffer = Buffer.alloc(0)): Promise<readonly string[]> => {
  const bytes = await Packer.toBuffer(await documentOf(markdown, async () => picture));
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return xml.split('</w:p>').map((paragraph) => paragraph.replace(/<[^>]*>/g, ''));
};

describe.each(MANUALS)('%s', (name) => {
  const text = readFileSync(join(FOLDER, 'manual', name), 'utf8');

  it('shows only pictures that are there', () => {
    const pictures = [...text.matchAll(/!\[.*\]\((.*)\)/g)].map(([, path = '']) => path);

    expect(pictures.filter((path) => !existsSync(join(FOLDER, 'manual', path)))).toEqual([]);
  });

  it('names only commands that the program understands, and files that are in the package', () => {
    const commands = [...text.matchAll(/`\.\\启动\.cmd (--[^`]*)`/g)].map(([, words = '']) => words.split(' '));
    // At a prompt of PowerShell a program of the folder is found only by its path; that of cmd takes both.
    expect(text).not.toMatch(/`启动\.cmd --/);
    const files = [...text.matchAll(/`(?:sh )?([^` \\/]+\.(?:cmd|sh))/g)].map(([, file = '']) => file);
    const shipped = ['windows', 'linux'].flatMap((system) => readdirSync(join(FOLDER, 'files', system)));

    for (const words of commands) expect(() => parseArguments(words), words.join(' ')).not.toThrow();
    expect(files.filter((file) => !shipped.includes(file))).toEqual([]);
  });

  it('keeps every word in the Word document', async () => {
    const plain = text.replace(/!\[.*\]\(.*\)/g, '').replace(/^\|[-|]+\|$|[#|*`\s-]/gm, '');

    expect(
      (await paragraphsOf(text, readFileSync(join(FOLDER, 'manual', 'page.png')))).join('').replace(/[\s|*`#-]/g, ''),
    ).toBe(plain);
  });
});

describe('a document of Markdown', () => {
  it('knows headings, strong words, code and tables', async () => {
    const paragraphs = await paragraphsOf(
      '# 题目\n\n先**保存**，再运行 `启动.cmd`。\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |',
    );

    expect(paragraphs.filter((one) => one !== '')).toEqual(['题目', '先保存，再运行 启动.cmd。', '甲', '乙', '1', '2']);
  });
});
