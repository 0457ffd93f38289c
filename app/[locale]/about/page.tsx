import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { PageFrame } from "@/components/page-frame.tsx";
import { Section } from "@/components/section.tsx";
import { findCoalition } from "@/db/coalition.ts";
import { addressOf } from "@/lib/addresses.ts";
import { bind } from "@/lib/typography.ts";
import { pageMetadata } from "../page-metadata.ts";
import { CoalitionFacts } from "./coalition-facts.tsx";
import { Principles } from "./principles.tsx";

const LAWS = ["published", "source", "date", "erased", "counts", "asserter", "languages", "neutral"] as const;
const UNKNOWNS = ["earlier", "later", "decision", "copies"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("about");
  return pageMetadata({
    locale: await getLocale(),
    path: "/about",
    title: t("title"),
    description: t("description"),
  });
}

export default async function AboutPage(): Promise<ReactElement> {
  const t = await getTranslations("about");
  const locale = await getLocale();
  const coalition = await findCoalition(locale);
  const laws = LAWS.map((law) => ({ key: law, name: t(`laws.${law}.name`), text: t(`laws.${law}.text`) }));
  const unknowns = UNKNOWNS.map((one) => ({
    key: one,
    name: t(`unknowns.${one}.name`),
    text: t(`unknowns.${one}.text`),
  }));
  return (
    <PageFrame section="about" path="/about">
      <div className="wrap">
        <header className="pt-9">
          <h1 className="h1">{t("title")}</h1>
          <p className="lede mt-3 max-w-[40em]">{bind(t("lede"))}</p>
        </header>
        <div className="max-w-[56rem]">
          <Section id="what" title={t("what")}>
            <p className="max-w-[42em]">{bind(t("whatText"))}</p>
          </Section>
          <Section id="rules" title={t("how")}>
            <Principles principles={laws} numbered />
          </Section>
          <Section id="unknown" title={t("unknown")}>
            <Principles principles={unknowns} />
          </Section>
          {coalition && (
            <Section id="coalition" title={t("coalition")}>
              <CoalitionFacts coalition={coalition} />
            </Section>
          )}
          <Section id="corrections" title={t("corrections")}>
            <p className="max-w-[42em]">
              {bind(t("correctionsText"))} <a href={addressOf.corrections(locale)}>{t("correctionsAll")}</a>
            </p>
          </Section>
        </div>
      </div>
    </PageFrame>
  );
}
