import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Icon } from "@/components/icon.tsx";
import type { VersionView } from "@/db/versions.ts";
import { addressOf } from "@/lib/addresses.ts";
import { bind } from "@/lib/typography.ts";
import { versionLabel } from "@/lib/versioned.ts";

type Props = { version: VersionView };

/** Says that this is not the record of today, how many versions came since, and leads there and to the neighbours. */
export function VersionNotice({ version: { page, change, step, newest, changedSince } }: Props): ReactElement {
  const t = useTranslations("version");
  const locale = useLocale();
  const { version } = change;
  const label = versionLabel(version, step);
  const old = version < newest;
  const earlier = step === null ? version - 1 : version;
  return (
    <div className="screen-only border-ink border-s-[5px] bg-paper-2 px-4 py-3">
      <p className="font-semibold">
        {bind(
          old
            ? t("old", { version: label, newest })
            : t(changedSince === null ? "current" : "outgrown", { version: label }),
        )}
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-6 gap-y-1 text-sm">
        <a className="icon-link" href={addressOf.record(locale, page)}>
          <Icon name="right" />
          {t("open")}
        </a>
        {earlier > 0 && <a href={addressOf.version(locale, page, earlier)}>{t("earlier", { version: earlier })}</a>}
        {changedSince !== null && page.kind === "organisation" && (
          <a href={addressOf.changes(locale, { of: page, since: { version: changedSince } })}>{t("since")}</a>
        )}
        {old && <a href={addressOf.version(locale, page, version + 1)}>{t("later", { version: version + 1 })}</a>}
      </p>
    </div>
  );
}
