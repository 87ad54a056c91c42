/** The page's address, and what its query asks for already: `https://host/` and `district=mh`. */
const partsOf = (statusPage: string): readonly [base: string, query: string] => {
  const [base = '', query = ''] = statusPage.split('?');
  return [base, query === '' ? '' : `${query}&`];
};

/** To a row of the status page, by its plan year, unit and what it is about; '' where there is no page. */
export const rowLink = (statusPage: string, planYear: number, unit: string, about: string): string => {
  if (statusPage === '') return '';
  const [base, query] = partsOf(statusPage);
  return `${base}?${query}year=${planYear}#unit=${encodeURIComponent(unit)}&find=${encodeURIComponent(about)}`;
};

/** To a unit's own page by its code: what it owes, its forms, its hand-ins; '' where there is no page. */
export const unitLink = (statusPage: string, unit: string): string => {
  if (statusPage === '') return '';
  const [base, query] = partsOf(statusPage);
  return `${base.replace(/\/$/u, '')}/unit?${query}name=${encodeURIComponent(unit)}`;
};
