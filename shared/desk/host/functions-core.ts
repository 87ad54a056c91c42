import Module from 'node:module';

/** What the genuine library hands to the host for one trigger. */
export type FunctionBinding = {
  readonly type: string;
  readonly direction: 'in' | 'out';
  readonly [option: string]: unknown;
};

type FunctionMetadata = {
  readonly name: string;
  readonly bindings: Readonly<Record<string, FunctionBinding>>;
};

export type Registration = {
  readonly metadata: FunctionMetadata;
  readonly handler: (...inputs: unknown[]) => unknown;
};

/** The library's side of an invocation: it builds context and request, and turns the result into what goes out. */
export type ProgrammingModel = {
  getInvocationModel(core: {
    readonly invocationId: string;
    readonly metadata: FunctionMetadata;
    readonly request: unknown;
    readonly log: (level: string, category: string, message: string) => void;
    readonly state: string;
  }): {
    getArguments(): Promise<{ readonly context: unknown; readonly inputs: unknown[] }>;
    invokeFunction(context: unknown, inputs: unknown[], handler: Registration['handler']): Promise<unknown>;
    getResponse(context: unknown, result: unknown): Promise<InvocationResponse>;
  };
};

export type HttpAnswer = {
  readonly statusCode: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: { readonly bytes?: Uint8Array; readonly string?: string };
};

export type InvocationResponse = { readonly returnValue?: { readonly http?: HttpAnswer } };

const CORE = '@azure/functions-core';

class Disposable {
  dispose(): void {}
}

/** One app a process, as in the real worker: the library asks for its core once and keeps it. */
const app: { model: ProgrammingModel | null; readonly registrations: Map<string, Registration> } = {
  model: null,
  registrations: new Map(),
};

const core = {
  version: '4.0.0',
  hostVersion: '4.0.0',
  setProgrammingModel: (model: ProgrammingModel) => {
    app.model = model;
  },
  getProgrammingModel: () => app.model,
  registerFunction: (metadata: FunctionMetadata, handler: Registration['handler']) => {
    app.registrations.set(metadata.name, { metadata, handler });
    return new Disposable();
  },
  registerHook: () => new Disposable(),
  log: () => undefined,
  Disposable,
};

/**
 * Answers the library's `require('@azure/functions-core')`, as the real worker does. To be called before anything
 * imports `@azure/functions`; what registers afterwards lands in the map given back.
 */
export const installFunctionsCore = (): ReadonlyMap<string, Registration> => {
  const original = Module.prototype.require;
  Module.prototype.require = function require(this: NodeJS.Module, id: string) {
    return id === CORE ? core : original.call(this, id);
  } as NodeJS.Require;
  return app.registrations;
};

/** Throws before anything imported `@azure/functions`. */
export const programmingModel = (): ProgrammingModel => {
  if (app.model === null)
    throw new Error('no function is registered: @azure/functions was not imported after its core');
  return app.model;
};
