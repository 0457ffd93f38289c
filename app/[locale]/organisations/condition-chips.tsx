import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Icon } from "@/components/icon.tsx";
import { addressOf } from "@/lib/addresses.ts";
import type { DirectoryFilter } from "@/lib/directory-filter.ts";
import { directoryConditionInWords, directoryConditions, withoutDirectoryCondition } from "./directory-conditions.ts";

/** What narrows the list: each a link that takes one condition away. */
export function ConditionChips({ filter }: { filter: DirectoryFilter }): ReactElement | null {
  const t = useTranslations("directory");
  const kinds = useTranslations("kinds");
  const locale = useLocale();
  const conditions = directoryConditions(filter);
  if (conditions.length === 0) return null;
  return (
    <ul aria-label={t("conditions")} className="screen-only flex min-w-0 flex-wrap gap-2">
      {conditions.map((condition) => (
        <li key={condition} className="min-w-0">
          <a
            href={addressOf.organisations(locale, withoutDirectoryCondition(filter, condition))}
            className="chip wrap-anywhere"
          >
            {directoryConditionInWords(condition, filter, t, kinds)}
            <Icon name="cross" />
            <span className="sr-only">{t("removeCondition")}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
