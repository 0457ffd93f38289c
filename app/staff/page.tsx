import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { listChanges } from "@/db/change-log.ts";
import { deskDrafts } from "@/db/drafts/desk-lines.ts";
import { listDrafts, listLaidAside } from "@/db/drafts/find.ts";
import { countOversight, listSourcesWithoutCopy, listStaleTranslations, listStrayQuotes } from "@/db/oversight.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { LIVE_STATES } from "@/lib/drafts/vocabulary.ts";
import { DeskStats } from "./desk-stats.tsx";
import { LastChanges } from "./last-changes.tsx";
import { OwnDrafts } from "./own-drafts.tsx";
import { QuotesToMend, SourcesToKeep } from "./record-gaps.tsx";
import { ReviewQueue } from "./review-queue.tsx";
import { requireStaff } from "./session.ts";

const SHOWN = 10;

export async function generateMetadata(): Promise<Metadata> {
  await requireStaff("edit");
  const t = await getTranslations("desk.bar");
  return { title: `${t("desk")} — ${t("name")}` };
}

/** What waits for whom: drafts to review, one's own, and what the record lacks. */
export default async function DeskPage(): Promise<ReactElement> {
  const member = await requireStaff("edit");
  const t = await getTranslations("desk");
  const { lang } = member;
  const [queue, own, laidAside, counts, { changes }] = await Promise.all([
    listDrafts({ states: ["in_review", "approved"] }).then((lines) => deskDrafts(lines, lang)),
    listDrafts({ states: [...LIVE_STATES], author: member.id }).then((lines) => deskDrafts(lines.toReversed(), lang)),
    listLaidAside(member.id, SHOWN).then((lines) => deskDrafts(lines, lang)),
    countOversight(),
    listChanges(NO_FILTER, 6, lang),
  ]);
  return (
    <div className="wrap pb-16">
      <div className="desk-head">
        <h1>{t("bar.desk")}</h1>
        <div className="flex flex-wrap gap-2">
          <a className="button" href={deskAddressOf.reader}>
            {t("board.paste")}
          </a>
          <a className="button button-secondary" href={deskAddressOf.newJoiner}>
            {t("bar.newJoiner")}
          </a>
        </div>
      </div>
      <DeskStats counts={{ queue: queue.length, own: own.length, ...counts }} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-14 lg:grid-cols-[minmax(0,1fr)_20.5rem]">
        <div className="min-w-0">
          <ReviewQueue drafts={queue} />
          <OwnDrafts drafts={own} laidAside={laidAside} />
          <SourcesToKeep sources={await listSourcesWithoutCopy(lang, SHOWN)} total={counts.withoutCopy} />
          <QuotesToMend id="missing" quotes={await listStrayQuotes(lang, SHOWN)} total={counts.missing} />
          <QuotesToMend id="stale" quotes={await listStaleTranslations(lang, SHOWN)} total={counts.stale} />
        </div>
        <LastChanges changes={changes} />
      </div>
    </div>
  );
}

const NO_FILTER = { kind: null, record: null, actor: null, from: null, to: null, before: null };
