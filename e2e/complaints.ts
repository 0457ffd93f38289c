import type { Page } from "@playwright/test";

/**
 * Listens to the page and tells, when asked, what went wrong in it: console errors, uncaught errors, requests that
 * failed or were refused, violations of the content security policy. That a page itself answers 404 is for its test to
 * judge, so the console's line about that is left out.
 */
export async function listenForComplaints(page: Page): Promise<() => string[]> {
  const complaints: { text: string; about?: string }[] = [];
  const documents = new Set<string>();
  const complain = (text: string, about?: string): void => {
    complaints.push({ text, ...(about !== undefined && { about }) });
  };

  page.on("console", (message) => {
    if (message.type() === "error") complain(`console: ${message.text()}`, message.location().url);
  });
  page.on("pageerror", (error) => complain(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "unknown";
    if (!TOLD_ELSEWHERE.includes(reason)) complain(`request failed: ${request.url()} (${reason})`);
  });
  page.on("response", (response) => {
    const { url, isNavigation } = { url: response.url(), isNavigation: response.request().isNavigationRequest() };
    if (isNavigation) documents.add(url);
    else if (response.status() >= 400) complain(`${response.status()}: ${url}`);
  });
  await page.exposeFunction("reportViolation", (text: string) => complain(`content security policy: ${text}`));
  await page.addInitScript(reportViolations);

  return () => complaints.filter(({ text, about }) => !isOwnStatus(text, about)).map(({ text }) => text);

  function isOwnStatus(text: string, about: string | undefined): boolean {
    return text.includes("Failed to load resource") && about !== undefined && documents.has(about);
  }
}

/** A page that is left, and what a policy blocks: the console tells of a policy that is ours. */
const TOLD_ELSEWHERE = ["net::ERR_ABORTED", "csp"];

declare global {
  var reportViolation: (text: string) => void;
}

function reportViolations(): void {
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
    reportViolation([violatedDirective, blockedURI, sample].join(" "));
  });
}
