import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { DateFields } from "@/components/form/date-fields.tsx";
import { Field } from "@/components/form/field.tsx";
import type { Decided } from "@/lib/reading/finding.ts";

export function EventFields({ finding: { key, fields } }: { finding: Decided }): ReactElement {
  const t = useTranslations("desk.reader.fields");
  const { title = "", place = "", count = "", claim = "" } = fields;
  const { precision = "day", day = "", month = "", year = "", basis = "" } = fields;
  return (
    <>
      <Field id={`${key}-title`} name="typed.title" label={t("eventTitle")} value={title} />
      <Field id={`${key}-place`} name="typed.place" label={t("place")} value={place} />
      <DateFields id={`${key}-date`} name="typed" label={t("date")} value={{ precision, day, month, year, basis }} />
      <Field id={`${key}-count`} name="typed.count" label={t("count")} inputMode="numeric" value={count} />
      <Field id={`${key}-claim`} name="typed.claim" label={t("claim")} value={claim} />
    </>
  );
}
