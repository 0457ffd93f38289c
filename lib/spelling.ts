/**
 * How many letters must be changed, added, left out or swapped with their neighbour to make one word of the other
 * (optimal string alignment); `most + 1` when that is more than `most`.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, above, row]: [number[], number[], number[]] = [[], range(other.length), []];
  for (let i = 1; i <= one.length; i++) {
    row = [i];
    for (let j = 1; j <= other.length; j++) row.push(cell(one, other, i, j, before, above, row));
    if (Math.min(...row) > most) return most + 1;
    [before, above] = [above, row];
  }
  return above[other.length] ?? most + 1;
}

/** The same keys on the other keyboard: `cjzp` is «союз», «вфтшнфк» is `daniyar`. Other signs stay as they are. */
export function onOtherKeyboard(text: string): string {
  return text.toLowerCase().replace(/./gu, (sign) => OTHER_KEY.get(sign) ?? sign);
}

const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбю";
const OTHER_KEY: ReadonlyMap<string, string> = new Map(
  [...LATIN_KEYS].flatMap((latin, index) => {
    const cyrillic = CYRILLIC_KEYS.charAt(index);
    return [[latin, cyrillic] as const, [cyrillic, latin] as const];
  }),
);

function range(last: number): number[] {
  return Array.from({ length: last + 1 }, (_, index) => index);
}

function cell(
  one: string,
  other: string,
  i: number,
  j: number,
  before: readonly number[],
  above: readonly number[],
  row: readonly number[],
): number {
  const far = Number.POSITIVE_INFINITY;
  const same = one[i - 1] === other[j - 1];
  const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
  return Math.min(
    (above[j] ?? far) + 1,
    (row[j - 1] ?? far) + 1,
    (above[j - 1] ?? far) + Number(!same),
    swapped ? (before[j - 2] ?? far) + 1 : far,
  );
}
