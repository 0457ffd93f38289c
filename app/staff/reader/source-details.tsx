import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Radios, Select } from "@/components/form/choices.tsx";
import { DateFields } from "@/components/form/date-fields.tsx";
import { ErrorSummary } from "@/components/form/error-summary.tsx";
import { Field } from "@/components/form/field.tsx";
import { LANGUAGE_NAMES } from "@/lib/language-names.ts";
import { LOCALES } from "@/lib/locale.ts";
import type { Fields } from "@/lib/reading/finding.ts";
import { ASSERTERS } from "@/lib/vocabulary.ts";
import { KeptForm } from "../kept-form.tsx";

type Props = {
  source: Readonly<Fields>;
  missing: readonly string[];
  /** What stands there while nothing is known of the source. */
  unknown: string;
  /** Where its form is sent. */
  address: string;
};

/** Where the text or the table comes from: filled from the text where it says so, asked for where it does not. */
export async function SourceDetails({ source, missing, unknown, address }: Props): Promise<ReactElement> {
  const t = await getTranslations("desk.reader.source");
  const error = (field: string): string | undefined =>
    missing.includes(field) ? t(`errors.${keyOf(field)}`) : undefined;
  const dateErrors = Object.fromEntries(
    (["year", "month", "day"] as const)
      .filter((part) => missing.includes(part))
      .map((part) => [part, error(part) ?? ""]),
  );
  const known = [source.publisher, source.title].filter(Boolean).join(", ");
  const line = (name: "publisher" | "title" | "url" | "via"): ReactElement => (
    <Field
      id={`source-${name}`}
      name={`typed.${name}`}
      label={name === "title" ? t("headline") : t(name)}
      value={source[name] ?? ""}
      error={error(name)}
    />
  );
  return (
    <section className="mt-6" id="source">
      <h3 className="group-title">{t("title")}</h3>
      {missing.length > 0 && (
        <ErrorSummary
          title={t("incomplete")}
          errors={missing.map((field) => ({ id: idOf(field), text: t(`errors.${keyOf(field)}`) }))}
        />
      )}
      <details open={missing.length > 0 || known === "" || !source.year}>
        <summary className="py-2">{known || unknown}</summary>
        <KeptForm address={address} act="source" className="found-form">
          {line("publisher")}
          {line("title")}
          {line("url")}
          <DateFields
            id="source-date"
            name="typed"
            label={t("published")}
            basis={false}
            precisions={["day", "month", "year"]}
            value={{
              precision: source.precision || "day",
              day: source.day ?? "",
              month: source.month ?? "",
              year: source.year ?? "",
              basis: "",
            }}
            errors={dateErrors}
          />
          <Radios
            id="source-assertedBy"
            name="typed.assertedBy"
            label={t("assertedBy")}
            value={source.assertedBy ?? ""}
            error={error("assertedBy")}
            options={ASSERTERS.map((one) => ({ value: one, label: t(`asserters.${one}`) }))}
          />
          <Select
            id="source-lang"
            name="typed.lang"
            label={t("lang")}
            value={source.lang ?? "ru"}
            options={LOCALES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one].name }))}
          />
          {line("via")}
          <button type="submit" className="button button-secondary button-small">
            {t("keep")}
          </button>
        </KeptForm>
      </details>
    </section>
  );
}

const KEYS = ["publisher", "url", "year", "month", "day", "assertedBy"] as const;

function keyOf(field: string): (typeof KEYS)[number] {
  return KEYS.find((key) => key === field) ?? "year";
}

function idOf(field: string): string {
  return ["year", "month", "day"].includes(field) ? `source-date-${field}` : `source-${field}`;
}
