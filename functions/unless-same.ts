import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';

/** The answer with a tag of its contents (`tagged`, which may leave out what changes with each look), or 304 where the asker has them. */
export const unlessSame = (
  { sha256 }: Pick<Home, 'sha256'>,
  request: HttpRequest,
  body: string,
  tagged: string,
  headers: Record<string, string>,
): HttpResponseInit => {
  const tag = `"${sha256(tagged).slice(0, 32)}"`;
  if (request.headers?.get('if-none-match') === tag) return { status: 304, headers: { ...headers, ETag: tag } };
  return { body, headers: { ...headers, ETag: tag } };
};
