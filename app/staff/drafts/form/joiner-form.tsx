import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { NumberedSet } from "@/components/form/numbered-set.tsx";
import { ASSERTERS } from "@/lib/vocabulary.ts";
import { DuplicateWarning } from "./duplicate-warning.tsx";
import { EventChoice } from "./event-parts.tsx";
import { type FormView, textAt } from "./form-view.ts";
import { ListParts } from "./list-parts.tsx";
import { NameRows, OrganisationKindField } from "./name-parts.tsx";
import { Choice, DateOf, Kept, Text } from "./parts.tsx";
import { Picker } from "./picker.tsx";
import { SourceChoice } from "./source-parts.tsx";
import { WordsParts } from "./words-parts.tsx";

/** An organisation joins: who, when, according to whom, and in whose words. */
export function JoinerForm({ form }: { form: FormView }): ReactElement {
  const t = useTranslations("desk.drafts");
  return (
    <>
      <NumberedSet n={1} title={t("sets.organisation")}>
        <OrganisationPart form={form} />
      </NumberedSet>
      <NumberedSet n={2} title={t("sets.joining")}>
        <DateOf form={form} path="joined" />
        <EventChoice form={form} path="event" />
        <div className="field-pair">
          <Choice
            form={form}
            path="assertedBy"
            options={ASSERTERS.map((each) => ({ value: each, label: t(`asserters.${each}`) }))}
          />
          <Text form={form} path="position" numeric hint={t("hints.position")} />
        </div>
      </NumberedSet>
      <NumberedSet n={3} title={t("sets.source")}>
        <SourceChoice form={form} path="source" />
        <Text form={form} path="locator" hint={t("hints.locator")} />
      </NumberedSet>
      <NumberedSet n={4} title={t("sets.words")}>
        <ListParts form={form} path="quotes" list="quotes" ordered>
          {(path) => <WordsParts form={form} path={path} source="source" ofJoiner />}
        </ListParts>
      </NumberedSet>
    </>
  );
}

const NEW = "organisation.new";

function OrganisationPart({ form }: { form: FormView }): ReactElement {
  const t = useTranslations("desk.drafts");
  const existing =
    textAt(form.content, "organisation.is") === "existing" && textAt(form.content, "organisation.id") !== "";
  return (
    <>
      <input type="hidden" name="organisation.is" value={existing ? "existing" : "new"} />
      <Picker
        form={form}
        kind="organisation"
        path="organisation.id"
        at="organisation"
        find={`${NEW}.names.0.value`}
        label={t("fields.name.label")}
        hint={t("hints.organisation")}
        creates
      />
      {existing ? (
        <Kept form={form} paths={KEPT} />
      ) : (
        <>
          <DuplicateWarning form={form} path={`${NEW}.names`} />
          <NameRows form={form} path={`${NEW}.names`} kinds firstShown />
          <OrganisationKindField form={form} path={`${NEW}.kind`} />
          <div className="field-pair">
            <Text form={form} path={`${NEW}.region`} />
            <Text form={form} path={`${NEW}.website`} />
          </div>
        </>
      )}
    </>
  );
}

/** What was typed for a new organisation stays while another is chosen. */
const KEPT = [
  ...[0, 1, 2].flatMap((n) => ["value", "lang", "kind", "by", "key"].map((part) => `${NEW}.names.${n}.${part}`)),
  `${NEW}.kind`,
  `${NEW}.region`,
  `${NEW}.website`,
];
