import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from "react";
import { describedBy, FieldFrame, type FieldProps } from "./field-frame.tsx";

type InputProps = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "type" | "inputMode" | "autoComplete" | "maxLength" | "list" | "spellCheck" | "autoFocus"
>;

/** One line of text. */
export function Field({ label, hint, error, value = "", ...input }: FieldProps & InputProps): ReactNode {
  return (
    <FieldFrame id={input.id} label={label} hint={hint} error={error}>
      <input type="text" {...input} className="field" {...toldOf({ id: input.id, hint, error, value })} />
    </FieldFrame>
  );
}

type AreaProps = Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, "rows" | "maxLength" | "spellCheck">;

/** Several lines of text; it grows with what is typed where the browser can. */
export function TextArea({ label, hint, error, value = "", ...area }: FieldProps & AreaProps): ReactNode {
  return (
    <FieldFrame id={area.id} label={label} hint={hint} error={error}>
      <textarea rows={3} {...area} className="field field-area" {...toldOf({ id: area.id, hint, error, value })} />
    </FieldFrame>
  );
}

/** What a field says of its text, and whoever listens is told of its hint and its error. */
function toldOf({ id, hint, error, value }: Pick<FieldProps, "id" | "hint" | "error"> & { value: string }) {
  return {
    defaultValue: value,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": describedBy({ id, hint, error }),
  };
}
