import { getTranslations } from "next-intl/server";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import type { Locale } from "@/lib/locale.ts";
import { PLAIN_STYLE } from "@/lib/plain-style.ts";
import type { Way } from "@/lib/sent-answer.ts";

/** A field that may be mended before it is sent again; the others go along as they were. */
export type PlainField = { name: string; sort: "area" | "line" | "file"; label: (locale: Locale) => Promise<string> };

/** A form that was not kept: where it goes, what was sent, and what of it can be mended. */
export type SentForm = { action: string; sent: readonly [string, string][]; fields: readonly PlainField[] };

/** `way`: an address that helps, in a window of its own, so that this page stays. */
type NotKeptPage = { text: string; way: Way | null; again: SentForm | null };

/**
 * For a browser without scripts: why nothing was kept, with everything that was typed still in the page, so that it can
 * be mended, copied, and sent again once its writer has signed in.
 */
export async function notKeptPage({ text, way, again }: NotKeptPage, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale });
  const title = t("desk.sent.title");
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(`${title} — ${t("site.name")}`)}</title>
<style>${PLAIN_STYLE}${FIELD_STYLE}</style>
</head>
<body>
<header><div class="wrap"><a class="mark" href="/staff">${escaped(t("site.name"))}</a></div></header>
<main><div class="wrap">
<h1>${escaped(title)}</h1>
<p class="lede" role="alert">${escaped(text)}</p>
${way ? wayTo(way, true) : ""}
${again ? await formAgain(again, t("desk.sent.again"), locale) : ""}
${wayTo({ to: deskAddressOf.desk, text: t("desk.sent.desk") })}
</div></main>
</body>
</html>
`;
}

async function formAgain({ action, sent, ...form }: SentForm, button: string, locale: Locale): Promise<string> {
  const fields = form.fields.filter(({ name, sort }) => sort === "file" || sent.some(([one]) => one === name));
  const mended = await Promise.all(fields.map((field) => shown(field, sent, locale)));
  const typed = sent.filter(([name, value]) => name.startsWith("typed.") && value.trim() !== "");
  const copied = typed.map(([, value]) => `<p class="typed">${escaped(value)}</p>`);
  const others = sent.filter(([name]) => !fields.some((field) => field.name === name));
  const hidden = others.map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  return `${copied.join("")}<form method="post" action="${escaped(action)}" enctype="multipart/form-data">${hidden.join("")}${mended.join("")}<button class="button">${escaped(button)}</button></form>`;
}

async function shown({ name, sort, label }: PlainField, sent: SentForm["sent"], locale: Locale): Promise<string> {
  const value = escaped(sent.find(([one]) => one === name)?.[1] ?? "");
  const input =
    sort === "area"
      ? `<textarea id="${name}" name="${name}" rows="12">${value}</textarea>`
      : `<input id="${name}" name="${name}" type="${sort === "file" ? "file" : "text"}" value="${value}">`;
  return `<label for="${name}">${escaped(await label(locale))}</label>${input}`;
}

function wayTo({ to, text }: Way, inNewWindow = false): string {
  return `<p><a class="way" href="${escaped(to)}"${inNewWindow ? ' target="_blank"' : ""}>${escaped(text)}</a></p>`;
}

/** A line break is written as its number: a parser would make another of it in an attribute, and drop one that begins an area. */
function escaped(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[&<>"\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const FIELD_STYLE = `
label{display:block;margin-top:24px;font-weight:600}
textarea,input:not([type=hidden]){display:block;width:100%;max-width:52rem;min-height:44px;margin-top:6px;padding:8px 12px;border:1px solid var(--rule-2);border-radius:2px;background:var(--paper);color:var(--ink);font:inherit}
.typed{max-width:52rem;margin-top:16px;padding-inline-start:16px;border-inline-start:4px solid var(--rule);white-space:pre-wrap}
`;
