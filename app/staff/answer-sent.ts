import { getTranslations } from "next-intl/server";
import { sentTexts } from "@/components/form/sent-state.ts";
import { DatabaseFault } from "@/db/faults.ts";
import { signInAddress } from "@/lib/desk-addresses.ts";
import type { Locale } from "@/lib/locale.ts";
import { isSameOrigin } from "@/lib/same-origin.ts";
import type { Became, NotKept, SentAnswer, Way } from "@/lib/sent-answer.ts";
import type { Permission, StaffMember } from "@/lib/staff.ts";
import { deskLanguage } from "./language.ts";
import { notKeptPage, type PlainField, type SentForm } from "./not-kept-page.ts";
import { staffOr } from "./session.ts";

type Act = (form: FormData, member: StaffMember) => Promise<Became>;

/** `fields`: those of the form that can be mended where scripts are off. */
type Form = { permission: Permission; fields?: readonly PlainField[]; act: Act };

const STATUS: Record<NotKept, number> = {
  "signed-out": 401,
  "not-allowed": 403,
  unreadable: 400,
  "too-large": 413,
  gone: 404,
  closed: 409,
  unavailable: 503,
};

/**
 * Answers a form that was sent to an address of its own (decision 0008): a script hears in a few words what became of
 * it, a browser is led on. Where nothing could be kept, everything that was typed is in the answer, to be sent again.
 */
export async function answerSent(request: Request, { permission, fields = [], act }: Form): Promise<Response> {
  const form = await request.formData().catch(() => null);
  const became = await becameOf(request, permission, form, act);
  if (!("to" in became))
    return notKept(request, became, form && { action: new URL(request.url).pathname, sent: sentTexts(form), fields });
  if (isOfScript(request)) return Response.json(became);
  return new Response(null, { status: 303, headers: { location: became.to } });
}

/** The refusal of whoever may not send anything here, before it is read; null for whoever may. */
export async function refuseEarly(request: Request, permission: Permission): Promise<Response | null> {
  const member = await staffOr(permission);
  return typeof member === "string" ? notKept(request, { why: member }, null) : null;
}

async function becameOf(request: Request, permission: Permission, form: FormData | null, act: Act): Promise<Became> {
  if (!isSameOrigin(request.headers.get("origin"), process.env.PUBLIC_ORIGIN ?? "")) return { why: "not-allowed" };
  try {
    const member = await staffOr(permission);
    if (typeof member === "string") return { why: member };
    return form ? await act(form, member) : { why: "unreadable" };
  } catch (error) {
    if (!(error instanceof DatabaseFault)) throw error;
    console.error(`a form could not be written: ${error.message}`);
    return { why: "unavailable" };
  }
}

async function notKept(request: Request, became: NotBecame, again: SentForm | null): Promise<Response> {
  const locale = await deskLanguage();
  const told = await toldOf(became, locale);
  const status = "why" in became ? STATUS[became.why] : 422;
  const headers = status === 503 ? { "retry-after": "30" } : {};
  if (isOfScript(request)) return Response.json({ told } satisfies SentAnswer, { status, headers });
  const page = await notKeptPage({ ...told, again }, locale);
  return new Response(page, { status, headers: { ...headers, "content-type": "text/html; charset=utf-8" } });
}

type NotBecame = Exclude<Became, { to: string }>;

async function toldOf(
  became: NotBecame,
  locale: Locale,
): Promise<{ field: string | null; text: string; way: Way | null }> {
  const t = await getTranslations({ locale, namespace: "desk" });
  if ("wrong" in became) return { ...became.wrong, way: null };
  const way: Way | null = became.why === "signed-out" ? { to: signInAddress(null), text: t("sent.signIn") } : null;
  return { field: null, text: t(`sent.${became.why}`), way };
}

function isOfScript(request: Request): boolean {
  return request.headers.get("accept") === "application/json";
}
