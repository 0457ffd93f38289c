import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Nothing on the page is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const widths = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const reaches = (element: Element): number => element.getBoundingClientRect().right;
    const wide = [...document.querySelectorAll("body *")].filter((element) => reaches(element) > clientWidth + 1);
    const culprits = wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 160));
    return { scrollWidth, clientWidth, culprits: scrollWidth > clientWidth ? culprits : [] };
  });
  expect(widths.scrollWidth, widths.culprits.join("\n")).toBeLessThanOrEqual(widths.clientWidth);
}

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules that a page can break in one look and keep in another. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** axe finds nothing against WCAG 2.2 AA nor against its own best practices; or nothing against the rules of colours. */
export async function expectNoAxeViolations(page: Page, rules: "all" | "colours" = "all"): Promise<void> {
  // A page that was judged before holds the judge already: to send it anew takes longer than to judge.
  const isThere = await page.evaluate(() => "axe" in window);
  // What holds is not told one by one, which would take as long again; no page of ours holds frames.
  const builder = new AxeBuilder({ page, ...(isThere && { axeSource: ";" }) }).setLegacyMode();
  const axe = builder.options({ resultTypes: ["violations"] });
  const { violations } = await (rules === "all" ? axe.withTags(STANDARDS) : axe.withRules(OF_COLOURS)).analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join("\n  ")}`,
  );
  expect(found).toEqual([]);
}

export type Stop = { name: string; trouble: string[] };

/** Presses Tab from the top of the page to its end, and tells each stop and what is wrong with it. */
export async function walkByKeyboard(page: Page, limit = 400): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press < limit; press += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(judgeFocus);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`The keyboard is still on its way after ${limit} stops.`);
}

/** Runs in the page. Null when the focus has left it, or has come round to where it was before. */
function judgeFocus(): Stop | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body) return null;
  if (element.dataset.walked === "yes") return null;
  element.dataset.walked = "yes";

  const style = getComputedStyle(element);
  const boxes = [...element.getClientRects()];
  const box = boxes.find(({ width, height }) => width > 0 && height > 0);
  const trouble: string[] = [];
  if (style.outlineStyle === "none" || Number.parseFloat(style.outlineWidth) < 2)
    trouble.push("has no visible outline");
  if (box === undefined) trouble.push("has no size");
  else if (!isOnTop(element, box)) trouble.push("is covered or outside the window");
  return { name: `${element.tagName.toLowerCase()} «${element.textContent?.trim().slice(0, 60)}»`, trouble };

  function isOnTop(focused: Element, { left, top, width, height }: DOMRect): boolean {
    const found = document.elementFromPoint(left + width / 2, top + height / 2);
    if (found === null) return false;
    return focused.contains(found) || found.contains(focused) || isLabel(found, focused);
  }

  function isLabel(found: Element, focused: Element): boolean {
    return found.closest("label")?.control === focused;
  }
}
