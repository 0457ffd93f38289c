import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RecordFacts } from "@/components/record-facts.tsx";
import { Section } from "@/components/section.tsx";
import type { BelongingView } from "@/db/versions.ts";

/** The memberships and the words that were the organisation's then. */
export function VersionBelongings({ belongings }: { belongings: readonly BelongingView[] }): ReactNode {
  const t = useTranslations("version");
  return (["membership", "quote"] as const).map((kind) => {
    const own = belongings.filter((belonging) => belonging.kind === kind);
    return own.length === 0 ? null : (
      <Section key={kind} id={kind} title={t(`belongings.${kind}`)} count={own.length}>
        {own.map(({ id, facts }) => (
          <RecordFacts key={id} of={kind} facts={facts} className="mb-6" />
        ))}
      </Section>
    );
  });
}
