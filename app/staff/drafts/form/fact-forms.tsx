import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { NumberedSet } from "@/components/form/numbered-set.tsx";
import { InLanguage } from "@/components/in-language.tsx";
import { beginDraft } from "@/db/drafts/begin.ts";
import type { DraftTarget } from "@/lib/views/draft.ts";
import { ASSERTERS, TRANSLATION_AUTHORS } from "@/lib/vocabulary.ts";
import { AlterationSet } from "./alteration.tsx";
import { EventChoice } from "./event-parts.tsx";
import { type FormView, textAt } from "./form-view.ts";
import { ListParts } from "./list-parts.tsx";
import { Area, Choice, DateOf, Language, OneOf, Text } from "./parts.tsx";
import { Picker } from "./picker.tsx";
import { SourceChoice } from "./source-parts.tsx";
import { WordsParts } from "./words-parts.tsx";

/** When an organisation joined, at what, and according to whom. */
export function MembershipForm({ form }: { form: FormView }): ReactElement {
  const t = useTranslations("desk.drafts");
  return (
    <>
      <NumberedSet n={1} title={t("sets.joining")}>
        <DateOf form={form} path="joined" />
        <Picker form={form} kind="event" path="eventId" at="eventId" find="eventFind" hint={t("hints.event")} />
        <Text form={form} path="position" numeric hint={t("hints.position")} />
      </NumberedSet>
      <NumberedSet n={2} title={t("sets.source")}>
        <ListParts form={form} path="citations" list="citations">
          {(path) => (
            <>
              <Picker
                form={form}
                kind="source"
                path={`${path}.sourceId`}
                at={`${path}.sourceId`}
                find={`${path}.find`}
              />
              <Choice
                form={form}
                path={`${path}.assertedBy`}
                options={ASSERTERS.map((each) => ({ value: each, label: t(`asserters.${each}`) }))}
              />
              <Text form={form} path={`${path}.locator`} hint={t("hints.locator")} />
            </>
          )}
        </ListParts>
      </NumberedSet>
      <AlterationSet form={form} n={3} />
    </>
  );
}

/**
 * Somebody's words apart from a joining. Without an organisation they are the coalition's own. A reading may have made
 * the event together with them.
 */
export function QuoteForm({ form, altering }: { form: FormView; altering: boolean }): ReactElement {
  const t = useTranslations("desk.drafts");
  return (
    <>
      <NumberedSet n={1} title={t("sets.source")}>
        <SourceChoice form={form} path="source" />
      </NumberedSet>
      <NumberedSet n={2} title={t("sets.words")}>
        <WordsParts form={form} path="" source="source" />
      </NumberedSet>
      <NumberedSet n={3} title={t("sets.about")}>
        <Picker
          form={form}
          kind="organisation"
          path="organisationId"
          at="organisationId"
          find="organisationFind"
          hint={t("hints.quoteOrganisation")}
        />
        {textAt(form.content, "event.is") === "" ? (
          <Picker form={form} kind="event" path="eventId" at="eventId" find="eventFind" hint={t("hints.quoteEvent")} />
        ) : (
          <EventChoice form={form} path="event" />
        )}
        <Text form={form} path="position" numeric hint={t("hints.position")} />
      </NumberedSet>
      {altering && <AlterationSet form={form} n={4} />}
    </>
  );
}

export function DepartureForm({ form }: { form: FormView }): ReactElement {
  const t = useTranslations("desk.drafts");
  return (
    <>
      <NumberedSet n={1} title={t("sets.departure")}>
        <DateOf form={form} path="date" label={t("departureDate")} />
        <EventChoice form={form} path="event" />
        <Text form={form} path="reason" hint={t("hints.departureReason")} />
      </NumberedSet>
      <NumberedSet n={2} title={t("sets.source")}>
        <SourceChoice form={form} path="source" />
      </NumberedSet>
    </>
  );
}

/** A translation stands beside the words that it translates. */
export async function TranslationForm({
  form,
  target,
}: {
  form: FormView;
  target: DraftTarget | null;
}): Promise<ReactElement> {
  const t = await getTranslations("desk.drafts");
  const snapshot = target && (await beginDraft("translation", target))?.snapshot;
  const quote = snapshot?.kind === "quote" ? snapshot.content : null;
  return (
    <NumberedSet title={t("sets.translation")}>
      {quote && (
        <blockquote className="mb-6 max-w-[640px] font-serif text-lg">
          <InLanguage lang={quote.lang}>{quote.text}</InLanguage>
        </blockquote>
      )}
      <Language form={form} path="lang" />
      <Area form={form} path="text" rows={3} />
      <OneOf
        form={form}
        path="by"
        options={TRANSLATION_AUTHORS.map((each) => ({ value: each, label: t(`translationAuthors.${each}`) }))}
      />
    </NumberedSet>
  );
}
