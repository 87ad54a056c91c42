/** One cell of a row that does not read, and in Chinese what should stand there. */
export type Fault<Column extends string = string> = { readonly column: Column; readonly expected: string };
