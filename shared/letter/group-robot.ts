/** `unclear`: it may have been posted; it is not repeated. `failed`: it was not, and why. */
export type PostOutcome =
  | { readonly kind: 'posted' }
  | { readonly kind: 'failed' | 'unclear'; readonly reason: string };

/** Port: a robot of a group chat (企业微信, 钉钉), which puts a text before all its members. */
export interface GroupRobot {
  post(text: string): Promise<PostOutcome>;
}
