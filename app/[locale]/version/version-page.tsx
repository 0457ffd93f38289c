import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Breadcrumb } from "@/components/breadcrumb.tsx";
import { ChangeText } from "@/components/history.tsx";
import { LanguageNote } from "@/components/language-note.tsx";
import { PageFrame } from "@/components/page-frame.tsx";
import { PermanentAddress } from "@/components/permanent-address.tsx";
import { RecordFacts } from "@/components/record-facts.tsx";
import { Section } from "@/components/section.tsx";
import { Wording } from "@/components/wording.tsx";
import type { VersionView } from "@/db/versions.ts";
import { addressOf } from "@/lib/addresses.ts";
import { instantInWords } from "@/lib/date-words.ts";
import { publicAddress } from "@/lib/public-origin.ts";
import { bind } from "@/lib/typography.ts";
import { versionLabel } from "@/lib/versioned.ts";
import { VersionBelongings } from "./version-belongings.tsx";
import { VersionNotice } from "./version-notice.tsx";

/** A record as it was: marked as old, with the way to what it is today. */
export function VersionPage({ version }: { version: VersionView }): ReactElement {
  const t = useTranslations();
  const locale = useLocale();
  const { page, title, change, facts, step, made } = version;
  const label = versionLabel(change.version, step);
  const at = instantInWords((made.at(-1) ?? change).at, locale);
  const address = addressOf.version(locale, page, change.version, step);
  const name = title ? <Wording wording={title} /> : t("version.untitled");
  const steps = [
    { href: addressOf.timeline(locale), text: t("nav.timeline") },
    { href: addressOf.record(locale, page), text: t("version.today") },
  ];
  return (
    <PageFrame section={null} path={address.slice(`/${locale}`.length)}>
      <div className="wrap">
        <Breadcrumb steps={steps}>{t("change.version", { version: label })}</Breadcrumb>
        <div className="with-margin pt-5">
          <div className="min-w-0">
            <VersionNotice version={version} />
            <h1 className="h1 mt-6">
              {name}
              {title && <LanguageNote lang={title.lang} />}
            </h1>
            <p className="mt-3 text-ink-2">
              {bind(
                step === null
                  ? t("version.lede", { version: change.version, at })
                  : t("version.ledeAsOf", { version: change.version, step, at }),
              )}
            </p>
            {facts.length > 0 && <RecordFacts of={change.recordKind} facts={facts} className="mt-7" />}
            <VersionBelongings belongings={version.belongings} />
            <Section id="step" title={step === null ? t("version.step") : t("version.stepAsOf", { step })}>
              {made.map((one) => (
                <div key={one.seq} className="mb-4">
                  {step !== null && <p className="small mb-1 text-ink-2">{t(`change.records.${one.recordKind}`)}</p>}
                  <ChangeText change={one} />
                </div>
              ))}
            </Section>
          </div>
          <aside aria-label={t("version.permanent")} className="mt-12 lg:mt-0">
            <PermanentAddress
              id="address"
              title={t("version.permanent")}
              address={publicAddress(address)}
              note={t("version.permanentNote")}
            />
          </aside>
        </div>
      </div>
    </PageFrame>
  );
}
