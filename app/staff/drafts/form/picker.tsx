import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { describedBy, FieldFrame } from "@/components/form/field-frame.tsx";
import { Wording } from "@/components/wording.tsx";
import { describeRecords, searchRecords } from "@/db/record-search.ts";
import { fieldId } from "@/lib/drafts/field-id.ts";
import { fieldWord } from "@/lib/drafts/field-words.ts";
import { fieldName } from "@/lib/form-content.ts";
import { readId } from "@/lib/record-id.ts";
import type { Choosable, RecordMatch } from "@/lib/views/record-match.ts";
import { ComboBox } from "./combo-box.tsx";
import { type FormView, fieldAt, textAt } from "./form-view.ts";
import { matchDetail } from "./match-detail.ts";
import { StepButton } from "./parts.tsx";

type Props = {
  form: FormView;
  kind: Choosable;
  /** Where the number of the chosen record stands; its problems are shown here. */
  path: string;
  /** Where a choice of it is made: the group of the number, or the number itself. */
  at: string;
  /** Where the words that it is looked for by are kept: the name of a new one, or words of their own. */
  find: string;
  label?: string;
  hint?: string;
  /** What is typed may also become a new record. */
  creates?: boolean;
};

/** A record to be chosen: what was chosen, or a field to look for it, which is a list to choose from where scripts run. */
export async function Picker({
  form,
  kind,
  path,
  at,
  find,
  hint,
  creates = false,
  ...given
}: Props): Promise<ReactElement> {
  const [locale, t, words] = [
    await getLocale(),
    await getTranslations("desk.drafts.picker"),
    await getTranslations("desk.drafts.fields"),
  ];
  const label = given.label ?? words(`${fieldWord(form.kind, path)}.label`);
  const id = readId(textAt(form.content, path));
  const [chosen] = id === null ? [] : await describeRecords(kind, [id], locale);
  if (id !== null) return <Chosen {...{ form, path, at, label, id, chosen: chosen ?? null }} />;
  const { value, error, name } = fieldAt(form, find);
  const field = {
    id: creates ? fieldId(find) : fieldId(path),
    label,
    hint: hint ?? t(`hints.${kind}`),
    error: form.errors.get(path) ?? error,
  };
  const matches = value === "" ? [] : await searchRecords(kind, value, locale);
  return (
    <div id={at === path ? undefined : fieldId(at)}>
      <FieldFrame {...field}>
        <ComboBox
          id={field.id}
          name={name}
          describedBy={describedBy(field)}
          isWrong={field.error !== undefined}
          value={value}
          kind={kind}
          at={at}
          words={{
            list: t("list"),
            create: creates ? t("create", { name: "{name}" }) : null,
            found: t("found", { n: "{n}" }),
          }}
        >
          <Matches matches={matches} at={at} />
        </ComboBox>
      </FieldFrame>
      <input type="hidden" name={fieldName(path)} value="" />
    </div>
  );
}

type ChosenProps = { form: FormView; path: string; at: string; label: string; id: number; chosen: RecordMatch | null };

async function Chosen({ form, path, at, label, id, chosen }: ChosenProps): Promise<ReactElement> {
  const t = await getTranslations("desk.drafts.picker");
  const locale = await getLocale();
  const error = form.errors.get(path);
  return (
    <div id={at === path ? undefined : fieldId(at)} className={error ? "field-frame field-frame-bad" : "field-frame"}>
      <p className="field-label">{label}</p>
      {error && <p className="field-error">{error}</p>}
      <input type="hidden" name={fieldName(path)} value={String(id)} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border border-rule-2 p-3 px-4">
        <span>
          <b className="font-semibold font-serif text-[1.0625rem]">
            {chosen ? <Wording wording={chosen.name} /> : t("gone", { id: String(id) })}
          </b>
          {chosen && <span className="small block text-ink-2">{matchDetail(chosen, locale, t)}</span>}
        </span>
        <button
          id={fieldId(path)}
          type="submit"
          name="intent"
          value={`clear:${at}`}
          className="button button-plain button-small"
        >
          {t("change")}
        </button>
      </div>
    </div>
  );
}

/** The records that the words may mean, each a button: how they are chosen where no script runs. */
async function Matches({ matches, at }: { matches: RecordMatch[]; at: string }): Promise<ReactElement> {
  const [locale, t] = [await getLocale(), await getTranslations("desk.drafts.picker")];
  return (
    <div className="mt-2">
      <button type="submit" name="intent" value="find" className="button button-secondary button-small">
        {t("find")}
      </button>
      {matches.length > 0 && (
        <ul className="mt-2 grid gap-2">
          {matches.map((match) => (
            <li key={match.id} className="flex flex-wrap items-center justify-between gap-2 border-rule border-b pb-2">
              <span>
                <Wording wording={match.name} />
                <span className="small block text-ink-2">{matchDetail(match, locale, t)}</span>
              </span>
              <StepButton step={`choose:${at}:${match.id}`}>
                {t("choose")}
                <span className="sr-only"> {match.name.text}</span>
              </StepButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
