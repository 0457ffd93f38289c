import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { dateInWords } from "@/lib/date-words.ts";
import type { Decided } from "@/lib/reading/finding.ts";
import { publishedDay } from "@/lib/reading/source.ts";

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
      const body = findings.find(({ key }) => key === fields.of)?.fields.name;
      const whose = fields.of === "coalition" ? t("fields.coalition") : body;
      return (
        <>
          <b className="font-semibold">{fields.speaker}</b>
          <span className="text-ink-2">{[fields.role, whose].filter(Boolean).map((part) => `, ${part}`)}</span>
          <span className={fields.form === "direct" ? "block font-serif" : "block"}>{shortened(fields.text)}</span>
          <Note>{fields.form === "direct" ? t("direct") : t("reported")}</Note>
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

async function EventWords({ finding: { fields } }: { finding: Decided }): Promise<ReactElement> {
  const t = await getTranslations("desk.reader");
  const date = publishedDay(fields);
  return (
    <>
      {[fields.title, fields.place].filter(Boolean).join(", ")}
      <Note>{date ? dateInWords(date, await getLocale()) : t("noDate")}</Note>
    </>
  );
}

function Note({ children }: { children: string }): ReactElement {
  return <span className="small block text-ink-2">{children}</span>;
}

function shortened(text = ""): string {
  return text.length > 160 ? `${text.slice(0, 150).replace(/\s+\S*$/, "")}…` : text;
}
