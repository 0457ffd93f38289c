import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { type FormView, itemsAt } from "./form-view.ts";
import { NameRows } from "./name-parts.tsx";
import { Kept, OneOf, Text } from "./parts.tsx";
import { Picker } from "./picker.tsx";

/** Who says the words: a new person, one of the record, or only what the source prints. */
export function SpeakerPart({ form, path }: { form: FormView; path: string }): ReactElement {
  const t = useTranslations("desk.drafts");
  const names = `${path}.new.names`;
  const hasRows = itemsAt(form, names).length > 0;
  return (
    <div className="either">
      <OneOf
        form={form}
        path={`${path}.is`}
        options={(["new", "existing", "printed"] as const).map((each) => ({
          value: each,
          label: t(`speakerIs.${each}`),
        }))}
      />
      <div className="when-existing">
        <Picker form={form} kind="person" path={`${path}.id`} at={path} find={`${path}.find`} label={t("findPerson")} />
      </div>
      <div className="when-new">
        <Text form={form} path={`${names}.0.value`} label={t("fields.personName.label")} hint={t("hints.person")} />
        {hasRows ? (
          <NameRows form={form} path={names} firstShown />
        ) : (
          <>
            <input type="hidden" name={`${path.replace(/\.(\d+)/g, "[$1]")}.new.names[0].lang`} value="ru" />
            <input type="hidden" name={`${path.replace(/\.(\d+)/g, "[$1]")}.new.names[0].by`} value="source" />
          </>
        )}
        {!hasRows && <Kept form={form} paths={[`${names}.0.key`]} />}
      </div>
      <div className="when-printed">
        <Text form={form} path={`${path}.printed`} hint={t("hints.printed")} />
      </div>
    </div>
  );
}
