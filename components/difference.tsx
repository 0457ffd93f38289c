import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dateInWords } from "@/lib/date-words.ts";
import { LOCALES } from "@/lib/locale.ts";
import { parsePartialDate } from "@/lib/partial-date.ts";
import type { ChangeView } from "@/lib/views/change.ts";
import { ORGANISATION_KINDS, QUOTE_FORMS } from "@/lib/vocabulary.ts";
import { contentOf, fieldOf } from "./change-fields.ts";

/** A field that a correction changed: what it said, struck; what it says, underlined twice. */
export function Difference({ difference }: { difference: ChangeView["differences"][number] }): ReactNode {
  const t = useTranslations("change");
  const { field, before, after } = difference;
  const name = t(`fields.${fieldOf(field)}`);
  if (contentOf(field) === "entry") {
    return (
      <p className="mt-1.5">
        {name}: {t("anotherEntry")}
      </p>
    );
  }
  return (
    <p className="wrap-anywhere mt-1.5">
      {name}:{" "}
      <del>
        <span className="sr-only">{t("before")} </span>
        <Value field={field} value={before} />
      </del>{" "}
      <ins>
        <span className="sr-only">{t("after")} </span>
        <Value field={field} value={after} />
      </ins>
    </p>
  );
}

function Value({ field, value }: { field: string; value: string }): ReactNode {
  const t = useTranslations();
  const locale = useLocale();
  if (value === "") return t("change.empty");
  const kind = contentOf(field);
  if (kind === "date" && parsePartialDate(value)) return dateInWords(value, locale);
  const form = QUOTE_FORMS.find((one) => kind === "form" && one === value);
  if (form) return t(`quote.${form}`);
  const lang = LOCALES.find((one) => kind === "lang" && one === value);
  if (lang) return t(`source.langs.${lang}`);
  const type = ORGANISATION_KINDS.find((one) => kind === "kind" && one === value);
  return type ? t(`kinds.${type}`) : value;
}
