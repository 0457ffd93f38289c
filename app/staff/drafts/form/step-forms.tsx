import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { NumberedSet } from "@/components/form/numbered-set.tsx";
import type { DraftTarget } from "@/lib/views/draft.ts";
import { CorrectionClass } from "./alteration.tsx";
import type { FormView } from "./form-view.ts";
import { Text } from "./parts.tsx";
import { Picker } from "./picker.tsx";

/** Two records are one: into which of them, and why. */
export function MergeForm({ form, target }: { form: FormView; target: DraftTarget | null }): ReactElement {
  const t = useTranslations("desk.drafts");
  const kind = target?.kind === "person" ? "person" : "organisation";
  return (
    <NumberedSet title={t("sets.merge")}>
      <Picker form={form} kind={kind} path="intoId" at="intoId" find="intoFind" hint={t("hints.into")} />
      <Text form={form} path="reason" hint={t("hints.changeReason")} />
    </NumberedSet>
  );
}

export function WithdrawalForm({ form }: { form: FormView }): ReactElement {
  const t = useTranslations("desk.drafts");
  return (
    <NumberedSet title={t("sets.withdrawal")}>
      <Text form={form} path="reason" hint={t("hints.changeReason")} />
    </NumberedSet>
  );
}

export function UndoForm({ form }: { form: FormView }): ReactElement {
  const t = useTranslations("desk.drafts");
  return (
    <NumberedSet title={t("sets.undo")}>
      <Text form={form} path="seq" numeric />
      <CorrectionClass form={form} path="class" />
      <Text form={form} path="reason" hint={t("hints.changeReason")} />
    </NumberedSet>
  );
}
