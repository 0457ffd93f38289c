import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Radios, Select } from "@/components/form/choices.tsx";
import { Field, TextArea } from "@/components/form/field.tsx";
import { lacksOwner } from "@/lib/reading/decide.ts";
import type { Decided } from "@/lib/reading/finding.ts";

type Props = {
  finding: Decided;
  findings: readonly Decided[];
  /** The body of the record whose words they are, when one was chosen. */
  owner: string | null;
  /** Somebody tried to accept them without saying whose they are. */
  asked: boolean;
};

export function WordsFields({ finding, findings, owner, asked }: Props): ReactElement {
  const t = useTranslations("desk.reader.fields");
  const { key, fields } = finding;
  const bodies = findings.filter(
    ({ group, state }) => group === "organisation" && state !== "rejected" && state !== "merged",
  );
  return (
    <>
      <Radios
        id={`${key}-form`}
        name="typed.form"
        label={t("form")}
        value={fields.form ?? ""}
        options={(["direct", "reported"] as const).map((form) => ({ value: form, label: t(`forms.${form}`) }))}
      />
      <TextArea
        id={`${key}-text`}
        name="typed.text"
        label={t("text")}
        hint={t("textHint")}
        value={fields.text ?? ""}
        rows={4}
      />
      <Field id={`${key}-speaker`} name="typed.speaker" label={t("speaker")} value={fields.speaker ?? ""} />
      <Radios
        id={`${key}-who`}
        name="typed.who"
        label={t("who")}
        value={fields.who ?? ""}
        options={(["person", "printed"] as const).map((who) => ({ value: who, label: t(`speakers.${who}`) }))}
      />
      <Field id={`${key}-role`} name="typed.role" label={t("role")} value={fields.role ?? ""} />
      <Select
        id={`${key}-of`}
        name="typed.of"
        label={t("of")}
        value={fields.of ?? ""}
        error={asked && lacksOwner(finding) ? t("ofMissing") : undefined}
        empty={t("ofNobody")}
        options={[
          { value: "coalition", label: t("coalition") },
          ...(owner === null ? [] : [{ value: fields.of ?? "", label: owner }]),
          ...bodies.map((body) => ({ value: body.key, label: body.fields.name ?? "" })),
        ]}
      />
    </>
  );
}

/** A statement, or a telephone or address. */
export function SpokenFields({ finding: { key, group, fields } }: { finding: Decided }): ReactElement {
  const t = useTranslations("desk.reader.fields");
  return (
    <>
      {group === "statement" && (
        <Field id={`${key}-speaker`} name="typed.speaker" label={t("statedBy")} value={fields.speaker ?? ""} />
      )}
      <TextArea
        id={`${key}-text`}
        name="typed.text"
        label={t("stated")}
        value={fields.text ?? ""}
        rows={group === "contact" ? 1 : 6}
      />
    </>
  );
}
