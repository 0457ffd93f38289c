/** What a form says, as nested as the names of its fields. */
export type FormContent = { [key: string]: FormValue };
export type FormValue = string | FormValue[] | FormContent;

const MOST_FIELDS = 5_000;
const DEEPEST = 10;
const MOST_ITEMS = 500;

/**
 * The fields of a form as content: `quotes[0].text` is the text of the first quote. A list has no holes, whatever its
 * numbers are; the first of two fields that want the same place has it. Left out are files, names that are no path,
 * the names that the framework uses (`$…`), and what is beyond 5,000 fields, ten levels or 500 items of a list.
 */
export function parseForm(fields: Iterable<readonly [string, unknown]>): FormContent {
  const root: Branch = { items: false, below: new Map() };
  let count = 0;
  for (const [name, value] of fields) {
    if (count++ === MOST_FIELDS) break;
    if (typeof value === "string") place(root, pathOf(name), value.replace(/\r\n?/g, "\n"));
  }
  return groupOf(root);
}

/** The other way round: the name of the field for a path such as `quotes.0.text`. */
export function fieldName(path: string): string {
  return path.replace(/\.(\d+)(?=\.|$)/g, "[$1]");
}

type Branch = { items: boolean; below: Map<string, Branch | string> };
type Step = { key: string; item: boolean };

const PATH = /^[A-Za-z][\w-]*(?:\[\d{1,3}\]|\.[A-Za-z][\w-]*)*$/;

function pathOf(name: string): Step[] {
  if (name.length > 200 || !PATH.test(name)) return [];
  const steps = [...name.matchAll(/\[(\d+)\]|[\w-]+/g)].map(([text, item]) =>
    item === undefined ? { key: text, item: false } : { key: String(Number(item)), item: true },
  );
  const mayBe = steps.every(({ key, item }) => (item ? Number(key) < MOST_ITEMS : !(key in Object.prototype)));
  return mayBe && steps.length <= DEEPEST ? steps : [];
}

function place(root: Branch, path: readonly Step[], value: string): void {
  let branch = root;
  for (const [index, { key }] of path.entries()) {
    const next = path[index + 1];
    const there = branch.below.get(key);
    if (next === undefined) {
      if (there === undefined) branch.below.set(key, value);
      return;
    }
    if (typeof there === "string" || (there && there.items !== next.item)) return;
    const deeper = there ?? { items: next.item, below: new Map() };
    branch.below.set(key, deeper);
    branch = deeper;
  }
}

function groupOf(branch: Branch): FormContent {
  return Object.fromEntries([...branch.below].map(([key, inner]) => [key, contentOf(inner)]));
}

function contentOf(inner: Branch | string): FormValue {
  if (typeof inner === "string") return inner;
  if (!inner.items) return groupOf(inner);
  return [...inner.below].sort(([one], [other]) => Number(one) - Number(other)).map(([, item]) => contentOf(item));
}
