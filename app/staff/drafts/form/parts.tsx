import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Radios, Select } from "@/components/form/choices.tsx";
import { DateFields } from "@/components/form/date-fields.tsx";
import { Field, TextArea } from "@/components/form/field.tsx";
import { CONTENTS, type TypedDate } from "@/lib/drafts/content.ts";
import { fieldId } from "@/lib/drafts/field-id.ts";
import { fieldWord } from "@/lib/drafts/field-words.ts";
import { fieldName } from "@/lib/form-content.ts";
import { LANGUAGE_NAMES } from "@/lib/language-names.ts";
import { LOCALES } from "@/lib/locale.ts";
import { type FormView, fieldAt, textAt } from "./form-view.ts";

export type PartProps = {
  form: FormView;
  /** Where the text stands in the content, e.g. `quotes.0.text`. */
  path: string;
  /** Instead of the word that the field has everywhere. */
  label?: string;
  hint?: ReactNode;
};

/** What a field at this path is called. */
function useLabel({ form, path, label }: PartProps): string {
  const t = useTranslations("desk.drafts.fields");
  return label ?? t(`${fieldWord(form.kind, path)}.label`);
}

export function Text({ numeric = false, ...part }: PartProps & { numeric?: boolean }): ReactNode {
  const label = useLabel(part);
  const { form, path, hint } = part;
  return (
    <Field
      {...fieldAt(form, path)}
      label={label}
      hint={hint}
      inputMode={numeric ? "numeric" : "text"}
      autoComplete="off"
    />
  );
}

export function Area({ rows = 2, ...part }: PartProps & { rows?: number }): ReactNode {
  const label = useLabel(part);
  return <TextArea {...fieldAt(part.form, part.path)} label={label} hint={part.hint} rows={rows} />;
}

type Choices = { options: readonly { value: string; label: string }[] };

export function Choice({ options, empty, ...part }: PartProps & Choices & { empty?: string }): ReactNode {
  const t = useTranslations("form.date");
  const label = useLabel(part);
  return (
    <Select
      {...fieldAt(part.form, part.path)}
      live
      label={label}
      hint={part.hint}
      options={options}
      empty={empty ?? t("choose")}
    />
  );
}

export function OneOf({ options, ...part }: PartProps & Choices): ReactNode {
  const label = useLabel(part);
  return <Radios {...fieldAt(part.form, part.path)} label={label} hint={part.hint} options={options} />;
}

/** Which of the three languages. */
export function Language(part: PartProps): ReactNode {
  return <Choice {...part} options={LOCALES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each].name }))} />;
}

export function DateOf({ basis = true, ...part }: PartProps & { basis?: boolean }): ReactNode {
  const label = useLabel(part);
  const { form, path } = part;
  const errors = Object.fromEntries(
    DATE_PARTS.flatMap((each) => {
      const error = form.errors.get(`${path}.${each}`) ?? (each === "day" ? form.errors.get(path) : undefined);
      return error ? [[each, error]] : [];
    }),
  );
  return (
    <DateFields
      id={fieldId(path)}
      name={fieldName(path)}
      label={label}
      value={typedDate(form, path)}
      errors={errors}
      basis={basis}
      {...(basis ? {} : { precisions: ["day", "month", "year"] as const })}
    />
  );
}

/** What the form keeps without showing it. */
export function Kept({ form, paths }: { form: FormView; paths: readonly string[] }): ReactNode {
  return paths.map((path) => (
    <input key={path} type="hidden" name={fieldName(path)} value={textAt(form.content, path)} />
  ));
}

/** A button that saves and then does something to the form. */
export function StepButton({
  step,
  id,
  children,
  primary = false,
}: {
  step: string;
  id?: string;
  children: ReactNode;
  primary?: boolean;
}): ReactNode {
  return (
    <button
      id={id}
      type="submit"
      name="intent"
      value={step}
      className={`button button-small ${primary ? "" : "button-secondary"}`}
    >
      {children}
    </button>
  );
}

const DATE_PARTS = ["precision", "day", "month", "year", "basis"] as const;

function typedDate(form: FormView, path: string): TypedDate {
  const [precision, day, month, year, basis] = DATE_PARTS.map((part) => textAt(form.content, `${path}.${part}`));
  return CONTENTS.membership.parse({ joined: { precision, day, month, year, basis } }).joined;
}
