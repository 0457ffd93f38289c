import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Field } from "@/components/form/field.tsx";
import { sendingAddress } from "@/lib/desk-addresses.ts";
import { usualDate } from "@/reader/usual-date.ts";
import { KeptForm } from "../../../kept-form.tsx";
import type { OpenTable } from "./opened.ts";

/** What all joiners of the table have in common: the event at which they joined, and the day where the table has none. */
export async function SharedForm({ open }: { open: OpenTable }): Promise<ReactElement> {
  const t = await getTranslations("desk.reader.table.shared");
  const { title = "", place = "", joined = "" } = open.standing.shared;
  const unreadable = joined.trim() !== "" && usualDate(joined) === null;
  return (
    <section className="mt-6" id="shared">
      <h3 className="group-title">{t("title")}</h3>
      <details open={unreadable}>
        <summary className="py-2">{[title, place, joined].filter(Boolean).join(", ") || t("none")}</summary>
        <KeptForm address={sendingAddress("table", open.reading.id)} act="shared" className="found-form">
          <Field id="shared-title" name="typed.title" label={t("event")} hint={t("eventHint")} value={title} />
          <Field id="shared-place" name="typed.place" label={t("place")} value={place} />
          <Field
            id="shared-joined"
            name="typed.joined"
            label={t("joined")}
            hint={t("joinedHint")}
            value={joined}
            error={unreadable ? t("unreadable") : undefined}
          />
          <button type="submit" className="button button-secondary button-small">
            {t("keep")}
          </button>
        </KeptForm>
      </details>
    </section>
  );
}
