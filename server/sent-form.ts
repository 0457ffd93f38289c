import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether what was sent to a page can be read: a form of parts is whole, and a call of a server action is one that our
 * pages make, `[form]` or `[state, form]`, where the form is the fields that came along and the state is plain data, or
 * `[]` to an action that reads neither. The framework answers anything else with a fault, or goes on to build what the
 * sender asks it to.
 */
export async function isReadable(headers: IncomingHttpHeaders, body: Buffer): Promise<boolean> {
  const type = headers["content-type"] ?? "";
  const called = headers["next-action"];
  const isCall = called !== undefined;
  if (!/^multipart\/form-data\b/i.test(type)) return !isCall || (READS_NOTHING.test(String(called)) && isEmpty(body));
  const sent = await new Response(new Uint8Array(body), { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
  return sent !== null && [...sent].every(isWellNamed) && (!isCall || isOfAForm(sent.get("0")));
}

/** The first byte of an action's name says which of its arguments it reads: to one that reads none, none are sent. */
const READS_NOTHING = /^00/;

function isEmpty(body: Buffer): boolean {
  return body.length === 2 && body.toString() === "[]";
}

/** The framework's reader of parts throws at a name with a control character and at one that does not end. */
function isWellNamed([name, value]: [string, FormDataEntryValue]): boolean {
  return NAME.test(name) && (typeof value === "string" || NAME.test(value.name));
}

const NAME = /^\P{Cc}{0,1000}$/u;

function isOfAForm(root: FormDataEntryValue | null): boolean {
  const given = typeof root === "string" ? parsed(root) : null;
  if (!Array.isArray(given) || given.length < 1 || given.length > 2) return false;
  const [state, form] = given.length === 2 ? given : [{}, given[0]];
  return typeof form === "string" && FORM.test(form) && isRecord(state) && isPlain(state);
}

/** How React names the fields that came along with a call. */
const FORM = /^\$K[0-9a-f]{1,4}$/;

/** React's way of writing what JSON has not begins with one dollar; of that only an absent value is plain. */
function isPlain(value: unknown): boolean {
  if (typeof value === "string") return !value.startsWith("$") || value.startsWith("$$") || value === "$undefined";
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, inner]) => key !== "__proto__" && isPlain(inner));
}

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
