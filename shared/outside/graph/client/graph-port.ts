/** Port of this folder: Microsoft Graph over plain requests. Everything else here speaks to Graph through it alone. */
export type GraphRequest = {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** A path below the version root (`/drives/…`), or a whole address that Graph gave us, which is followed as it is. */
  readonly to: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: object;
  readonly bytes?: Uint8Array;
  /** Of `bytes`; said on purpose, since the client's own guess is application/json. */
  readonly contentType?: string;
  readonly timeoutMs?: number;
  /** Preauthenticated addresses (downloads, upload sessions) must not see the token. */
  readonly anonymous?: boolean;
  /** May be sent again after a failure without harm; by default only GET. */
  readonly repeatable?: boolean;
};

/** Any answer below 400, redirects included: whoever asked decides whether to follow them. */
export type GraphReply = { readonly status: number; readonly headers: Headers; readonly body: Uint8Array };

export interface GraphPort {
  /** Throws `GraphFault` for a refusal somebody must act on, `GraphWait` where trying later is the answer. */
  send(request: GraphRequest): Promise<GraphReply>;
}

/** The body as JSON; undefined when it is empty or no JSON, which the reader's schema then refuses. */
export const jsonOf = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
};
