import type { Registration } from './functions-core.ts';
import { triggerOf } from './invoke.ts';

export type Matched = { readonly registration: Registration; readonly params: Readonly<Record<string, string>> };

const partsOf = (path: string): readonly string[] => path.split('/').filter((part) => part !== '');

const PLACE = /^\{(?<name>\w+)(?::(?<kind>\w+))?(?<optional>\?)?\}$/u;

/** What one part of a path gives to the params; null where it does not fit. */
const paramOf = (part: string, value: string | undefined): Record<string, string> | null => {
  const { name, kind, optional } = PLACE.exec(part)?.groups ?? {};
  if (value === undefined) return optional === undefined ? null : {};
  if (name === undefined) return part === value ? {} : null;
  return kind === 'int' && !/^-?\d+$/u.test(value) ? null : { [name]: decodeURIComponent(value) };
};

/** `{id}`, `{id:int}` and `{rest?}` as in the real host; null where the path is another one. */
const paramsOf = (route: string, path: string): Record<string, string> | null => {
  const wanted = partsOf(route);
  const given = partsOf(path);
  const params = wanted.map((part, index) => paramOf(part, given[index]));
  if (given.length > wanted.length || params.includes(null)) return null;
  return Object.assign({}, ...params) as Record<string, string>;
};

/** The function for a method and path; null for none, also where only the method is another, as in the real host. */
export const matchRoute = (
  registrations: Iterable<Registration>,
  prefix: string,
  method: string,
  path: string,
): Matched | null => {
  for (const registration of registrations) {
    const trigger = triggerOf(registration);
    if (trigger.type !== 'httpTrigger') continue;
    const methods = (trigger['methods'] as readonly string[] | undefined) ?? ['GET', 'POST'];
    const route = `${prefix}/${String(trigger['route'] ?? registration.metadata.name)}`;
    const params = methods.includes(method) ? paramsOf(route, path) : null;
    if (params !== null) return { registration, params };
  }
  return null;
};
