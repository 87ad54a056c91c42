/** A sheet cell with more names than this is read by nobody. */
const MOST_NAMES = 40;
const MOST_CHARACTERS = 200;

/** Names joined by 、; a long list is cut and says how many there are, in `measure`: `甲、乙等57项`. */
export const nameList = (names: readonly string[], most = MOST_NAMES, measure: '项' | '个单位' = '项'): string => {
  const shown: string[] = [];
  let length = 0;
  for (const name of names.slice(0, most)) {
    length += name.length + 1;
    if (length > MOST_CHARACTERS && shown.length > 0) break;
    shown.push(name);
  }
  return shown.join('、') + (shown.length < names.length ? `等${names.length}${measure}` : '');
};
