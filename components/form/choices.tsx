import type { ReactNode } from "react";
import { describedBy, FieldFrame, type FieldProps, FieldsFrame } from "./field-frame.tsx";
import { type Option, RadioOptions } from "./radio-options.tsx";

type SelectProps = FieldProps & {
  options: readonly Option[];
  /** What the first, empty choice says; without it there is none. */
  empty?: string;
  /** The form is never reset by React, so the list keeps its place while the page is drawn anew around it. */
  live?: boolean;
};

/** One of a list. React resets a form after its action and forgets what was selected, so a new value is a new list. */
export function Select(props: SelectProps): ReactNode {
  const { id, name, label, hint, error, value = "", options, empty, live = false } = props;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <select
        key={live ? undefined : value}
        className="field"
        id={id}
        name={name}
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error })}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/**
 * One of a few, all in sight. Under another name they are other buttons: two groups that change names with each other
 * would meet for a moment, and the browser would let go a choice.
 */
export function Radios({ options, ...field }: FieldProps & { options: readonly Option[] }): ReactNode {
  const { id, name, label, hint, error, value = "" } = field;
  return (
    <FieldsFrame id={id} label={label} hint={hint} error={error}>
      <RadioOptions key={name} id={id} name={name} value={value} options={options} />
    </FieldsFrame>
  );
}
