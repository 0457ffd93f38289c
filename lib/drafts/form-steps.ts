import type { FormContent, FormValue } from "../form-content.ts";

/**
 * What a button of a form asks for besides saving, as its value says it. `path`: place in the content, parts joined by
 * dots. Lists change by `add`, `remove`, `up` and `down`; a record is taken with `choose` and let go with `clear`.
 */
export type FormStep =
  | { do: "add"; path: string }
  | { do: "remove" | "up" | "down"; path: string; index: number }
  | { do: "choose"; path: string; id: number }
  | { do: "clear"; path: string }
  | { do: "different" | "words-to"; id: number }
  | { do: "save" | "find" | "submit" | "lay-aside" };

const PATH = "[a-zA-Z][a-zA-Z0-9.]{0,80}";
const STEP = new RegExp(
  `^(?:(?<add>add|clear):(?<at>${PATH})|(?<item>remove|up|down|choose):(?<of>${PATH}):(?<n>\\d{1,9})|(?<about>different|words-to):(?<id>\\d{1,9})|(?<plain>find|submit|lay-aside))$`,
);

const PLAIN = ["find", "submit", "lay-aside"] as const;

/** The step that a button's value names; anything else only saves. */
export function readStep(value: string): FormStep {
  const { add, at, item, of, n, about, id, plain } = STEP.exec(value)?.groups ?? {};
  if ((add === "add" || add === "clear") && at) return { do: add, path: at };
  if (item === "choose" && of) return { do: item, path: of, id: Number(n) };
  if ((item === "remove" || item === "up" || item === "down") && of) return { do: item, path: of, index: Number(n) };
  if (about === "different" || about === "words-to") return { do: about, id: Number(id) };
  return { do: PLAIN.find((step) => step === plain) ?? "save" };
}

/** The content after the step. A place that is not there stays as it is. `key` names a new item of a list. */
export function applyStep(content: FormContent, step: FormStep, key: string): FormContent {
  switch (step.do) {
    case "add":
      return changed(content, step.path.split("."), (list) => [
        ...(Array.isArray(list) ? list : []),
        NUMBERS.test(step.path) ? "" : { ...firstWords(step.path), key },
      ]);
    case "remove":
      return changedList(content, step.path, (list) => list.filter((_, index) => index !== step.index));
    case "up":
      return changedList(content, step.path, (list) => swapped(list, step.index - 1));
    case "down":
      return changedList(content, step.path, (list) => swapped(list, step.index));
    case "choose":
      return chosen(content, step.path, String(step.id));
    case "clear":
      return chosen(content, step.path, "");
    default:
      return content;
  }
}

/** A list of the numbers of records; an item of it has no words of its own. */
const NUMBERS = /(?:^|\.)sourceIds$/;

/** How a new item begins. */
function firstWords(path: string): FormContent {
  switch (path.split(".").at(-1)) {
    case "quotes":
      return { form: "direct", lang: "ru", speaksFor: "joiner", speaker: { is: "new" } };
    case "names":
      return { lang: "ru", kind: "short", by: "source" };
    default:
      return {};
  }
}

/** A choice between new and existing remembers which; a place for a number alone only has the number. */
function chosen(content: FormContent, path: string, id: string): FormContent {
  return changed(content, path.split("."), (there) => {
    if (/(?:Id|sourceIds\.\d+)$/.test(path)) return id;
    const is = id === "" && path === "organisation" ? "new" : "existing";
    return { ...(isGroup(there) ? there : {}), is, id };
  });
}

function changedList(content: FormContent, path: string, change: (list: FormValue[]) => FormValue[]): FormContent {
  return changed(content, path.split("."), (list) => (Array.isArray(list) ? change(list) : list));
}

function changed(
  content: FormContent,
  path: readonly string[],
  change: (there: FormValue | undefined) => FormValue | undefined,
): FormContent {
  const [key = "", ...rest] = path;
  const next = rest.length === 0 ? change(content[key]) : changedBelow(content[key], rest, change);
  return next === undefined || key in Object.prototype ? content : { ...content, [key]: next };
}

function changedBelow(
  there: FormValue | undefined,
  path: readonly string[],
  change: (there: FormValue | undefined) => FormValue | undefined,
): FormValue | undefined {
  if (!Array.isArray(there)) return changed(isGroup(there) ? there : {}, path, change);
  const [index = "", ...rest] = path;
  return there.map((item, at) => {
    if (String(at) !== index) return item;
    return (rest.length === 0 ? change(item) : changedBelow(item, rest, change)) ?? item;
  });
}

function swapped(list: FormValue[], index: number): FormValue[] {
  const [one, other] = [list[index], list[index + 1]];
  if (one === undefined || other === undefined) return list;
  return list.toSpliced(index, 2, other, one);
}

function isGroup(value: FormValue | undefined): value is FormContent {
  return typeof value === "object" && !Array.isArray(value);
}
