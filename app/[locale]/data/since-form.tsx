import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { addressOf } from "@/lib/addresses.ts";
import { NOVELTIES } from "@/lib/api/resources.ts";
import { type ChangesAsked, followedKeys } from "@/lib/feed-filter.ts";
import { sinceText } from "@/lib/since.ts";

/** Asks what changed since a version or a day. */
export function SinceForm({ asked }: { asked: ChangesAsked }): ReactElement {
  const t = useTranslations("changes");
  const novelty = useTranslations("news.novelty");
  const locale = useLocale();
  return (
    <form action={addressOf.changes(locale)} className="flex grow flex-wrap items-end gap-x-5 gap-y-3.5">
      <div className="w-full max-w-[16em]">
        <label className="field-label" htmlFor="since-field">
          {t("since")}
        </label>
        <input
          className="field data"
          id="since-field"
          name="since"
          placeholder={t("sinceExample")}
          defaultValue={asked.since ? sinceText(asked.since) : ""}
        />
      </div>
      <div className="w-full max-w-[14em]">
        <label className="field-label" htmlFor="only-field">
          {t("only")}
        </label>
        <select className="field" id="only-field" name="only" defaultValue={asked.only ?? ""}>
          <option value="">{t("everything")}</option>
          {NOVELTIES.map((one) => (
            <option key={one} value={one}>
              {novelty(one)}
            </option>
          ))}
        </select>
      </div>
      {Object.entries(followedKeys(asked.of ?? null)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {asked.kind && <input type="hidden" name="kind" value={asked.kind} />}
      <button type="submit" className="button button-secondary">
        {t("submit")}
      </button>
    </form>
  );
}
