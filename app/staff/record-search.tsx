import { useTranslations } from "next-intl";
import type { ReactElement } from "react";

type Props = { action: string; q: string; label: string };

/** Finds a record by a part of any of its names. */
export function RecordSearch({ action, q, label }: Props): ReactElement {
  const t = useTranslations("desk.records");
  return (
    <form action={action} className="flex flex-wrap items-end gap-3 border-ink border-t-2 pt-4">
      <div className="min-w-0 max-w-[32rem] flex-[1_1_16rem]">
        <label className="field-label" htmlFor="q">
          {label}
        </label>
        <input className="field" type="search" id="q" name="q" defaultValue={q} />
      </div>
      <button type="submit" className="button">
        {t("find")}
      </button>
    </form>
  );
}
