import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "../icon.tsx";

/** What every field of a form is told. `name` is where its text goes, `id` where a link from the error summary leads. */
export type FieldProps = {
  id: string;
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  value?: string;
  lang?: string;
};

/** Label, hint and error over one field, in this order. */
export function FieldFrame(props: Omit<FieldProps, "name" | "value"> & { children: ReactNode }): ReactNode {
  const { id, label, hint, error, children } = props;
  return (
    <div className={error ? "field-frame field-frame-bad" : "field-frame"}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** The same over several fields that have one question, e.g. radios or the parts of a date. */
export function FieldsFrame(props: Omit<FieldProps, "name" | "value"> & { children: ReactNode }): ReactNode {
  const { id, label, hint, error, children } = props;
  return (
    <fieldset
      className={error ? "field-frame field-frame-bad" : "field-frame"}
      aria-describedby={describedBy({ id, hint, error })}
    >
      <legend className="field-label">{label}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

/** What a field points to for its hint and its error; nothing when it has neither. */
export function describedBy({ id, hint, error }: Pick<FieldProps, "id" | "hint" | "error">): string | undefined {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

function FieldNotes({ id, hint, error }: Pick<FieldProps, "id" | "hint" | "error">): ReactNode {
  const t = useTranslations("form");
  return (
    <>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="warning" />
          <span>
            <span className="sr-only">{t("error")} </span>
            {error}
          </span>
        </p>
      )}
    </>
  );
}
