import { describe, expect, it } from 'vitest';
import type { Registration } from '../../../shared/desk/host/functions-core.ts';
import { matchRoute } from '../../../shared/desk/host/http-route.ts';

const aPage = (route: string, methods: readonly string[] = ['GET']): Registration => ({
  metadata: { name: route, bindings: { trigger: { type: 'httpTrigger', direction: 'in', route, methods } } },
  handler: () => undefined,
});

const PAGES = [
  aPage('/'),
  aPage('api/status'),
  aPage('api/units/{unit}'),
  aPage('api/entries/{number:int}'),
  aPage('files/{name?}'),
];

const match = (path: string, method = 'GET') => {
  const found = matchRoute(PAGES, '', method, path);
  return found === null ? null : [found.registration.metadata.name, found.params];
};

describe('finding the function of a path', () => {
  it.each([
    ['/', ['/', {}]],
    ['/api/status', ['api/status', {}]],
    ['/api/units/%E5%8C%BA%E6%95%99%E8%82%B2%E5%B1%80', ['api/units/{unit}', { unit: '区教育局' }]],
    ['/api/entries/12', ['api/entries/{number:int}', { number: '12' }]],
    ['/files', ['files/{name?}', {}]],
    ['/files/a', ['files/{name?}', { name: 'a' }]],
  ])('takes %s', (path, expected) => {
    expect(match(path)).toEqual(expected);
  });

  it.each(['/api', '/api/status/more', '/api/entries/twelve', '/other'])('knows no %s', (path) => {
    expect(match(path)).toBeNull();
  });

  it('has no answer for another method', () => {
    expect(match('/api/status', 'POST')).toBeNull();
  });
});
