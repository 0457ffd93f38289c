import { fieldId } from "@/lib/drafts/field-id.ts";
import type { DraftKind } from "@/lib/drafts/vocabulary.ts";
import { fieldName } from "@/lib/form-content.ts";

/** A draft as its form draws it. */
export type FormView = {
  kind: DraftKind;
  content: unknown;
  /** What is wrong, by field and in words; empty until somebody asks for a check. */
  errors: ReadonlyMap<string, string>;
};

/** What every field is given: where its text goes, what it says now, and what is wrong with it. */
export function fieldAt(
  form: FormView,
  path: string,
): { id: string; name: string; value: string; error: string | undefined } {
  return { id: fieldId(path), name: fieldName(path), value: textAt(form.content, path), error: form.errors.get(path) };
}

/** The text at a path of the content; "" where there is none. */
export function textAt(content: unknown, path: string): string {
  const there = valueAt(content, path);
  return typeof there === "string" ? there : "";
}

/** The items of a list in the content, each with a key that stays while others come and go. */
export function itemsAt(form: FormView, path: string): { path: string; key: string }[] {
  const list = valueAt(form.content, path);
  if (!Array.isArray(list)) return [];
  return list.map((_, index) => {
    const at = `${path}.${index}`;
    return { path: at, key: textAt(form.content, `${at}.key`) || `i${index}` };
  });
}

/** Whether something is wrong at a path or below it. */
export function isWrong(form: FormView, path: string): boolean {
  return [...form.errors.keys()].some((field) => field === path || field.startsWith(`${path}.`));
}

function valueAt(content: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((there, key) => {
    if (typeof there !== "object" || there === null || !Object.hasOwn(there, key)) return undefined;
    return Object.entries(there).find(([name]) => name === key)?.[1];
  }, content);
}
