import type { ReactNode } from "react";
import { describedBy, FieldFrame, type FieldProps, FieldsFrame } from "./field-frame.tsx";

export type Option<Value extends string = string> = { value: Value; label: string; hint?: string };

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
 * One of a few, all in sight. The first one carries the id that an error links to. Under another name they are other
 * buttons: two groups that change names with each other would meet for a moment, and the browser would let go a choice.
 */
export function Radios({ options, ...field }: FieldProps & { options: readonly Option[] }): ReactNode {
  const { id, name, label, hint, error, value = "" } = field;
  return (
    <FieldsFrame id={id} label={label} hint={hint} error={error}>
      <div key={name} className="flex flex-wrap gap-x-7">
        {options.map((option, index) => (
          <label key={option.value} className="check check-round">
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
            />
            <span>
              {option.label}
              {option.hint && <span className="small block text-ink-2">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldsFrame>
  );
}
