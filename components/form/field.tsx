import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from "react";
import { describedBy, FieldFrame, type FieldProps } from "./field-frame.tsx";

type InputProps = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "type" | "inputMode" | "autoComplete" | "maxLength" | "list" | "spellCheck" | "autoFocus"
>;

/** One line of text. */
export function Field({
  id,
  name,
  label,
  hint,
  error,
  value = "",
  lang,
  ...input
}: FieldProps & InputProps): ReactNode {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        type="text"
        {...input}
        className="field"
        id={id}
        name={name}
        lang={lang}
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error })}
      />
    </FieldFrame>
  );
}

type AreaProps = Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, "rows" | "maxLength" | "spellCheck">;

/** Several lines of text; it grows with what is typed where the browser can. */
export function TextArea({
  id,
  name,
  label,
  hint,
  error,
  value = "",
  lang,
  ...area
}: FieldProps & AreaProps): ReactNode {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <textarea
        rows={3}
        {...area}
        className="field field-area"
        id={id}
        name={name}
        lang={lang}
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error })}
      />
    </FieldFrame>
  );
}
