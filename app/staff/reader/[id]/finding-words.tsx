import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { describeRecords } from "@/db/record-search.ts";
import { dateInWords } from "@/lib/date-words.ts";
import type { Decided, Fields } from "@/lib/reading/finding.ts";
import { publishedDay } from "@/lib/reading/source.ts";
import { readId } from "@/lib/record-id.ts";
import { recordIn } from "./likely.ts";

/** What a finding is called in the labels of its buttons. */
export function nameOf({ group, fields }: Decided): string {
  return (
    (group === "organisation" ? fields.name : group === "words" ? fields.speaker : (fields.title ?? fields.text)) ?? ""
  );
}

type Props = { finding: Decided; findings: readonly Decided[] };

/** A finding in words. */
export async function FindingWords({ finding, findings }: Props): Promise<ReactElement> {
  const t = await getTranslations("desk.reader");
  const { group, fields, spans, asPrinted } = finding;
  switch (group) {
    case "event":
      return <EventWords finding={finding} />;
    case "organisation":
      return (
        <>
          {fields.name}
          {asPrinted !== fields.name && asPrinted !== "" && (
            <Note>{t("printed", { text: asPrinted.replace(/\s+/g, " ") })}</Note>
          )}
          {spans.length > 1 && <Note>{t("times", { count: spans.length })}</Note>}
          {fields.id && <Note>{t("linked")}</Note>}
        </>
      );
    case "words": {
      const whose = await ownerIn(fields, findings);
      return (
        <>
          <b className="font-semibold">{fields.speaker}</b>
          <span className="text-ink-2">{[fields.role, whose].filter(Boolean).map((part) => `, ${part}`)}</span>
          <span className={fields.form === "direct" ? "block font-serif" : "block"}>{shortened(fields.text)}</span>
          <Note>{fields.form === "direct" ? t("direct") : t("reported")}</Note>
          {fields.person && fields.who !== "printed" && <Note>{t("linkedPerson")}</Note>}
        </>
      );
    }
    default:
      return (
        <>
          {fields.speaker && <b className="block font-semibold">{fields.speaker}</b>}
          {shortened(fields.text)}
        </>
      );
  }
}

/** Whose words they are, in words. */
async function ownerIn({ of = "" }: Fields, findings: readonly Decided[]): Promise<string | undefined> {
  if (of === "coalition") return (await getTranslations("desk.reader.fields"))("coalition");
  const id = readId(recordIn(of));
  if (id === null) return findings.find(({ key }) => key === of)?.fields.name;
  return (await describeRecords("organisation", [id], await getLocale()))[0]?.name.text;
}

async function EventWords({ finding: { fields } }: { finding: Decided }): Promise<ReactElement> {
  const t = await getTranslations("desk.reader");
  const date = publishedDay(fields);
  return (
    <>
      {[fields.title, fields.place].filter(Boolean).join(", ")}
      <Note>{date ? dateInWords(date, await getLocale()) : t("noDate")}</Note>
      {fields.id && <Note>{t("linkedEvent")}</Note>}
    </>
  );
}

function Note({ children }: { children: string }): ReactElement {
  return <span className="small block text-ink-2">{children}</span>;
}

function shortened(text = ""): string {
  return text.length > 160 ? `${text.slice(0, 150).replace(/\s+\S*$/, "")}…` : text;
}
