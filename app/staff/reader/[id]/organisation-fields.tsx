import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Select } from "@/components/form/choices.tsx";
import { Field } from "@/components/form/field.tsx";
import type { Decided } from "@/lib/reading/finding.ts";
import { ORGANISATION_KINDS } from "@/lib/vocabulary.ts";

export function OrganisationFields({ finding: { key, fields } }: { finding: Decided }): ReactElement {
  const t = useTranslations("desk.reader.fields");
  const kinds = useTranslations("kinds");
  return (
    <div className="grid gap-x-4 sm:grid-cols-2">
      <Field id={`${key}-name`} name="typed.name" label={t("name")} value={fields.name ?? ""} />
      <Select
        id={`${key}-kind`}
        name="typed.kind"
        label={t("kind")}
        value={fields.kind ?? "other"}
        options={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: kinds(kind) }))}
      />
    </div>
  );
}
