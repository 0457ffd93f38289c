import type { ReactNode } from "react";
import { Icon } from "../icon.tsx";
import { RadioOptions } from "./radio-options.tsx";
import type { SentField, SentState } from "./sent-state.ts";

type Props = { id: string; fields: readonly SentField[]; state: SentState; error: string };

/** The fields of a short form with what was typed in them and what is wrong with each. */
export function SentFields({ id, fields, state, error }: Props): ReactNode {
  return fields.map((field) => (
    <SentFieldFrame
      key={field.name}
      id={`${id}-${field.name}`}
      field={{ ...field, value: state.values[field.name] ?? field.value ?? "" }}
      wrong={state.errors.find((one) => one.field === field.name)?.text}
      error={error}
    />
  ));
}

type FrameProps = { id: string; field: SentField; wrong: string | undefined; error: string };

function SentFieldFrame({ id, field, wrong, error }: FrameProps): ReactNode {
  const notes = (
    <>
      {field.hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {wrong && (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="warning" />
          <span>
            <span className="sr-only">{error} </span>
            {wrong}
          </span>
        </p>
      )}
    </>
  );
  const described = [field.hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(" ") || undefined;
  const frame = wrong ? "field-frame field-frame-bad" : "field-frame";
  if (field.kind === "radios") {
    return (
      <fieldset className={frame} aria-describedby={described}>
        <legend className="field-label">{field.label}</legend>
        {notes}
        <RadioOptions id={id} name={field.name} value={field.value ?? ""} options={field.options ?? []} />
      </fieldset>
    );
  }
  return (
    <div className={frame}>
      <label className="field-label" htmlFor={id}>
        {field.label}
      </label>
      {notes}
      <Input id={id} field={field} described={described} wrong={wrong !== undefined} />
    </div>
  );
}

type InputProps = { id: string; field: SentField; described: string | undefined; wrong: boolean };

function Input({ id, field: { name, kind, value, autoComplete }, described, wrong }: InputProps): ReactNode {
  const told = {
    id,
    name,
    autoComplete,
    // A password that was refused is typed again, never sent back.
    defaultValue: kind === "password" || kind === "code" ? "" : value,
    "aria-invalid": wrong || undefined,
    "aria-describedby": described,
  };
  if (kind === "area") return <textarea {...told} rows={4} className="field field-area" />;
  if (kind === "code") return <input {...told} type="text" spellCheck={false} className="field data max-w-56" />;
  const type = kind === "line" || kind === "radios" ? "text" : kind;
  const size = kind === "date" || kind === "time" ? "field max-w-56" : "field";
  return <input {...told} type={type} className={size} />;
}
