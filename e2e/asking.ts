import type { Action } from "./desk-places.ts";
import type { Met } from "./desk-table.ts";

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
  for (const [name, value] of Object.entries(fields)) body.append(`1_${name}`, value);
  const before = formAlone ? [] : [{ sent: 0, values: {}, errors: [] }];
  body.append("0", JSON.stringify([...before, "$K1"]));
  return send(`${site}${page}`, body, { ...asked, headers: { "next-action": id, ...asked.headers } });
}

/** Sends a form to an address. */
export function send(address: string, body: FormData, { cookie, headers = {} }: Asked = {}): Promise<Response> {
  return fetch(address, {
    method: "POST",
    body,
    redirect: "manual",
    headers: { ...headers, ...(cookie && { cookie }) },
  });
}

/**
 * What somebody met. Whoever is let in may still hear that what they asked for is not there, or that what they sent
 * will not do; a fault of ours is nothing of the kind.
 */
export function met(answer: Response): Met | `${number}` {
  const to = answer.headers.get("location") ?? answer.headers.get("x-action-redirect") ?? "";
  if (answer.status === 401 || /^(?:https?:\/\/[^/]+)?\/sign-in(?:[?;]|$)/.test(to)) return "sign-in";
  if (answer.status === 403) return "refused";
  return answer.status < 500 ? "in" : `${answer.status}`;
}
