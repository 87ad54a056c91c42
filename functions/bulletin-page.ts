import type { HttpHandler, HttpRequest } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { bulletinOfDay } from '../shared/flow/papers/bulletin-of-day.ts';
import { paperHtml } from '../shared/paper/paper-html.ts';
import { askedYear } from './asked-day.ts';
import { attachment, pageHeaders, SAFE_HEADERS } from './safe-headers.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What was asked for, again with other things. */
const addressOf = (request: HttpRequest, path: string, more: Readonly<Record<string, string>>): string => {
  const said = new URLSearchParams(more);
  for (const name of ['year', 'asOf', 'district']) {
    const value = request.query.get(name) ?? '';
    if (value !== '') said.set(name, value);
  }
  return said.size === 0 ? path : `${path}?${said}`;
};

/** The week's 通报 as a page to print, today's or that of `?year=2022&asOf=2022-09-01`; with `&as=docx` as a Word document. */
export const bulletinPageHandler =
  (home: Home): HttpHandler =>
  async (request) => {
    const refuse = (body: string) => ({
      status: 400,
      body,
      headers: { ...SAFE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' },
    });
    const asked = await askedYear(home, request);
    if (asked.fault !== null) return refuse(asked.fault);
    const as = request.query.get('as') ?? '';
    if (as !== '' && as !== 'docx') return refuse('“as”应是 docx，或不写。');
    const day = asked.day ?? home.clock.today();
    const paper = await bulletinOfDay(home, day, asked.year);
    if (as === 'docx')
      return { body: await home.document(paper), headers: attachment(`绩效通报(截至${day}).docx`, DOCX) };
    const page = paperHtml(paper, {
      back: addressOf(request, '/', {}),
      document: addressOf(request, '/bulletin', { as: 'docx' }),
    });
    return { body: page, headers: { ...pageHeaders(home, page), 'Content-Type': 'text/html; charset=utf-8' } };
  };
