/** Port: SHA-256 in lower-case hex, of text or bytes. */
export type Sha256 = (content: string | Uint8Array) => string;
