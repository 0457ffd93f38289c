import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Icon } from "@/components/icon.tsx";
import { ownerOf } from "@/lib/reading/batch.ts";
import { lacksOwner } from "@/lib/reading/decide.ts";
import type { Decided } from "@/lib/reading/finding.ts";
import type { OpenReading } from "./standing.ts";

/** What deserves a second look, and what was left out and why. */
export async function LookAt({ open }: { open: OpenReading }): Promise<ReactElement> {
  const t = await getTranslations("desk.reader");
  const { kept, reading, standing } = open;
  const claim = standing.findings.find(({ group }) => group === "event")?.fields.claim ?? "";
  const oblique = standing.findings.filter(
    (one) => one.group === "words" && one.asPrinted !== one.fields.speaker && one.asPrinted !== "",
  );
  const words = standing.findings.filter(({ group, state }) => group === "words" && state !== "rejected");
  const unowned = words.filter(lacksOwner);
  const homeless = words.filter((one) => !lacksOwner(one) && isHomeless(one, standing.findings));
  const warnings = [
    ...(/ещ[её]|more|another|тағы|further|additional/iu.test(claim) ? [t("warnings.earlier", { claim })] : []),
    ...kept.warnings.map((warning) => t("warnings.oblique", { name: warning.replace(/^[^:]*: /, "") })),
    ...oblique.map(({ asPrinted, fields }) =>
      t("warnings.nominative", { printed: asPrinted, name: fields.speaker ?? "" }),
    ),
    ...unowned.map(({ fields }) => t("warnings.unowned", { speaker: fields.speaker ?? "" })),
    ...homeless.map(({ fields }) => t("warnings.homeless", { speaker: fields.speaker ?? "" })),
  ];
  return (
    <>
      {warnings.length > 0 && (
        <section className="mt-6">
          <h3 className="group-title">
            {t("lookAt")} <span className="font-normal text-ink-2">{new Set(warnings).size}</span>
          </h3>
          <ul className="found">
            {[...new Set(warnings)].map((warning) => (
              <li key={warning} className="flex gap-3 border-rule border-b py-2 text-[0.9375rem]">
                <span className="text-warn">
                  <Icon name="warning" />
                </span>
                {warning}
              </li>
            ))}
          </ul>
        </section>
      )}
      {kept.ignored.length > 0 && (
        <section className="mt-6">
          <h3 className="group-title">
            {t("leftOut")} <span className="font-normal text-ink-2">{kept.ignored.length}</span>
          </h3>
          <ul className="found">
            {kept.ignored.map(({ span, why }) => (
              <li key={span[0]} className="border-rule border-b py-2 text-[0.9375rem]">
                {reading.text.slice(...span).slice(0, 120)}
                <span className="small block text-ink-2">{t(`ignored.${why}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Words of a body that is not taken to have joined, and that the record does not have. */
function isHomeless({ fields }: Decided, findings: readonly Decided[]): boolean {
  const body = findings.find(({ key }) => key === fields.of);
  const joins = body && (body.state === "accepted" || (body.asked && body.state === "open"));
  return !joins && ownerOf(fields, findings) === null;
}
