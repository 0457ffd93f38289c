import { isAPIError } from "better-auth/api";
import { auth } from "./auth.ts";
import { cookiesOf, type StaffCookie } from "./cookies.ts";

/** What an authenticator is told once, and the codes that stand in for it when it is lost. */
export type NewFactor = { uri: string; recoveryCodes: string[] };

/** Begins a second factor, which holds once a code of it has been given. Null when the password is wrong or it has one. */
export async function beginFactor(password: string, headers: Headers): Promise<NewFactor | null> {
  return refusedAsNull(async () => {
    const made = await auth().api.enableTwoFactor({ body: { password, method: "totp" }, headers });
    return made.method === "totp" ? { uri: made.totpURI, recoveryCodes: made.backupCodes } : null;
  });
}

/** New recovery codes in the place of the old. Null when the password is wrong. */
export async function renewRecoveryCodes(password: string, headers: Headers): Promise<string[] | null> {
  return refusedAsNull(async () => {
    return (await auth().api.generateBackupCodes({ body: { password }, headers })).backupCodes;
  });
}

/** Takes the second factor away. Null when the password is wrong. */
export async function endFactor(password: string, headers: Headers): Promise<StaffCookie[] | null> {
  return refusedAsNull(async () => {
    return cookiesOf((await auth().api.disableTwoFactor({ body: { password }, headers, returnHeaders: true })).headers);
  });
}

/**
 * Checks a code of the authenticator, or a recovery code, which is used up by it: to finish signing in, or to confirm
 * a factor that was begun. Null when it is wrong, too late, or tried too often, and when the factor was encrypted with
 * another secret than the process has now: then no code holds until the factor is forgotten.
 */
export async function checkCode(code: string, headers: Headers): Promise<StaffCookie[] | null> {
  const typed = code.replace(/\s/g, "");
  const question = { body: { code: typed }, headers, returnHeaders: true } as const;
  return refusedAsNull(async () => {
    const { api } = auth();
    const answer = /^\d{6}$/.test(typed) ? await api.verifyTOTP(question) : await api.verifyBackupCode(question);
    return cookiesOf(answer.headers);
  });
}

async function refusedAsNull<Result>(ask: () => Promise<Result>): Promise<Result | null> {
  try {
    return await ask();
  } catch (error) {
    if (isAPIError(error) || isOfAnotherSecret(error)) return null;
    throw error;
  }
}

/** What the cipher of the library says of a text that this secret did not encrypt. */
function isOfAnotherSecret(error: unknown): boolean {
  return error instanceof Error && error.message === "invalid tag";
}
