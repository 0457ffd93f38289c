import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { NumberedSet } from "@/components/form/numbered-set.tsx";
import { CORRECTION_CLASSES } from "@/lib/vocabulary.ts";
import type { FormView } from "./form-view.ts";
import { Choice, OneOf, Text } from "./parts.tsx";

/** What altering a published record is: an addition, or a correction with its class and a sentence that readers see. */
export function AlterationSet({ form, n }: { form: FormView; n: number }): ReactElement {
  const t = useTranslations("desk.drafts");
  return (
    <NumberedSet n={n} title={t("sets.change")}>
      <div className="either">
        <OneOf
          form={form}
          path="change.kind"
          options={(["addition", "correction"] as const).map((each) => ({
            value: each,
            label: t(`alterations.${each}`),
          }))}
        />
        <div className="when-correction">
          <CorrectionClass form={form} path="change.class" />
        </div>
        <Text form={form} path="change.reason" hint={t("hints.changeReason")} />
      </div>
    </NumberedSet>
  );
}

/** What a correction mends. */
export function CorrectionClass({ form, path }: { form: FormView; path: string }): ReactElement {
  const t = useTranslations("desk.drafts");
  return (
    <Choice
      form={form}
      path={path}
      options={CORRECTION_CLASSES.map((each) => ({ value: each, label: t(`classes.${each}`) }))}
    />
  );
}
