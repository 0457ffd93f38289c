import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { addressOf } from "@/lib/addresses.ts";
import { contentOf, wordOf } from "@/lib/change-fields.ts";
import { dateInWords, instantInWords } from "@/lib/date-words.ts";
import { parsePartialDate } from "@/lib/partial-date.ts";
import { bind } from "@/lib/typography.ts";
import type { Subject } from "@/lib/views/change.ts";
import { Wording } from "./wording.tsx";

type Props = {
  /** Path of the field, e.g. `names.0.value`. */
  field: string;
  value: string;
  /** The record whose number the value is. */
  entry?: Subject | null | undefined;
};

/** A value of a record as it is read: a word of a closed list, a date, another record by its name, or the text itself. */
export function FieldValue({ field, value, entry }: Props): ReactNode {
  const t = useTranslations();
  const locale = useLocale();
  if (value === "") return t("change.empty");
  const content = contentOf(field);
  if (content === "entry") return <EntryName entry={entry} />;
  if (content === "date" && parsePartialDate(value)) return bind(dateInWords(value, locale));
  if (content === "instant") return bind(instantInWords(value, locale));
  const word = wordOf(field, value);
  return word ? t(word) : value;
}

function EntryName({ entry }: { entry: Subject | null | undefined }): ReactNode {
  const t = useTranslations("change");
  const locale = useLocale();
  if (!entry?.title) return t("anotherEntry");
  const name = <Wording wording={entry.title} />;
  return entry.page ? <a href={addressOf.record(locale, entry.page)}>{name}</a> : name;
}
