import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { addressOf } from "@/lib/addresses.ts";
import type { Theme } from "@/lib/theme.ts";
import { bind } from "@/lib/typography.ts";
import { StepMark } from "./step-mark.tsx";
import { ThemeForm } from "./theme-form.tsx";

export function SiteFooter({ theme }: { theme: Theme | undefined }): ReactNode {
  const t = useTranslations();
  const locale = useLocale();
  const sections = (["timeline", "organisations", "quotes", "sources"] as const).map((section) => ({
    href: addressOf[section](locale),
    text: t(`nav.${section}`),
  }));
  const record = [
    { href: addressOf.about(locale), text: t("footer.kept") },
    { href: addressOf.corrections(locale), text: t("footer.corrections") },
    { href: addressOf.changes(locale), text: t("footer.changes") },
  ];
  const data = [
    { href: addressOf.data(locale), text: t("data.title") },
    { href: addressOf.api(locale), text: t("api.title") },
    { href: addressOf.feed(locale, "xml"), text: t("data.feeds.atom.name") },
  ];
  return (
    <footer data-of-the-site="" className="screen-only mt-18 border-ink border-t-2 bg-paper-2 text-ink-2 text-sm">
      <div className="wrap grid gap-x-10 gap-y-8 py-8 pb-10 md:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_1fr_auto]">
        <div>
          <p className="site-name mb-2 inline-flex min-h-11 items-center gap-[9px] text-ink md:gap-[11px]">
            <StepMark />
            {t("site.name")}
          </p>
          <p className="max-w-[34em]">{bind(t("footer.about"))}</p>
        </div>
        <FooterList title={t("footer.sections")} links={sections} />
        <FooterList title={t("footer.record")} links={record} />
        <FooterList title={t("footer.data")} links={data} />
        <ThemeForm theme={theme} />
      </div>
    </footer>
  );
}

function FooterList({ title, links }: { title: string; links: { href: string; text: string }[] }): ReactNode {
  return (
    <div>
      <h2 className="mb-1.5 font-semibold text-ink">{title}</h2>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} className="inline-block py-1 text-ink-2">
              {link.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
