import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { fieldId } from "@/lib/drafts/field-id.ts";
import { fieldName } from "@/lib/form-content.ts";
import { isLocale } from "@/lib/locale.ts";
import { EVENT_KINDS } from "@/lib/vocabulary.ts";
import { type FormView, itemsAt, textAt } from "./form-view.ts";
import { Choice, Language, OneOf, StepButton, Text } from "./parts.tsx";
import { Picker } from "./picker.tsx";

/** The event at which it happened: none, one of the record, or a new one. */
export function EventChoice({ form, path }: { form: FormView; path: string }): ReactElement {
  const t = useTranslations("desk.drafts");
  return (
    <div className="either">
      <OneOf
        form={form}
        path={`${path}.is`}
        hint={t(form.kind === "departure" ? "hints.eventOfDeparture" : "hints.event")}
        options={(["none", "existing", "new"] as const).map((each) => ({ value: each, label: t(`eventIs.${each}`) }))}
      />
      <div className="when-existing">
        <Picker form={form} kind="event" path={`${path}.id`} at={path} find={`${path}.find`} label={t("findEvent")} />
      </div>
      <div className="when-new">
        <EventWords form={form} path={`${path}.new.`} />
      </div>
    </div>
  );
}

/** What an event is: its kind, title and place by language, and what the source says the number is. */
export function EventWords({ form, path }: { form: FormView; path: string }): ReactElement {
  const t = useTranslations("desk.drafts");
  const types = useTranslations("eventPage.kinds");
  const texts = `${path}texts`;
  return (
    <>
      <Choice
        form={form}
        path={`${path}kind`}
        label={t("fields.eventKind.label")}
        options={EVENT_KINDS.map((each) => ({ value: each, label: types(each) }))}
      />
      <div id={fieldId(texts)}>
        {itemsAt(form, texts).map((item, index) => {
          const lang = textAt(form.content, `${item.path}.lang`);
          return (
            <div key={item.key} className="field-pair" id={fieldId(item.path)}>
              <input type="hidden" name={fieldName(`${item.path}.key`)} value={item.key} />
              <Text
                form={form}
                path={`${item.path}.title`}
                label={isLocale(lang) ? t(`titleIn.${lang}`) : t("list.texts.item", { n: index + 1 })}
              />
              <Text
                form={form}
                path={`${item.path}.place`}
                label={isLocale(lang) ? t(`placeIn.${lang}`) : t("fields.place.label")}
              />
              {isLocale(lang) ? (
                <input type="hidden" name={fieldName(`${item.path}.lang`)} value={lang} />
              ) : (
                <Language form={form} path={`${item.path}.lang`} />
              )}
            </div>
          );
        })}
        {itemsAt(form, texts).length < 3 && (
          <StepButton step={`add:${texts}`} id={`${fieldId(texts)}-add`}>
            {t("list.texts.add")}
          </StepButton>
        )}
      </div>
      <div className="field-pair mt-4">
        <Text form={form} path={`${path}claimed.count`} numeric hint={t("hints.claimed")} />
        <Text form={form} path={`${path}claimed.text`} hint={t("hints.claimedText")} />
      </div>
      <Language form={form} path={`${path}claimed.lang`} label={t("claimedLang")} />
    </>
  );
}
