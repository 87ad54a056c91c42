/** What is known of a table besides its header, by which the nearest of several columns for one thing is told. */
export type Asked = {
  /** The table is about units as a whole. */
  readonly ofWholes?: boolean;
  /** The month its title says the figures reach to; null where it says none. */
  readonly month?: number | null;
  /** The columns nobody sees. */
  readonly hidden?: ReadonlySet<number>;
};
