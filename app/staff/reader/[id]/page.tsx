import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Tag } from "@/components/form/tag.tsx";
import { batchAddress, deskAddressOf, sendingAddress } from "@/lib/desk-addresses.ts";
import { firstValue, oneOf, type Query } from "@/lib/query-values.ts";
import { batchOf } from "@/lib/reading/batch.ts";
import { progressOf } from "@/lib/reading/decide.ts";
import { missingOfSource } from "@/lib/reading/source.ts";
import { KeptForm } from "../../kept-form.tsx";
import { requireStaff } from "../../session.ts";
import { ReadingDock } from "../reading-dock.tsx";
import { SourceDetails } from "../source-details.tsx";
import { AddMissed } from "./add-missed.tsx";
import { CountCheck } from "./count-check.tsx";
import { FindingGroups } from "./finding-groups.tsx";
import { LIKELY_SORTS } from "./likely.ts";
import { LookAt } from "./look-at.tsx";
import { Progress } from "./progress.tsx";
import { Shortcuts } from "./shortcuts.tsx";
import { SourceText } from "./source-text.tsx";
import { type OpenReading, readingAt } from "./standing.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireStaff("edit");
  const { reading } = await readingAt((await params).id);
  return { title: `${reading.title} — ${(await getTranslations("desk.reader"))("title")}` };
}

export default async function ReadingPage({ params, searchParams }: Props): Promise<ReactElement> {
  await requireStaff("edit");
  const open = await readingAt((await params).id);
  const query = await searchParams;
  const { findings, source } = open.standing;
  const asked = firstValue(query, "at");
  const now =
    findings.find(({ key }) => key === asked)?.key ??
    findings.find((one) => one.asked && one.state === "open")?.key ??
    null;
  const t = await getTranslations("desk.reader");
  const missing = firstValue(query, "asked") === "source" ? missingOfSource(source) : [];
  return (
    <>
      <div className="wrap">
        <Head open={open} />
        <div className="reading">
          <section className="reading-text" aria-labelledby="text">
            <h2 id="text" className="group-title group-plain">
              {t("text")}
            </h2>
            <p className="small text-ink-2">{t("textHint")}</p>
            <p className="py-2 lg:hidden">
              <a href="#found">{t("toFound")}</a>
            </p>
            <SourceText open={open} now={now} />
            <AddMissed reading={open.reading.id} />
          </section>
          <section className="reading-found" aria-labelledby="found">
            <h2 id="found" className="sr-only" tabIndex={-1}>
              {t("found")}
            </h2>
            <p className="pb-2 lg:hidden">
              <a href="#text">{t("toText")}</a>
            </p>
            <CountCheck findings={findings} />
            <Progress findings={findings} />
            {now && open.reading.state === "open" && (
              <Shortcuts
                at={now}
                words={{
                  on: t("keys.on"),
                  accept: t("keys.accept"),
                  reject: t("keys.reject"),
                  next: t("keys.next"),
                  hint: t("keys.hint"),
                }}
              />
            )}
            <SourceDetails
              source={source}
              missing={missing}
              unknown={t("source.unknown")}
              address={sendingAddress("release", open.reading.id)}
            />
            <FindingGroups
              open={open}
              now={now}
              search={{ sort: oneOf(LIKELY_SORTS, firstValue(query, "in")), words: firstValue(query, "q") }}
              asked={firstValue(query, "asked") === "owner"}
              locale={await getLocale()}
            />
            <LookAt open={open} />
          </section>
        </div>
      </div>
      {open.reading.state === "open" && (
        <ReleaseDock open={open} now={now} nothing={firstValue(query, "asked") === "nothing"} />
      )}
    </>
  );
}

async function Head({ open: { reading } }: { open: OpenReading }): Promise<ReactElement> {
  const t = await getTranslations("desk.reader");
  return (
    <div className="desk-head">
      <div>
        <p className="small text-ink-2">
          {t("title")} <Tag tone={reading.state === "open" ? "warning" : "ok"}>{t(`states.${reading.state}`)}</Tag>
        </p>
        <h1>{reading.title}</h1>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <a href={deskAddressOf.reader}>{t("another")}</a>
        {reading.batch !== null && <a href={batchAddress(reading.batch)}>{t("toDrafts")}</a>}
        {reading.state === "laid-aside" && (
          <KeptForm address={sendingAddress("release", reading.id)} act="aside">
            <input type="hidden" name="to" value="open" />
            <button type="submit" className="button button-secondary">
              {t("takeUp")}
            </button>
          </KeptForm>
        )}
        <KeptForm address={sendingAddress("release", reading.id)} act="again">
          <button type="submit" className="button button-secondary">
            {t("again")}
          </button>
        </KeptForm>
      </div>
    </div>
  );
}

async function ReleaseDock({
  open,
  now,
  nothing,
}: {
  open: OpenReading;
  now: string | null;
  nothing: boolean;
}): Promise<ReactElement> {
  const t = await getTranslations("desk.reader");
  return (
    <ReadingDock
      address={sendingAddress("release", open.reading.id)}
      left={t("left", { count: progressOf(open.standing.findings).left })}
      nothing={nothing ? t("nothingAccepted") : null}
      drafts={batchOf({ ...open.standing, text: "", coalition: null }).length}
    >
      {now && (
        <a className="button button-plain" id="to-next" href={`#f-${now}`}>
          {t("toNext")}
        </a>
      )}
    </ReadingDock>
  );
}
