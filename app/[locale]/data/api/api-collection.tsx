import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Fact, Facts } from "@/components/facts.tsx";
import { Section } from "@/components/section.tsx";
import { publicAddress } from "@/lib/public-origin.ts";
import { bind } from "@/lib/typography.ts";
import { answerApi } from "@/takeaway/api/answer.ts";
import { type Collection, parametersOf } from "@/takeaway/api/parameters.ts";

const EXAMPLES: Record<Collection, string> = {
  memberships: "as-of=2022-10-19&limit=1",
  organisations: "kind=party&limit=1",
  people: "limit=1",
  quotes: "form=direct&lang=ru&limit=1",
  events: "kind=joining&limit=1",
  sources: "from=2022-10&to=2022-10&limit=1",
  changes: "novelty=new&record=membership&limit=1",
};

/** A collection: what it holds, what can be asked, and a question with the answer that the record gives to it now. */
export async function ApiCollection({ name }: { name: Collection }): Promise<ReactElement> {
  const t = await getTranslations("api");
  const path = `/api/v1/${name}`;
  const question = `${path}?${EXAMPLES[name]}`;
  const { body } = await answerApi(path, EXAMPLES[name]);
  return (
    <Section id={name} title={name}>
      <p className="mb-4 max-w-[42em]">{bind(t(`collections.${name}`))}</p>
      <Facts>
        {parametersOf(name).map((parameter) => (
          <Fact key={parameter} term={<code className="data font-semibold">{parameter}</code>}>
            {bind(t(`parameters.${parameter}`))}
          </Fact>
        ))}
      </Facts>
      <h3 className="h4 mt-6 mb-1">{t("example")}</h3>
      <p>
        <a href={question} className="data wrap-anywhere text-sm">
          {publicAddress(question)}
        </a>
      </p>
      <details className="disclosure mt-1">
        <summary>{t("answer")}</summary>
        <pre lang="en" className="data wrap-anywhere mt-2 whitespace-pre-wrap bg-paper-2 p-4 text-sm">
          {JSON.stringify(body, null, 2)}
        </pre>
      </details>
    </Section>
  );
}
