import { z } from 'zod';
import type { Cloud } from './clouds.ts';
import { consentSentence, tokenSentence } from './consent-sentence.ts';
import { type FaultKind, GraphFault, GraphWait } from './graph-fault.ts';
import { type GraphReply, type GraphRequest, jsonOf } from './graph-port.ts';

const body = z.object({
  error: z.object({
    code: z.string().catch(''),
    message: z.string().catch(''),
    innerError: z.object({ code: z.string().catch('') }).catch({ code: '' }),
  }),
});

/** How long to wait for what a person must mend first, and for a service that gave no sensible answer. */
const CONSENT_SECONDS = 900;
const UNAVAILABLE_SECONDS = 60;

const SENTENCES: Readonly<Record<FaultKind, string>> = {
  locked: '文件正在被人打开编辑，暂时不能写入',
  changed: '文件在读取之后又有了新版本',
  exists: '同名文件已经存在',
  resync: '变更游标已失效，需要重新完整核对',
  gone: '文件或文件夹已不存在',
  full: '站点的存储空间已满，请管理员扩容或清理后再试',
  denied:
    '不能写入这个文件：它可能带保留标签(记录)或敏感度标签，或另设了权限；若别的文件也写不进去，请把本应用在该站点的角色改为 write',
  refused: 'Graph 拒绝了请求',
};

const BY_STATUS: Readonly<Record<number, FaultKind>> = {
  404: 'gone',
  409: 'changed',
  410: 'resync',
  412: 'changed',
  423: 'locked',
  507: 'full',
  403: 'denied',
};

const kindOf = (status: number, codes: readonly string[]): FaultKind => {
  if (codes.includes('resourceLocked')) return 'locked';
  if (codes.includes('quotaLimitReached')) return 'full';
  if (status === 409 && codes.includes('nameAlreadyExists')) return 'exists';
  return BY_STATUS[status] ?? 'refused';
};

/** Seconds a header asks for: a number, or an HTTP date against the answer's own Date. */
const secondsOf = (headers: Headers, name: string): number => {
  const asked = headers.get(name);
  if (asked === null) return 0;
  const seconds = Number(asked);
  if (Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds));
  const until = Date.parse(asked) - Date.parse(headers.get('Date') ?? '');
  return Number.isFinite(until) ? Math.max(0, Math.ceil(until / 1000)) : 0;
};

/** The wait an answer asks for, in seconds, without any ceiling; 0 when it asks for none. */
const askedWait = (headers: Headers): number =>
  Math.max(secondsOf(headers, 'Retry-After'), secondsOf(headers, 'RateLimit-Reset'));

const throttled = (reply: GraphReply): GraphWait => {
  const seconds = Math.max(askedWait(reply.headers), reply.status === 429 ? 10 : 5);
  return new GraphWait('throttled', `Graph 要求放慢(${reply.status})，${seconds} 秒后自动继续。`, {
    status: reply.status,
    executed: reply.status === 429 ? 'no' : 'unknown',
    seconds,
  });
};

const consent = (status: number, message: string): GraphWait =>
  new GraphWait('consent', message, { status, executed: 'no', seconds: CONSENT_SECONDS });

/** A 403 on one write is about that file or the role on the site; the rest of the site can still be read. */
const writesContent = ({ method, to }: GraphRequest): boolean => method === 'PUT' || to.includes('createUploadSession');

/** Content is asked for only after its item was shown: a 403 is about this content, not about a missing permission. */
const readsContent = ({ method, to, anonymous }: GraphRequest): boolean =>
  method === 'GET' && (anonymous === true || to.endsWith('/content'));

const withheld = (code: string): GraphWait =>
  new GraphWait(
    'withheld',
    `SharePoint 不给出这个文件的内容(${`403 ${code}`.trim()})：可能查出病毒、带敏感度标签或加密、或只允许个别人打开；请上传人另存一份干净、不加密的文件重新上传。`,
    { status: 403, executed: 'no', seconds: UNAVAILABLE_SECONDS },
  );

/** What the service says besides, where that tells the cause; of a file that is open it says something else each time. */
const detailOf = (kind: FaultKind, status: number, code: string, message = ''): string =>
  kind === 'denied' || kind === 'refused' ? `${status} ${code}${message === '' ? '' : `：${message}`}` : String(status);

const refusedAccess = (request: GraphRequest, code: string, cloud: Cloud): GraphWait =>
  readsContent(request) ? withheld(code) : consent(403, consentSentence(request.to, code, cloud));

/** The error of an answer of 400 and above; its body may be JSON, HTML or nothing. */
export const readFault = (request: GraphRequest, reply: GraphReply, cloud: Cloud): GraphFault | GraphWait => {
  const { status, headers } = reply;
  const parsed = body.safeParse(jsonOf(reply.body)).data?.error;
  const codes = [parsed?.code ?? '', parsed?.innerError.code ?? ''];
  const code = codes.find((one) => one !== '') ?? '';
  if (status === 429 || status === 503) return throttled(reply);
  if (status === 401) return consent(status, tokenSentence(cloud));
  if (status === 403 && !writesContent(request)) return refusedAccess(request, code, cloud);
  if (status === 408 || (status >= 500 && status !== 507))
    return new GraphWait('unavailable', `Graph 暂时没有正常应答(${status})，稍后自动再试。`, {
      status,
      executed: 'unknown',
      seconds: UNAVAILABLE_SECONDS,
    });
  const kind = kindOf(status, codes);
  return new GraphFault(kind, `${SENTENCES[kind]}(${detailOf(kind, status, code, parsed?.message)})。`, {
    status,
    code,
    location: headers.get('Location'),
  });
};
