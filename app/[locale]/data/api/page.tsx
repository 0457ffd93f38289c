import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Breadcrumb } from "@/components/breadcrumb.tsx";
import { Fact, Facts } from "@/components/facts.tsx";
import { PageFrame } from "@/components/page-frame.tsx";
import { Section } from "@/components/section.tsx";
import { addressOf } from "@/lib/addresses.ts";
import { publicAddress } from "@/lib/public-origin.ts";
import { bind } from "@/lib/typography.ts";
import { COLLECTIONS } from "@/takeaway/api/parameters.ts";
import { pageMetadata } from "../../page-metadata.ts";
import { ApiCollection } from "./api-collection.tsx";

const RULES = ["paging", "unchanged", "errors", "dates", "others"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("api");
  return pageMetadata({
    locale: await getLocale(),
    path: "/data/api",
    title: t("title"),
    description: t("description"),
  });
}

export default async function ApiPage(): Promise<ReactElement> {
  const t = await getTranslations();
  const locale = await getLocale();
  return (
    <PageFrame section={null} path="/data/api">
      <div className="wrap">
        <Breadcrumb steps={[{ href: addressOf.data(locale), text: t("data.title") }]}>{t("api.title")}</Breadcrumb>
        <header className="pt-5">
          <h1 className="h1">{t("api.title")}</h1>
          <p className="lede mt-3 max-w-[40em]">{bind(t("api.lede"))}</p>
          <p className="mt-4">
            <a href="/api/v1/openapi.json" className="data wrap-anywhere">
              {publicAddress("/api/v1/openapi.json")}
            </a>
          </p>
        </header>
        <div className="max-w-[56rem]">
          <Section id="rules" title={t("api.rules.title")}>
            <Facts>
              {RULES.map((rule) => (
                <Fact key={rule} term={t(`api.rules.${rule}.name`)}>
                  {bind(t(`api.rules.${rule}.about`))}
                </Fact>
              ))}
            </Facts>
          </Section>
          {COLLECTIONS.map((name) => (
            <ApiCollection key={name} name={name} />
          ))}
        </div>
      </div>
    </PageFrame>
  );
}
