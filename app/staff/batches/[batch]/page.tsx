import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactElement, ReactNode } from "react";
import { findBatch, seenOfBatch } from "@/db/drafts/batch.ts";
import { listOfBatch } from "@/db/drafts/batch-lines.ts";
import { workOn } from "@/db/drafts/long-work.ts";
import { batchUndoing } from "@/db/drafts/undo-batch.ts";
import { readingOfBatch } from "@/db/readings.ts";
import { batchAddress, readingAddress } from "@/lib/desk-addresses.ts";
import type { DraftState } from "@/lib/drafts/vocabulary.ts";
import { firstValue, type Query } from "@/lib/query-values.ts";
import { may, type StaffMember } from "@/lib/staff.ts";
import { KeptForm } from "../../kept-form.tsx";
import { requireStaff } from "../../session.ts";
import { WorkProgress } from "../work-progress.tsx";
import { BatchAnswer } from "./batch-answer.tsx";
import { BatchLines } from "./batch-lines.tsx";
import { BatchStates } from "./batch-states.tsx";
import { UndoBatch } from "./undo-batch.tsx";

type Props = { params: Promise<{ batch: string }>; searchParams: Promise<Query> };

const SHOWN = 200;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk.batch");
  return { title: t("title") };
}

export default async function BatchPage({ params, searchParams }: Props): Promise<ReactElement> {
  const member = await requireStaff("edit");
  const { batch } = await params;
  // Before the record is read: work that ends meanwhile is then still shown as going on, and the page is drawn again.
  const work = workOn(batchAddress(batch));
  const found = await findBatch(batch);
  if (!found) notFound();
  const [lines, reading] = await Promise.all([listOfBatch(batch, SHOWN), readingOfBatch(batch)]);
  const t = await getTranslations("desk.batch");
  const query = await searchParams;
  return (
    <div className="wrap">
      <div className="desk-head">
        <h1>{reading?.title ?? t("title")}</h1>
        {reading && <a href={readingAddress(reading.kind, reading.id)}>{t("backToReading")}</a>}
      </div>
      <p>{t("total", { count: found.total })}</p>
      <BatchAnswer query={query} ended={work?.end ?? null} lines={lines} />
      <BatchStates found={found} />
      {work && work.end === null ? <WorkProgress work={work} /> : <Acts batch={batch} member={member} />}
      <BatchLines batch={batch} lines={lines} total={found.total} publisher={may(member, "publish")} />
      {found.states.published > 0 && (!work || work.end !== null) && (
        <UndoBatch batch={batch} undoing={await batchUndoing(batch)} asked={firstValue(query, "undo") === "asked"} />
      )}
    </div>
  );
}

type Act = {
  states: readonly DraftState[];
  word: "submit" | "approve" | "publish" | "discard";
  /** The last part of the address where it is asked for. */
  to: "send" | "decide";
};

const SUBMIT: Act = { states: ["open"], word: "submit", to: "send" };
const DISCARD: Act = { states: ["open"], word: "discard", to: "send" };
const REVIEW: readonly Act[] = [
  { states: ["in_review"], word: "approve", to: "decide" },
  { states: ["approved"], word: "publish", to: "decide" },
];

/** What can be done with all of them at once, each with a hash of exactly what is on the page. */
async function Acts({ batch, member }: { batch: string; member: StaffMember }): Promise<ReactElement> {
  const t = await getTranslations("desk.batch");
  const acts = [SUBMIT, ...(may(member, "publish") ? REVIEW : []), DISCARD];
  const forms = await Promise.all(
    acts.map(async ({ states, word, to }) => {
      const { seen, hash } = await seenOfBatch(batch, states);
      if (seen.length === 0) return null;
      const act = (
        <KeptForm key={word} address={`${batchAddress(batch)}/${to}`} act={word}>
          <input type="hidden" name="hash" value={hash} />
          <button type="submit" className={word === "discard" ? "button button-secondary" : "button"}>
            {t(word, { count: seen.length })}
          </button>
        </KeptForm>
      );
      return word === "discard" ? <Unwanted key={word}>{act}</Unwanted> : act;
    }),
  );
  return <div className="my-5 flex flex-wrap gap-3">{forms}</div>;
}

/** What cannot be taken back is a step away. */
async function Unwanted({ children }: { children: ReactNode }): Promise<ReactElement> {
  const t = await getTranslations("desk.batch");
  return (
    <details>
      <summary className="py-3">{t("unwanted")}</summary>
      {children}
    </details>
  );
}
