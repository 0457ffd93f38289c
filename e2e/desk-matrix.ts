import type { Permission, Role } from "../lib/staff.ts";
import { type Standing, standingsOf, type Thing } from "./desk-things.ts";

/** Who asks. A disabled member still has the cookie of a session. */
export const PEOPLE = [
  "nobody",
  "disabled",
  "editor",
  "publisher",
  "admin",
  "a publisher without a second step",
  "an admin without a second step",
] as const;
export type Person = (typeof PEOPLE)[number];

/** `in`: the page, or what the action says to what was sent; `second step`: led to where it is set up. */
export type Met = "in" | "sign-in" | "second step" | "refused";

/** What a place asks for: a permission, or nothing. What a script asks leads nowhere: it is refused. */
type Needs = Permission | "nothing" | "edit, by a script" | "publish, by a script";

type Everybody = Record<Person, Met>;
const OUTSIDE = { nobody: "sign-in", disabled: "sign-in" } as const;
const LACKING = {
  "a publisher without a second step": "second step",
  "an admin without a second step": "second step",
} as const;
const ROLES_IN = { editor: "in", publisher: "in", admin: "in" } as const;

/** The permission matrix: what each person meets at a place that asks for this, whatever thing it is about. */
export const MEETS: Record<Needs, Everybody> = {
  nothing: {
    ...ROLES_IN,
    nobody: "in",
    disabled: "in",
    "a publisher without a second step": "in",
    "an admin without a second step": "in",
  },
  account: {
    ...OUTSIDE,
    ...ROLES_IN,
    "a publisher without a second step": "in",
    "an admin without a second step": "in",
  },
  edit: { ...OUTSIDE, ...ROLES_IN, ...LACKING },
  publish: { ...OUTSIDE, ...ROLES_IN, editor: "refused", ...LACKING },
  administer: { ...OUTSIDE, ...ROLES_IN, editor: "refused", publisher: "refused", ...LACKING },
  "publish, by a script": {
    ...OUTSIDE,
    ...ROLES_IN,
    editor: "refused",
    "a publisher without a second step": "refused",
    "an admin without a second step": "refused",
  },
  "edit, by a script": {
    ...OUTSIDE,
    ...ROLES_IN,
    "a publisher without a second step": "refused",
    "an admin without a second step": "refused",
  },
};

/** What comes of a step that somebody may ask for: something is written, or everything stays as it is. */
export type Comes = "written" | "kept";
type ByStanding = Partial<Record<Standing, Comes | Record<Role, Comes>>>;

/** Everybody's work is everybody's to go on with, until it is published or laid aside. */
export const GOES_ON = { own: "written", "another's": "written", published: "kept", closed: "kept" } as const;
/** As long as two people are asked for, nobody decides about words of their own. */
export const SECOND_PAIR_OF_EYES = { ...GOES_ON, own: "kept" } as const;
/** Somebody else's is for whoever may publish. */
export const AUTHORS = { ...GOES_ON, "another's": { editor: "kept", publisher: "written", admin: "written" } } as const;
/** What another has laid aside is for whoever may publish, too. */
export const TAKEN_UP = {
  own: "kept",
  "another's": "kept",
  published: "kept",
  closed: { editor: "kept", publisher: "written", admin: "written" },
} as const;
/** It begins something of its own, and leaves the thing as it is. */
export const BESIDE = { own: "written", "another's": "written", published: "written", closed: "written" } as const;
/** Reports are readers'; one that is closed may be answered otherwise. */
export const ANY_REPORT = { "another's": "written", closed: "written" } as const;
/** Only one's own sessions can be ended. */
export const OWN_ALONE = { own: "written", "another's": "kept" } as const;
/** There is no published account. */
export const ANY_ACCOUNT = { own: "written", "another's": "written", closed: "written" } as const;

/**
 * What a place asks for, the thing that its address names or that it is sent, what is sent besides, what comes of it,
 * whether it may end the session of whoever was let in (and leads them to signing in, as signing out does), and whether
 * it is an action that takes the form and no state before it.
 */
export type Place = {
  needs: Needs;
  thing?: Thing;
  fields?: Record<string, string>;
  comes?: ByStanding;
  endsSession?: "elsewhere" | "here";
  formAlone?: true;
};

/** What comes of a step on a thing by somebody who is let in; null where the table does not say. */
export function comesOf({ comes = {} }: Place, standing: Standing | null, role: Role): Comes | null {
  const expected = standing === null ? undefined : comes[standing];
  return typeof expected === "object" ? expected[role] : (expected ?? null);
}

/** The standings in which a place is asked about its thing; null for a place that is about none. */
export function standingsAt({ thing }: Place): (Standing | null)[] {
  return thing ? standingsOf(thing) : [null];
}
