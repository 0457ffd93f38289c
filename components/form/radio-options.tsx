import type { ReactNode } from "react";

export type Option<Value extends string = string> = { value: Value; label: string; hint?: string };

type Props = { id: string; name: string; value: string; options: readonly Option[] };

/** The round buttons of one question. The first one carries the id that an error links to. */
export function RadioOptions({ id, name, value, options }: Props): ReactNode {
  return (
    <div className="flex flex-wrap gap-x-7">
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
  );
}
