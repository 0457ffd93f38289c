import { getTranslations } from "next-intl/server";
import { signInAddress } from "@/lib/desk-addresses.ts";
import type { SaveAnswer } from "@/lib/drafts/save-answer.ts";
import type { Locale } from "@/lib/locale.ts";
import { PLAIN_STYLE } from "@/lib/plain-style.ts";
import type { Posted } from "./posted.ts";

/**
 * For a browser without scripts: why nothing was kept, with everything that was typed still in the page, so that it can
 * be sent again once its writer has signed in.
 */
export async function notKeptPage(
  result: SaveAnswer["result"],
  posted: Posted | null,
  locale: Locale,
): Promise<string> {
  const t = await getTranslations({ locale });
  const why = result === "saved" || result === "problems" || result === "beside" ? "unreadable" : result;
  const fields = (posted?.fields ?? []).map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const again = `<form method="post" action="/staff/drafts/save" enctype="multipart/form-data">${fields.join("")}<button class="button">${escaped(t("desk.drafts.sendAgain"))}</button></form>`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(`${t("desk.drafts.notKept.title")} — ${t("site.name")}`)}</title>
<style>${PLAIN_STYLE}</style>
</head>
<body>
<header><div class="wrap"><a class="mark" href="/staff">${escaped(t("site.name"))}</a></div></header>
<main><div class="wrap">
<h1>${escaped(t("desk.drafts.notKept.title"))}</h1>
<p class="lede">${escaped(t(`desk.drafts.notKept.${why}`))}</p>
${why === "signed-out" ? wayTo(signInAddress(null), t("desk.drafts.signIn"), true) : ""}
${posted ? again : ""}
${wayTo("/staff", t("desk.drafts.desk"))}
</div></main>
</body>
</html>
`;
}

function wayTo(address: string, words: string, inNewWindow = false): string {
  return `<p><a class="way" href="${address}"${inNewWindow ? ' target="_blank"' : ""}>${escaped(words)}</a></p>`;
}

/** A line break is written as its number: in an attribute a parser would make another of it. */
function escaped(text: string): string {
  return text.replace(/[&<>"\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
