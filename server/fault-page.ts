import type { ServerResponse } from "node:http";
import { LANGUAGE_NAMES } from "../lib/language-names.ts";
import { LOCALES, type Locale } from "../lib/locale.ts";
import { PLAIN_STYLE } from "../lib/plain-style.ts";
import { FAULT_WORDS, FAULTS, type Fault } from "./fault-words.ts";
import { styleOnlyPolicy } from "./security.ts";

type FaultParts = {
  fault: Fault;
  language: Locale;
  /** Under which the fault stands in the log; only our own faults do. */
  requestId: string | undefined;
};

const POLICY = styleOnlyPolicy(PLAIN_STYLE);
const TRY_AGAIN_S = 30;

/** The headers of a fault page, those of the house aside: it is never kept by anybody. */
export function faultHeaders(fault: Fault): Record<string, string> {
  return {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": POLICY,
    "cache-control": "private, no-store",
    ...(FAULTS[fault] === 503 && { "retry-after": String(TRY_AGAIN_S) }),
  };
}

/** A whole page in the reader's language that needs nothing else to be seen: no style sheet, font or script. */
export function faultPage({ fault, language, requestId }: FaultParts): string {
  const words = FAULT_WORDS[language];
  const { title, text } = words.faults[fault];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} — ${words.name}</title>
<style>${PLAIN_STYLE}</style>
</head>
<body>
<header><div class="wrap"><a class="mark" href="/${language}"><svg viewBox="0 0 26 26" aria-hidden="true"><path d="M0 17h8v9H0zM9 9h8v17H9zM18 0h8v26h-8z"/></svg><span>${words.name}</span></a>
<nav><ul>${LOCALES.map(languageLink).join("")}</ul></nav></div></header>
<main><div class="wrap">
<p class="code">${words.code(FAULTS[fault])}</p>
<h1>${title}</h1>
<p class="lede">${text}</p>
<p><a class="way" href="/${language}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8h10M9 4l4 4-4 4"/></svg>${words.timeline}</a></p>
${requestId ? `<p class="id">${words.request}: <b>${requestId}</b></p>` : ""}
</div></main>
</body>
</html>
`;
}

/** Answers with a fault page. Does nothing but close when the answer has begun already. */
export function sendFault(response: ServerResponse, parts: FaultParts & { headers: Record<string, string> }): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = Buffer.from(faultPage(parts));
  response.writeHead(FAULTS[parts.fault], {
    ...parts.headers,
    ...faultHeaders(parts.fault),
    "content-length": body.length,
  });
  response.end(body);
}

function languageLink(locale: Locale): string {
  const { short, name } = LANGUAGE_NAMES[locale];
  return `<li><a href="/${locale}" lang="${locale}" hreflang="${locale}"><abbr title="${name}">${short}</abbr></a></li>`;
}
