import { getTranslations } from "next-intl/server";
import { searchRecords } from "@/db/record-search.ts";
import { fold, foldedTerms } from "@/lib/folding.ts";
import { oneOf } from "@/lib/query-values.ts";
import { CHOOSABLE } from "@/lib/views/record-match.ts";
import { staffOr } from "../../session.ts";
import { matchDetail } from "../form/match-detail.ts";
import type { Found } from "./found.ts";

const LONGEST = 300;

/** The records that a field offers while somebody types into it. */
export async function GET(request: Request): Promise<Response> {
  const member = await staffOr("edit");
  if (typeof member === "string") return Response.json([], { status: member === "signed-out" ? 401 : 403 });
  const { searchParams } = new URL(request.url);
  const kind = oneOf(CHOOSABLE, searchParams.get("kind") ?? "");
  const query = (searchParams.get("q") ?? "").slice(0, LONGEST);
  if (!kind) return Response.json([], { status: 400 });
  const t = await getTranslations({ locale: member.lang, namespace: "desk.drafts.picker" });
  const terms = foldedTerms(query);
  const matches = await searchRecords(kind, query, member.lang);
  const found = matches.map((match): Found => {
    const { id, name } = match;
    return { id, lang: name.lang, name: hits(name.text, terms), detail: matchDetail(match, member.lang, t) };
  });
  return Response.json(found);
}

function hits(name: string, terms: readonly string[]): Found["name"] {
  return name.split(/(\s+)/).map((text) => ({ text, hit: terms.some((term) => fold(text).includes(term)) }));
}
