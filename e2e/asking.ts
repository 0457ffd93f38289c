import type { Met } from "./desk-matrix.ts";
import type { Action } from "./desk-places.ts";

type Sent = { fields?: Record<string, string>; formAlone?: boolean };
type Asked = { cookie?: string; headers?: Record<string, string> };

/** Asks for a page as a browser does that follows no redirect. */
export function look(address: string, { cookie, headers = {} }: Asked = {}): Promise<Response> {
  return fetch(address, { redirect: "manual", headers: { ...headers, ...(cookie && { cookie }) } });
}

/**
 * Calls an action as React does from a page: with the state before and a form, or with the form alone.
 */
export function call(
  site: string,
  { id }: Action,
  page: string,
  { fields = {}, formAlone = false }: Sent,
  asked: Asked = {},
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of calledFields(Object.entries(fields), formAlone)) body.append(name, value);
  return send(`${site}${page}`, body, { ...asked, headers: { "next-action": id, ...asked.headers } });
}

/** The fields of a form under the names by which React sends them to an action, and what they are an argument of. */
export function calledFields<Value>(
  fields: readonly [string, Value][],
  formAlone: boolean,
): [string, Value | string][] {
  const before = formAlone ? [] : [{ sent: 0, values: {}, errors: [] }];
  return [
    ...fields.map(([name, value]): [string, Value] => [`_1_${name}`, value]),
    ["0", JSON.stringify([...before, "$K1"])],
  ];
}

/** Sends a form to an address, in one piece: whoever refuses it by its headers hangs up without reading on. */
export async function send(address: string, form: FormData, { cookie, headers = {} }: Asked = {}): Promise<Response> {
  const whole = new Response(form);
  return fetch(address, {
    method: "POST",
    body: await whole.arrayBuffer(),
    redirect: "manual",
    headers: {
      "content-type": whole.headers.get("content-type") ?? "",
      ...headers,
      ...(cookie && { cookie }),
    },
  });
}

/**
 * What somebody met. Whoever is let in may still hear that what they sent will not do; that what they asked for is not
 * there, or a fault of ours, is nothing of the kind and told as its status.
 */
export function met(answer: Response): Met | `${number}` {
  const to = answer.headers.get("location") ?? answer.headers.get("x-action-redirect") ?? "";
  if (answer.status === 401 || /^(?:https?:\/\/[^/]+)?\/sign-in(?:[?;]|$)/.test(to)) return "sign-in";
  if (/^(?:https?:\/\/[^/]+)?\/staff\/account\/factor(?:[?;]|$)/.test(to)) return "second step";
  if (answer.status === 403) return "refused";
  return answer.status === 404 || answer.status >= 500 ? `${answer.status}` : "in";
}
