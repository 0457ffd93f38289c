import { betterAuth } from "better-auth";
import { twoFactor } from "better-auth/plugins/two-factor";
import { eq } from "drizzle-orm";
import { LOCALES } from "../../lib/locale.ts";
import { ROLES } from "../../lib/staff.ts";
import { PASSWORD_LENGTH } from "../../lib/staff-input.ts";
import { reader } from "../client.ts";
import { staffMember } from "../schema/staff.ts";
import { staffAdapter } from "./adapter.ts";
import { hashPassword, verifyPassword } from "./password.ts";

/** How long a sign-in holds, and how long a password waits for its second factor. */
const SESSION_S = 14 * 24 * 3600;
const SECOND_STEP_S = 10 * 60;

let made: { key: string; auth: ReturnType<typeof make> } | undefined;

/**
 * The library that keeps passwords, sessions and second factors. None of its HTTP addresses exist here: actions call
 * it, each behind a limit of our own. Made on first use; throws when `BETTER_AUTH_SECRET` is not set.
 */
export function auth(): ReturnType<typeof make> {
  const { BETTER_AUTH_SECRET: secret = "", PUBLIC_ORIGIN: origin = "" } = process.env;
  if (secret === "") throw new Error("BETTER_AUTH_SECRET is not set");
  const key = `${secret} ${origin}`;
  if (made?.key !== key) made = { key, auth: make(secret, origin || "http://localhost:3000") };
  return made.auth;
}

function make(secret: string, origin: string) {
  return betterAuth({
    secret,
    baseURL: origin,
    database: staffAdapter,
    appName: new URL(origin).host,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: {
      additionalFields: {
        role: { type: [...ROLES], required: true, input: false },
        lang: { type: [...LOCALES], required: true, input: false },
        disabledAt: { type: "date", required: false, input: false },
      },
    },
    session: { expiresIn: SESSION_S, disableSessionRefresh: true, cookieCache: { enabled: false } },
    databaseHooks: { session: { create: { before: async ({ userId }) => mayBegin(userId) } } },
    plugins: [twoFactor({ twoFactorCookieMaxAge: SECOND_STEP_S })],
    // Its own limits count only requests to its own addresses, of which there are none.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // What it logs may carry addresses of people.
    logger: { disabled: true },
  });
}

/** `false` keeps a session from being made: the account is closed. */
async function mayBegin(memberId: string): Promise<false | undefined> {
  const [member] = await reader()
    .select({ disabledAt: staffMember.disabledAt })
    .from(staffMember)
    .where(eq(staffMember.id, memberId));
  return member?.disabledAt === null ? undefined : false;
}
