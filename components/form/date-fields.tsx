import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { TypedDate } from "@/lib/drafts/content.ts";
import { DATE_BASES } from "@/lib/vocabulary.ts";
import { Radios, Select } from "./choices.tsx";
import { FieldsFrame } from "./field-frame.tsx";

const PRECISIONS = ["day", "month", "year", "not-later-than"] as const;
type Precision = (typeof PRECISIONS)[number];
type Part = "precision" | "day" | "month" | "year" | "basis";

type Props = {
  id: string;
  /** The parts are called `name.precision`, `name.day`, `name.month`, `name.year` and `name.basis`. */
  name: string;
  label: string;
  hint?: string;
  value: TypedDate;
  errors?: Partial<Record<Part, string>>;
  precisions?: readonly Precision[];
  /** Whether the record asks what the date rests on. */
  basis?: boolean;
};

/** A date as precise as its source: precision first, then the parts that it has, then what it rests on. */
export function DateFields({ errors = {}, precisions = PRECISIONS, basis = true, ...props }: Props): ReactNode {
  const { id, name, value } = props;
  const t = useTranslations("form.date");
  return (
    <div className="dates">
      <Radios
        id={`${id}-precision`}
        name={`${name}.precision`}
        label={t("precision")}
        value={value.precision || "day"}
        error={errors.precision}
        options={precisions.map((each) => ({ value: each, label: t(`precisions.${each}`) }))}
      />
      <DayMonthYear {...props} errors={errors} />
      {basis && (
        <Select
          live
          id={`${id}-basis`}
          name={`${name}.basis`}
          label={t("basis")}
          value={value.basis}
          error={errors.basis}
          empty={t("choose")}
          options={DATE_BASES.map((each) => ({ value: each, label: t(`bases.${each}`) }))}
        />
      )}
    </div>
  );
}

function DayMonthYear({ id, name, label, hint, value, errors = {} }: Omit<Props, "precisions" | "basis">): ReactNode {
  const t = useTranslations("form.date");
  const error = errors.day ?? errors.month ?? errors.year;
  return (
    <FieldsFrame id={id} label={label} hint={hint ?? t("example")} error={error}>
      <div className="date-parts">
        {(["day", "month", "year"] as const).map((part) => (
          <div key={part} className={`date-${part}`}>
            <label className="field-label font-medium" htmlFor={`${id}-${part}`}>
              {t(part)}
            </label>
            <input
              className="field data"
              type="text"
              inputMode="numeric"
              autoComplete="off"
              id={`${id}-${part}`}
              name={`${name}.${part}`}
              defaultValue={value[part]}
              aria-invalid={errors[part] ? true : undefined}
              aria-describedby={errors[part] ? `${id}-error` : undefined}
            />
          </div>
        ))}
      </div>
    </FieldsFrame>
  );
}
