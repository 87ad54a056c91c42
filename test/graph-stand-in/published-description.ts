import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Schema = {
  readonly $ref?: string;
  readonly type?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly allOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema & { readonly 'x-ms-not-in-china'?: boolean }>>;
  readonly items?: Schema;
};

type Content = { readonly content?: Readonly<Record<string, { readonly schema: Schema }>>; readonly $ref?: string };

type Operation = { readonly requestBody?: Content; readonly responses: Readonly<Record<string, Content>> };

type Description = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, Content>>;
  };
};

const FILE = join(import.meta.dirname, '../../../shared/reference/graph-openapi-subset.json');

/** Microsoft's published description of what is used of Graph; null where the file does not lie beside this clone. */
export const publishedDescription = (): Description | null =>
  existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Description) : null;

const asPattern = (path: string): RegExp =>
  new RegExp(
    `^${path
      .replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replaceAll('{filename}', '.+')
      .replaceAll(/\{[^}]+\}/g, '[^/:]+')}$`,
  );

/** The operation of a method and path below the version root. */
export const operationOf = ({ paths }: Description, method: string, path: string): Operation | null => {
  const found = Object.entries(paths).find(
    ([template, operations]) => asPattern(template).test(path) && method.toLowerCase() in operations,
  );
  return found?.[1][method.toLowerCase()] ?? null;
};

const typeFits = (type: string | undefined, value: unknown): boolean => {
  if (type === undefined) return true;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
};

/** Where a value departs from a schema, unknown names included; annotations (`@…`) may always be there. */
export const departures = (
  description: Description,
  schema: Schema,
  value: unknown,
  china = false,
  at = '$',
): string[] => {
  const within = (inner: Schema, inside: unknown, place: string) =>
    departures(description, inner, inside, china, place);
  if (schema.$ref !== undefined)
    return within(description.components.schemas[schema.$ref.split('/').pop()!]!, value, at);
  if (value === null) return schema.nullable === true ? [] : [`${at} is null`];
  if (schema.allOf !== undefined) return schema.allOf.flatMap((part) => within(part, value, at));
  if (!typeFits(schema.type, value)) return [`${at} is no ${schema.type}`];
  if (schema.enum !== undefined && !schema.enum.includes(value)) return [`${at} is none of ${schema.enum.join(', ')}`];
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(String(value))) return [`${at} does not match`];
  if (Array.isArray(value)) return value.flatMap((one, index) => within(schema.items ?? {}, one, `${at}[${index}]`));
  if (typeof value !== 'object' || schema.properties === undefined) return [];
  const missing = (schema.required ?? []).filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`);
  const named = Object.entries(value).filter(([name]) => !name.startsWith('@') || name in schema.properties!);
  const inside = named.flatMap(([name, part]) => {
    const property = schema.properties?.[name];
    if (property === undefined) return [`${at}.${name} is not published`];
    const isAbsent = china && property['x-ms-not-in-china'] === true;
    return isAbsent ? [`${at}.${name} does not exist in 21Vianet`] : within(property, part, `${at}.${name}`);
  });
  return [...missing, ...inside];
};

/** The schema of an answer with this status; null where the description gives none. */
export const answerSchema = (
  description: Description,
  operation: Operation,
  status: number,
): Schema | null | 'unknown' => {
  const { responses } = operation;
  const found = responses[String(status)] ?? responses[`${Math.floor(status / 100)}XX`];
  if (found === undefined) return 'unknown';
  const content = found.$ref === undefined ? found : description.components.responses[found.$ref.split('/').pop()!]!;
  return content.content?.['application/json']?.schema ?? null;
};
