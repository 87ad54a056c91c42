/** The two forms of the format (ECMA-376 part 4 and part 1) name their elements differently; new parts follow the workbook's. */
export type Namespaces = { readonly main: string; readonly relations: string };

const TRANSITIONAL: Namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

const STRICT: Namespaces = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

export const TRANSITIONAL_NAMESPACES = TRANSITIONAL;

/** The namespaces that go with the main namespace of a workbook part; null for one we do not know. */
export const namespacesFor = (main: string | null): Namespaces | null =>
  [TRANSITIONAL, STRICT].find((form) => form.main === main) ?? null;
