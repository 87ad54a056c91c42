import type { Level } from '../../plan/plan.ts';
import type { Item, Line, Section } from './digest-item.ts';
import type { DigestWording } from './digest-text.ts';
import { escapeHtml, linkHtml } from './html.ts';

const COLOURS: Record<Level, { readonly edge: string; readonly fill: string; readonly ink: string }> = {
  red: { edge: '#c0392b', fill: '#f8cbc6', ink: '#9c0006' },
  yellow: { edge: '#d9a400', fill: '#ffeb9c', ink: '#6b5000' },
  blue: { edge: '#2e75b6', fill: '#d6e6f7', ink: '#1f4e79' },
  none: { edge: '#8c8c8c', fill: '#ededed', ink: '#404040' },
};

const FONT = "font-family:'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',SimSun,sans-serif";

const lineHtml = ({ label, text }: Line): string =>
  `<tr><td style="padding:3px 10px 3px 0;width:3.5em;color:#666;vertical-align:top;white-space:nowrap">${escapeHtml(label)}</td>` +
  `<td style="padding:3px 0;color:#222;vertical-align:top;word-break:break-word">${escapeHtml(text)}</td></tr>`;

const itemHtml = ({ code, title, tag, level, lines, link }: Item): string => {
  const { edge, fill, ink } = COLOURS[level];
  const more =
    link === '' ? '' : `<p style="margin:6px 0 0;font-size:13px">${linkHtml(link, '在状态表中查看这一行')}</p>`;
  return (
    `<div style="margin:0 0 12px;padding:10px 12px;border:1px solid #ddd;border-left:4px solid ${edge};border-radius:4px;background:#fff">` +
    `<p style="margin:0 0 6px;font-size:15px;line-height:1.5"><b>${escapeHtml(code)}</b> ${escapeHtml(title)} ` +
    `<span style="display:inline-block;padding:0 8px;border-radius:9px;background:${fill};color:${ink};font-size:12px;white-space:nowrap">${escapeHtml(tag)}</span></p>` +
    `<table role="presentation" cellpadding="0" cellspacing="0" style="border-collapse:collapse;width:100%;font-size:14px;line-height:1.6">${lines.map(lineHtml).join('')}</table>${more}</div>`
  );
};

const sectionHtml = ({ title, items }: Section): string =>
  `<h2 style="margin:18px 0 8px;font-size:16px;color:#1f3864">${escapeHtml(title)}</h2>${items.map(itemHtml).join('')}`;

const closingHtml = (sentence: string): string => {
  const [, words, address] = /^([^：]+：)(https?:\/\/\S+)$/iu.exec(sentence) ?? [];
  const inner =
    words === undefined || address === undefined
      ? escapeHtml(sentence)
      : `${escapeHtml(words)}${linkHtml(address, address)}`;
  return `<p style="margin:4px 0;word-break:break-all">${inner}</p>`;
};

/** A page of at most 640 px on which everything is styled in place, as mail programs need it. */
export const letterHtml = (subject: string, body: string): string =>
  '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">' +
  `<title>${escapeHtml(subject)}</title></head><body style="margin:0;padding:0;background:#f3f5f8">` +
  `<div style="max-width:640px;margin:0 auto;padding:14px;${FONT};font-size:14px;line-height:1.7;color:#222">${body}` +
  '<p style="margin:18px 0 0;font-size:12px;color:#888">本邮件由绩效哨兵自动发送，每个单位每个工作日最多一封。</p></div></body></html>';

const summaryLine = ({ label, text, link = '' }: Line): string =>
  `<tr><td style="padding:3px 10px 3px 0;width:3em;vertical-align:top;white-space:nowrap"><b>${escapeHtml(label)}</b></td>` +
  `<td style="padding:3px 0;vertical-align:top;word-break:break-word">${link === '' ? escapeHtml(text) : linkHtml(link, text)}</td></tr>`;

/** What is on top of a mail, for who reads no further. */
export const summaryHtml = (lines: readonly Line[]): string =>
  `<div style="margin:0 0 12px;padding:8px 12px;background:#fff8e1;border:1px solid #e6d28a;border-radius:4px"><table role="presentation" cellpadding="0" cellspacing="0" style="border-collapse:collapse;width:100%;font-size:15px;line-height:1.6">${lines.map(summaryLine).join('')}</table></div>`;

/** The digest as HTML. */
export const digestHtml = (subject: string, { greeting, summary, sections, closing }: DigestWording): string =>
  letterHtml(
    subject,
    `<p style="margin:4px 0 8px;font-size:16px"><b>${escapeHtml(greeting)}</b></p>${summaryHtml(summary)}` +
      sections.map(sectionHtml).join('') +
      `<div style="margin:16px 0 0;padding:10px 12px;background:#eef2f7;border-radius:4px;font-size:13px">${closing.map(closingHtml).join('')}</div>`,
  );
