import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import type { ChangeLogFilter } from "@/lib/change-log-filter.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { CHANGE_KINDS, RECORD_KINDS } from "@/lib/vocabulary.ts";

type Props = { filter: ChangeLogFilter; actors: readonly { id: string; name: string }[] };

/** One form that is sent by GET, so that what it finds has an address. */
export function ChangeFilter({ filter, actors }: Props): ReactElement {
  const t = useTranslations("desk.changes");
  const kinds = useTranslations("change.kinds");
  const records = useTranslations("change.records");
  return (
    <form
      action={deskAddressOf.changes}
      className="mt-5 grid items-end gap-4 bg-paper-2 p-4 sm:grid-cols-2 lg:grid-cols-6"
    >
      <Choice
        name="kind"
        label={t("kind")}
        all={t("anyKind")}
        value={filter.kind}
        options={CHANGE_KINDS.map((kind) => ({ value: kind, label: kinds(kind) }))}
      />
      <Choice
        name="record"
        label={t("record")}
        all={t("anyRecord")}
        value={filter.record}
        options={RECORD_KINDS.map((record) => ({ value: record, label: records(record) }))}
      />
      <Choice
        name="actor"
        label={t("actor")}
        all={t("anyActor")}
        value={filter.actor}
        options={actors.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {(["from", "to"] as const).map((name) => (
        <div key={name}>
          <label className="field-label" htmlFor={name}>
            {t(name)}
          </label>
          <input className="field" type="date" id={name} name={name} defaultValue={filter[name] ?? ""} />
        </div>
      ))}
      <button type="submit" className="button button-secondary">
        {t("show")}
      </button>
    </form>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  all: string;
  value: string | null;
  options: readonly { value: string; label: string }[];
};

function Choice({ name, label, all, value, options }: ChoiceProps): ReactElement {
  return (
    <div>
      <label className="field-label" htmlFor={name}>
        {label}
      </label>
      <select className="field" id={name} name={name} defaultValue={value ?? ""}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
