/** Addresses people are sent to; '' where the home has none. A folder may be a path or an https address. */
export type Links = {
  readonly folder: (unitFolder: string) => string;
  readonly statusPage: string;
};
