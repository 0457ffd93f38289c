import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { contentOf, fieldOf, wordOf } from "@/lib/change-fields.ts";
import { dateInWords } from "@/lib/date-words.ts";
import { parsePartialDate } from "@/lib/partial-date.ts";
import type { ChangeView } from "@/lib/views/change.ts";

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
  if (contentOf(field) === "date" && parsePartialDate(value)) return dateInWords(value, locale);
  const word = wordOf(field, value);
  return word ? t(word) : value;
}
