import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

type Props = { id: string; label: string; name?: string; value?: string; placeholder?: string };

/** A labelled field for words to look for; the form around it is the page's. */
export function SearchField({ id, label, name = "q", value, placeholder }: Props): ReactNode {
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="field-with-icon">
        <Icon name="search" />
        <input
          className="field"
          id={id}
          name={name}
          type="search"
          maxLength={200}
          defaultValue={value}
          placeholder={placeholder}
        />
      </div>
    </div>
  );
}
