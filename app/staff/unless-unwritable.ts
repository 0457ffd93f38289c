import { getTranslations } from "next-intl/server";
import { type SentState, sentBack } from "@/components/form/sent-state.ts";
import { DatabaseFault } from "@/db/faults.ts";
import type { Locale } from "@/lib/locale.ts";

/**
 * What an action answers; while the record cannot be written, because its disk is full or another program holds it, the
 * form with everything that was typed. The operator finds the fault in the log.
 */
export async function unlessUnwritable(
  state: SentState,
  form: FormData,
  locale: Locale,
  act: () => Promise<SentState>,
): Promise<SentState> {
  return orUnwritten(locale, act, (text) => sentBack(state, form, [{ field: "send", text }]));
}

/** As `unlessUnwritable`, for a form with a state of its own: `back` makes it of the words that say why. */
export async function orUnwritten<State>(
  locale: Locale,
  act: () => Promise<State>,
  back: (text: string) => State,
): Promise<State> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof DatabaseFault)) throw error;
    console.error(`an action could not write: ${error.message}`);
    return back((await getTranslations({ locale, namespace: "form" }))("unwritten"));
  }
}
