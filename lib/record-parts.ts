/** A part of a record: a field, or one item of a field that holds a list, with all its values. */
export type Part<Valued> = { path: string; main: Valued; notes: Valued[] };

/** What a part is called by, where it has several values: a name before the language it is in. */
const MAIN = ["value", "title", "name", "text", "edtf", "count", "sourceId", "sha256"];

/** Gathers values that stand side by side into the parts of the record that they belong to. */
export function partsOf<Valued extends { field: string }>(values: readonly Valued[]): Part<Valued>[] {
  const gathered = Map.groupBy(values, ({ field }) => partOf(field));
  return [...gathered].flatMap(([path, all]) => {
    const main = MAIN.map((step) => all.find(({ field }) => field.endsWith(`.${step}`))).find(Boolean) ?? all[0];
    return main ? [{ path, main, notes: all.filter((one) => one !== main) }] : [];
  });
}

/** `names.0.value` belongs to `names.0`, `joined.edtf` to `joined`. */
function partOf(field: string): string {
  return /^[^.]+(?:\.\d+)?/.exec(field)?.[0] ?? field;
}
