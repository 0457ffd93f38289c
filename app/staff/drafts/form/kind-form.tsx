import type { ReactElement } from "react";
import type { DraftTarget } from "@/lib/views/draft.ts";
import { DepartureForm, MembershipForm, QuoteForm, TranslationForm } from "./fact-forms.tsx";
import type { FormView } from "./form-view.ts";
import { JoinerForm } from "./joiner-form.tsx";
import { CoalitionForm, EventForm, OrganisationForm, PersonForm, SourceForm } from "./record-forms.tsx";
import { MergeForm, UndoForm, WithdrawalForm } from "./step-forms.tsx";

/** The form of a draft, by what it is about. */
export function KindForm({ form, target }: { form: FormView; target: DraftTarget | null }): ReactElement {
  switch (form.kind) {
    case "joiner":
      return <JoinerForm form={form} />;
    case "organisation":
      return <OrganisationForm form={form} altering={target !== null} />;
    case "person":
      return <PersonForm form={form} altering={target !== null} />;
    case "event":
      return <EventForm form={form} altering={target !== null} />;
    case "source":
      return <SourceForm form={form} target={target} />;
    case "coalition":
      return <CoalitionForm form={form} altering={target !== null} />;
    case "membership":
      return <MembershipForm form={form} />;
    case "quote":
      return <QuoteForm form={form} altering={target !== null} />;
    case "departure":
      return <DepartureForm form={form} />;
    case "translation":
      return <TranslationForm form={form} target={target} />;
    case "merge":
      return <MergeForm form={form} target={target} />;
    case "withdrawal":
      return <WithdrawalForm form={form} />;
    case "undo":
      return <UndoForm form={form} />;
  }
}
