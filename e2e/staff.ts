import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { signedInMember } from "../db/staff/signed-in.testing.ts";
import type { Locale } from "../lib/locale.ts";
import type { Role } from "../lib/staff.ts";
import { listenForComplaints } from "./complaints.ts";
import { test as base, expect } from "./fixtures.ts";
import { STORY_SECRET } from "./site.ts";

type Desk = { editor: Page; publisher: Page; admin: Page };

/** A test with browsers in which an editor, a publisher and an admin are signed in, each opened when it is asked for. */
export function staffed(test: typeof base) {
  return test.extend<Desk>({
    editor: async ({ browser, site }, provide) => inBrowser(browser, site, "editor", provide),
    publisher: async ({ browser, site }, provide) => inBrowser(browser, site, "publisher", provide),
    admin: async ({ browser, site }, provide) => inBrowser(browser, site, "admin", provide),
  });
}

/** The sample record, and people who work on it. */
export const test = staffed(base);

export { expect };

/** Signs a new member of a role in, in a browser context of their own, by writing the rows. */
export async function openAs(
  browser: Browser,
  site: string,
  role: Role,
  lang: Locale = "ru",
  options: BrowserContextOptions = {},
): Promise<Page> {
  const { cookie } = await signedInMember(role, STORY_SECRET, { lang });
  const context = await browser.newContext({ baseURL: site, ...options });
  await context.addCookies([{ ...cookie, url: site }]);
  return context.newPage();
}

async function inBrowser(
  browser: Browser,
  site: string,
  role: Role,
  provide: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await openAs(browser, site, role);
  const complaints = await listenForComplaints(page);
  await provide(page);
  expect(complaints()).toEqual([]);
  await page.context().close();
}
