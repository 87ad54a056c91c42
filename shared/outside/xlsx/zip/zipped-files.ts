import { zipOf } from './zip-writer.ts';

/** Several files as one zip archive. */
export const zippedFiles = (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array =>
  zipOf(
    files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) })),
  );
