import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { fieldId } from "@/lib/drafts/field-id.ts";
import { fieldName } from "@/lib/form-content.ts";
import { isLocale } from "@/lib/locale.ts";
import { NAME_AUTHORS, NAME_KINDS, ORGANISATION_KINDS } from "@/lib/vocabulary.ts";
import { type FormView, isWrong, itemsAt, textAt } from "./form-view.ts";
import { Choice, Language, StepButton, Text } from "./parts.tsx";
import { Picker } from "./picker.tsx";

type Props = {
  form: FormView;
  path: string;
  /** Whether a name has a kind: an organisation's has, a person's has not. */
  kinds?: boolean;
  /** Whether a name by a source says by which: a joiner's names are by the joiner's source. */
  sources?: boolean;
  /** The words of the first stand in another field already. */
  firstShown?: boolean;
};

/** Names by language, each with its kind and whose wording it is. A row that stays empty is no name. */
export function NameRows({ form, path, kinds = false, sources = false, firstShown = false }: Props): ReactElement {
  const t = useTranslations("desk.drafts");
  const list = kinds ? "names" : "personNames";
  return (
    <div id={fieldId(path)} className="mb-6">
      {itemsAt(form, path).map((item, index) => {
        const lang = textAt(form.content, `${item.path}.lang`);
        const nth = isLocale(lang)
          ? kinds
            ? t(`nameIn.${lang}`)
            : t(`personNameIn.${lang}`)
          : t(`list.${list}.item`, { n: index + 1 });
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would be one more part of the form around it.
          <div key={item.key} role="group" aria-label={nth} id={fieldId(item.path)} className="mb-4 max-w-[640px]">
            <input type="hidden" name={fieldName(`${item.path}.key`)} value={item.key} />
            {!(firstShown && index === 0) && <Text form={form} path={`${item.path}.value`} label={nth} />}
            <details className="disclosure -mt-3" open={isWrong(form, item.path)}>
              <summary className="small">
                {t(kinds ? "aboutName" : "aboutPersonName")}
                <span className="sr-only"> {nth}</span>
              </summary>
              <div className="field-pair mt-2">
                <Language form={form} path={`${item.path}.lang`} />
                {kinds && (
                  <Choice
                    form={form}
                    path={`${item.path}.kind`}
                    options={NAME_KINDS.map((each) => ({ value: each, label: t(`nameKinds.${each}`) }))}
                  />
                )}
                <Choice
                  form={form}
                  path={`${item.path}.by`}
                  options={NAME_AUTHORS.map((each) => ({ value: each, label: t(`nameAuthors.${each}`) }))}
                />
              </div>
              {sources && (
                <Picker
                  form={form}
                  kind="source"
                  path={`${item.path}.sourceId`}
                  at={`${item.path}.sourceId`}
                  find={`${item.path}.find`}
                />
              )}
              {index > 0 && (
                <StepButton step={`remove:${path}:${index}`}>
                  {t("list.remove")} <span className="sr-only">{nth}</span>
                </StepButton>
              )}
            </details>
          </div>
        );
      })}
      <StepButton step={`add:${path}`} id={`${fieldId(path)}-add`}>
        {t(`list.${list}.add`)}
      </StepButton>
    </div>
  );
}

export function OrganisationKindField({ form, path }: { form: FormView; path: string }): ReactElement {
  const t = useTranslations("kinds");
  return (
    <Choice form={form} path={path} options={ORGANISATION_KINDS.map((each) => ({ value: each, label: t(each) }))} />
  );
}
