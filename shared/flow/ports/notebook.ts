/**
 * Port: small facts a flow must remember between two runs, each under a name such as `rules/plan` or `trouble/状态表`:
 * the rules in force, what went wrong and waits for a person, what was published last. Values are texts (JSON mostly).
 */
export interface Notebook {
  get(name: string): Promise<string | null>;
  put(name: string, value: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Notes whose name begins with `prefix`, in order of name. */
  list(prefix: string): Promise<readonly { readonly name: string; readonly value: string }[]>;
}
