import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ChangeView } from "@/lib/views/change.ts";

const FIELDS = [
  "names",
  "kind",
  "region",
  "website",
  "publisher",
  "title",
  "url",
  "lang",
  "published",
  "publishedAt",
  "originId",
  "via",
  "translations",
  "date",
  "texts",
  "claimed",
  "agenda",
  "sourceIds",
  "organisationId",
  "eventId",
  "joined",
  "position",
  "citations",
  "departure",
  "text",
  "form",
  "personId",
  "speakerAsPrinted",
  "role",
  "said",
  "sourceId",
  "locator",
  "founded",
  "contact",
  "about",
] as const;

/** A field that a correction changed: what it said, struck; what it says, underlined twice. */
export function Difference({ difference }: { difference: ChangeView["differences"][number] }): ReactNode {
  const t = useTranslations("change");
  const { field, before, after } = difference;
  const empty = <span className="text-ink-3">{t("empty")}</span>;
  return (
    <p className="wrap-anywhere mt-1.5">
      {t(`fields.${fieldOf(field)}`)}:{" "}
      {before ? (
        <del>
          <span className="sr-only">{t("before")} </span>
          {before}
        </del>
      ) : (
        empty
      )}{" "}
      {after ? (
        <ins>
          <span className="sr-only">{t("after")} </span>
          {after}
        </ins>
      ) : (
        empty
      )}
    </p>
  );
}

/** The part of the record that a path such as `names.0.value` belongs to. */
function fieldOf(path: string): (typeof FIELDS)[number] | "other" {
  const [part] = path.split(".");
  return FIELDS.find((field) => field === part) ?? "other";
}
