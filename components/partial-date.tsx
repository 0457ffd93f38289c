import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { type DateForm, dateInWords } from "@/lib/date-words.ts";
import { bind } from "@/lib/typography.ts";

type Props = {
  /** EDTF, alone or with its basis. */
  date: string | { edtf: string };
  form?: DateForm;
};

/** A date in words, as precise as it is known. What is only "not later than" has no machine date to state. */
export function PartialDate({ date, form = "long" }: Props): ReactNode {
  const locale = useLocale();
  const edtf = typeof date === "string" ? date : date.edtf;
  const words = bind(dateInWords(edtf, locale, form));
  return edtf.startsWith("../") ? words : <time dateTime={edtf}>{words}</time>;
}
