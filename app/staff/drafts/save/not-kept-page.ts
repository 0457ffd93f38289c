import { getTranslations } from "next-intl/server";
import { signInAddress } from "@/lib/desk-addresses.ts";
import type { SaveAnswer } from "@/lib/drafts/save-answer.ts";
import type { Locale } from "@/lib/locale.ts";
import type { Posted } from "./posted.ts";

/**
 * For a browser without scripts: why nothing was kept, with everything that was typed still in the page, so that it can
 * be sent again once its writer has signed in.
 */
export async function notKeptPage(
  result: SaveAnswer["result"],
  posted: Posted | null,
  { status, locale }: { status: number; locale: Locale },
): Promise<Response> {
  const t = await getTranslations({ locale });
  const why = result === "saved" || result === "problems" || result === "beside" ? "unreadable" : result;
  const said = t(`desk.drafts.notKept.${why}`);
  const fields = (posted?.fields ?? []).map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const signIn =
    why === "signed-out"
      ? `<p><a href="${signInAddress(null)}" target="_blank">${escaped(t("desk.drafts.signIn"))}</a></p>`
      : "";
  const again = `<form method="post" action="/staff/drafts/save" enctype="multipart/form-data">${fields.join("")}<button>${escaped(t("desk.drafts.sendAgain"))}</button></form>`;
  const html =
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<meta name="color-scheme" content="light dark"><title>${escaped(said)}</title></head>` +
    `<body><main><h1>${escaped(said)}</h1>${signIn}${posted ? again : ""}<p><a href="/staff">${escaped(t("desk.drafts.desk"))}</a></p></main></body></html>`;
  return new Response(html, { status, headers: { "content-type": "text/html; charset=utf-8" } });
}

function escaped(text: string): string {
  return text.replace(/[&<>"\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
