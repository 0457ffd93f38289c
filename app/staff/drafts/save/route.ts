import { currentMember } from "@/app/staff/session.ts";
import type { NotKept, SaveAnswer } from "@/lib/drafts/save-answer.ts";
import { DEFAULT_LOCALE } from "@/lib/locale.ts";
import { isSameOrigin } from "@/lib/same-origin.ts";
import { may } from "@/lib/staff.ts";
import { keep } from "./keep.ts";
import { notKeptPage } from "./not-kept-page.ts";
import { type Posted, readPosted } from "./posted.ts";

const STATUS: Record<NotKept, number> = {
  "signed-out": 401,
  "not-allowed": 403,
  unreadable: 400,
  "too-large": 413,
  gone: 404,
};

/**
 * Where the forms of drafts are sent, by the browser itself or by a script. An address and not an action of the
 * framework, so that whoever was signed out meanwhile gets their words back instead of a redirect (decision 0008).
 */
export async function POST(request: Request): Promise<Response> {
  const posted = await readPosted(request);
  const member = await currentMember();
  const answer = await answerTo(request, posted, member);
  if (request.headers.get("accept") === "application/json") return Response.json(answer, { status: statusOf(answer) });
  const to = placeAfter(answer);
  if (to !== null) return new Response(null, { status: 303, headers: { location: to } });
  return notKeptPage(answer.result, posted, { status: statusOf(answer), locale: member?.lang ?? DEFAULT_LOCALE });
}

type Member = Awaited<ReturnType<typeof currentMember>>;

async function answerTo(request: Request, posted: Posted | null, member: Member): Promise<SaveAnswer> {
  const origin = request.headers.get("origin");
  if (!isSameOrigin(origin, process.env.PUBLIC_ORIGIN ?? "")) return { result: "not-allowed" };
  if (!member) return { result: "signed-out" };
  if (!may(member, "edit")) return { result: "not-allowed" };
  return posted ? keep(posted, member) : { result: "unreadable" };
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
