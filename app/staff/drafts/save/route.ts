import { getTranslations } from "next-intl/server";
import { staffOr } from "@/app/staff/session.ts";
import { DatabaseFault } from "@/db/faults.ts";
import { signInAddress } from "@/lib/desk-addresses.ts";
import type { NotKept, SaveAnswer } from "@/lib/drafts/save-answer.ts";
import { isSameOrigin } from "@/lib/same-origin.ts";
import { deskLanguage } from "../../language.ts";
import { notKeptPage } from "../../not-kept-page.ts";
import { keep } from "./keep.ts";
import { type Posted, readPosted } from "./posted.ts";

const STATUS: Record<NotKept, number> = {
  "signed-out": 401,
  "not-allowed": 403,
  unreadable: 400,
  "too-large": 413,
  gone: 404,
  unavailable: 503,
};

/**
 * Where the forms of drafts are sent, by the browser itself or by a script. An address and not an action of the
 * framework, so that whoever was signed out meanwhile gets their words back instead of a redirect (decision 0008).
 */
export async function POST(request: Request): Promise<Response> {
  const posted = await readPosted(request);
  const answer = await answerTo(request, posted);
  const status = statusOf(answer);
  const headers = status === 503 ? TRY_AGAIN : {};
  if (request.headers.get("accept") === "application/json") return Response.json(answer, { status, headers });
  const to = placeAfter(answer);
  if (to !== null) return new Response(null, { status: 303, headers: { location: to } });
  const page = await pageFor(answer.result, posted);
  return new Response(page, { status, headers: { ...headers, "content-type": "text/html; charset=utf-8" } });
}

async function pageFor(result: SaveAnswer["result"], posted: Posted | null): Promise<string> {
  const locale = await deskLanguage();
  const t = await getTranslations({ locale, namespace: "desk" });
  const why = result === "saved" || result === "problems" || result === "beside" ? "unreadable" : result;
  const way = why === "signed-out" ? { to: signInAddress(null), text: t("sent.signIn") } : null;
  const again = posted && { action: "/staff/drafts/save", sent: posted.fields, fields: [] };
  return notKeptPage({ text: t(`drafts.notKept.${why}`), way, again }, locale);
}

const TRY_AGAIN = { "retry-after": "30" };

async function answerTo(request: Request, posted: Posted | null): Promise<SaveAnswer> {
  const origin = request.headers.get("origin");
  if (!isSameOrigin(origin, process.env.PUBLIC_ORIGIN ?? "")) return { result: "not-allowed" };
  const member = await staffOr("edit");
  if (typeof member === "string") return { result: member };
  if (!posted) return { result: "unreadable" };
  return keep(posted, member).catch((error: unknown): SaveAnswer => {
    if (!(error instanceof DatabaseFault)) throw error;
    console.error(`a draft could not be written: ${error.message}`);
    return { result: "unavailable" };
  });
}

function statusOf({ result }: SaveAnswer): number {
  return result === "saved" || result === "problems" || result === "beside" ? 200 : STATUS[result];
}

function placeAfter(answer: SaveAnswer): string | null {
  switch (answer.result) {
    case "saved":
      return answer.go ?? `/staff/drafts/${answer.id}${answer.focus ? `#${answer.focus}` : ""}`;
    case "problems":
      return `/staff/drafts/${answer.id}?check=1#error-summary`;
    case "beside":
      return `/staff/drafts/${answer.id}`;
    default:
      return null;
  }
}
