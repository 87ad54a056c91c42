import { randomUUID } from 'node:crypto';
import {
  type FunctionBinding,
  type HttpAnswer,
  type InvocationResponse,
  programmingModel,
  type Registration,
} from './functions-core.ts';

/** Plain data as it travels between host and worker. */
export type TypedData = { readonly string: string } | { readonly json: string } | { readonly http: object };

export type HostLog = (level: string, functionName: string, message: string) => void;

export type Invoked = { readonly result: unknown; readonly response: InvocationResponse };

const TRIGGER = /trigger$/iu;

/** The binding a function is started by, with its name. */
export const triggerOf = ({ metadata }: Registration): FunctionBinding & { readonly bindingName: string } => {
  const found = Object.entries(metadata.bindings).find(([, binding]) => TRIGGER.test(binding.type));
  if (found === undefined) throw new Error(`${metadata.name} has no trigger`);
  return { ...found[1], bindingName: found[0] };
};

/** Runs a registered function through the genuine library, which builds its context and request. Throws what it throws. */
export const invoke = async (
  registration: Registration,
  data: TypedData,
  triggerMetadata: Readonly<Record<string, TypedData>>,
  log: HostLog,
): Promise<Invoked> => {
  const { metadata, handler } = registration;
  const invocationId = randomUUID();
  const request = {
    invocationId,
    inputData: [{ name: triggerOf(registration).bindingName, data }],
    triggerMetadata,
    traceContext: { traceParent: '', traceState: '', attributes: {} },
  };
  const model = programmingModel().getInvocationModel({
    invocationId,
    metadata,
    request,
    log: (level, _category, message) => log(level, metadata.name, message),
    state: 'invocation',
  });
  const { context, inputs } = await model.getArguments();
  const result = await model.invokeFunction(context, inputs, handler);
  return { result, response: await model.getResponse(context, result) };
};

/** Runs an http function here. */
export const answerHttp =
  (log: HostLog) =>
  async (registration: Registration, http: object): Promise<HttpAnswer | undefined> =>
    (await invoke(registration, { http }, {}, log)).response.returnValue?.http;
