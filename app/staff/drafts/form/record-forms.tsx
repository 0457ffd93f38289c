import { useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { NumberedSet } from "@/components/form/numbered-set.tsx";
import { listStrayQuotes } from "@/db/captures.ts";
import { fieldId } from "@/lib/drafts/field-id.ts";
import { fieldName } from "@/lib/form-content.ts";
import { LANGUAGE_NAMES } from "@/lib/language-names.ts";
import { isLocale } from "@/lib/locale.ts";
import type { DraftTarget } from "@/lib/views/draft.ts";
import { AlterationSet } from "./alteration.tsx";
import { EventWords } from "./event-parts.tsx";
import { type FormView, itemsAt, textAt } from "./form-view.ts";
import { ListParts } from "./list-parts.tsx";
import { NameRows, OrganisationKindField } from "./name-parts.tsx";
import { Area, DateOf, Language, StepButton, Text } from "./parts.tsx";
import { Picker } from "./picker.tsx";
import { SourceChoice, SourceWords } from "./source-parts.tsx";

type Props = { form: FormView; altering: boolean };

/** Names, kind, region and website of an organisation. A name by a source says which. */
export function OrganisationForm({ form, altering }: Props): ReactElement {
  const t = useTranslations("desk.drafts");
  return (
    <>
      <NumberedSet n={1} title={t("sets.organisation")}>
        <NameRows form={form} path="names" kinds sources />
        <OrganisationKindField form={form} path="kind" />
        <div className="field-pair">
          <Text form={form} path="region" />
          <Text form={form} path="website" />
        </div>
      </NumberedSet>
      {altering && <AlterationSet form={form} n={2} />}
    </>
  );
}

export function PersonForm({ form, altering }: Props): ReactElement {
  const t = useTranslations("desk.drafts");
  return (
    <>
      <NumberedSet n={1} title={t("sets.person")}>
        <NameRows form={form} path="names" />
      </NumberedSet>
      {altering && <AlterationSet form={form} n={2} />}
    </>
  );
}

export function EventForm({ form, altering }: Props): ReactElement {
  const t = useTranslations("desk.drafts");
  return (
    <>
      <NumberedSet n={1} title={t("sets.event")}>
        <EventWords form={form} path="" />
        <DateOf form={form} path="date" />
        <ListParts form={form} path="agenda" list="agenda">
          {(path) => (
            <>
              <Language form={form} path={`${path}.lang`} />
              <Text form={form} path={`${path}.value`} />
            </>
          )}
        </ListParts>
      </NumberedSet>
      <NumberedSet n={2} title={t("sets.source")}>
        <EventSources form={form} />
      </NumberedSet>
      {altering && <AlterationSet form={form} n={3} />}
    </>
  );
}

/** The sources that tell of an event, as many as there are. */
function EventSources({ form }: { form: FormView }): ReactElement {
  const t = useTranslations("desk.drafts");
  const sources = itemsAt(form, "sourceIds");
  return (
    <div id={fieldId("sourceIds")}>
      {sources.map(({ path }, index) => (
        <div key={path} className="mb-6">
          <Picker form={form} kind="source" path={path} at={path} find={`find${index}`} label={t("findSource")} />
          {sources.length > 1 && (
            <StepButton step={`remove:sourceIds:${index}`}>
              {t("list.remove")} <span className="sr-only">{t("list.sourceIds.item", { n: index + 1 })}</span>
            </StepButton>
          )}
        </div>
      ))}
      <StepButton step="add:sourceIds" id={`${fieldId("sourceIds")}-add`}>
        {t("list.sourceIds.add")}
      </StepButton>
    </div>
  );
}

/** A publication; and, when a new text of it lacks quotes of the record, why they stay. */
export async function SourceForm({
  form,
  target,
}: {
  form: FormView;
  target: DraftTarget | null;
}): Promise<ReactElement> {
  const t = await getTranslations("desk.drafts");
  const pasted = textAt(form.content, "pasted");
  const stray = target && pasted.trim() !== "" ? await listStrayQuotes(target.id, pasted) : [];
  return (
    <>
      <NumberedSet n={1} title={t("sets.source")}>
        <SourceWords form={form} path="" />
      </NumberedSet>
      {stray.length > 0 && (
        <NumberedSet n={2} title={t("sets.stray")}>
          {stray.map(({ id, text }, index) => (
            <div key={id} className="mb-4">
              <p className="mb-2 max-w-[640px] font-serif">«{text}»</p>
              <input type="hidden" name={fieldName(`reasons.${index}.quoteId`)} value={String(id)} />
              <Text form={form} path={`reasons.${index}.reason`} hint={t("hints.checkReason")} />
            </div>
          ))}
        </NumberedSet>
      )}
      {target && <AlterationSet form={form} n={stray.length > 0 ? 3 : 2} />}
    </>
  );
}

export async function CoalitionForm({ form, altering }: Props): Promise<ReactElement> {
  const [t, locale] = [await getTranslations("desk.drafts"), await getLocale()];
  return (
    <>
      <NumberedSet n={1} title={t("sets.coalition")}>
        {itemsAt(form, "names").map((item) => {
          const lang = textAt(form.content, `${item.path}.lang`);
          const nth = LANGUAGE_NAMES[isLocale(lang) ? lang : locale].name;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset would be one more part of the form around it.
            <div key={item.key} role="group" aria-label={nth} id={fieldId(item.path)}>
              <input type="hidden" name={fieldName(`${item.path}.key`)} value={item.key} />
              <input type="hidden" name={fieldName(`${item.path}.lang`)} value={lang} />
              <p className="h4 mb-2">{nth}</p>
              <div className="field-pair">
                <Text form={form} path={`${item.path}.name`} />
                <Text form={form} path={`${item.path}.short`} />
              </div>
              <Area form={form} path={`${item.path}.about`} rows={4} />
            </div>
          );
        })}
        <DateOf form={form} path="founded" basis={false} />
      </NumberedSet>
      <NumberedSet n={2} title={t("sets.contact")}>
        <Text form={form} path="contact.text" hint={t("hints.contact")} />
        {textAt(form.content, "contact.source.is") === "" ? (
          <Picker form={form} kind="source" path="contact.sourceId" at="contact.sourceId" find="contact.find" />
        ) : (
          <SourceChoice form={form} path="contact.source" />
        )}
        <DateOf form={form} path="contact.on" basis={false} />
      </NumberedSet>
      {altering && <AlterationSet form={form} n={3} />}
    </>
  );
}
