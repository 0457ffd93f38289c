import type { DraftKind } from "./drafts/vocabulary.ts";
import type { RecordKind } from "./vocabulary.ts";

/** The addresses of the editors' desk. */
export const deskAddressOf = {
  desk: "/staff",
  newJoiner: "/staff/joiners/new",
  reader: "/staff/reader",
  table: "/staff/reader/table",
  organisations: "/staff/organisations",
  changes: "/staff/changes",
  account: "/staff/account",
  factor: "/staff/account/factor",
  accounts: "/staff/accounts",
  oneAccount: (id: string): `/staff/accounts/${string}` => `/staff/accounts/${id}`,
  settings: "/staff/settings",
  setup: "/staff/setup",
  reports: "/staff/reports",
  draft: (id: number): `/staff/${string}` => `/staff/drafts/${id}`,
  review: (id: number): `/staff/${string}` => `/staff/drafts/${id}/review`,
  change: (seq: number): `/staff/${string}` => `/staff/changes/${seq}`,
  people: "/staff/people",
  /** A new draft of this kind, about a record or about none, with these of its fields filled in. */
  begin: (
    kind: DraftKind,
    about: { kind: RecordKind; id: number } | null = null,
    fields: Readonly<Record<string, string>> = {},
  ): `/staff/${string}` => {
    const target = about && `${about.kind}:${about.id}`;
    return `/staff/drafts/new?${new URLSearchParams({ kind, ...(target !== null && { target }), ...fields })}`;
  },
} as const;

/** A reading; a table is read in a room of its own. */
export function readingAddress(kind: "release" | "table", id: number): `/staff/reader/${string}` {
  return kind === "table" ? `/staff/reader/table/${id}` : `/staff/reader/${id}`;
}

/** Where every form of a reading is sent. */
export function sendingAddress(kind: "release" | "table", id: number): `/staff/reader/${string}` {
  return `${readingAddress(kind, id)}/send`;
}

/** The drafts that were made of one reading. */
export function batchAddress(batch: string): `/staff/batches/${string}` {
  return `/staff/batches/${encodeURIComponent(batch)}`;
}

/** The sections of the desk, in the order of its bar. */
export const DESK_SECTIONS = ["desk", "newJoiner", "reader", "organisations", "changes"] as const;

/** Where to sign in, and the address of the desk to come back to. */
export function signInAddress(back: string | null): `/sign-in${"" | `?${string}`}` {
  const to = back === null ? null : wayBack(back);
  return to === null || to === deskAddressOf.desk ? "/sign-in" : `/sign-in?${new URLSearchParams({ to })}`;
}

/** Where somebody who holds a one-time link sets their password. */
export function linkAddress(token: string): `/sign-in/link/${string}` {
  return `/sign-in/link/${token}`;
}

/** Where the second step of signing in is, and the address of the desk to come back to. */
export function codeAddress(back: string | null): `/sign-in/code${"" | `?${string}`}` {
  const to = wayBack(back);
  return to === null ? "/sign-in/code" : `/sign-in/code?${new URLSearchParams({ to })}`;
}

/** An address of the desk that somebody may be sent to after signing in; null for any other. */
export function wayBack(address: string | null | undefined): `/staff${string}` | null {
  const url = address?.startsWith("/staff") ? URL.parse(address, "http://desk.invalid") : null;
  if (!url || !/^\/staff(?:\/|$)/.test(url.pathname)) return null;
  return `/staff${url.pathname.slice("/staff".length)}${url.search}`;
}
