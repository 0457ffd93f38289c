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
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof DatabaseFault)) throw error;
    console.error(`an action could not write: ${error.message}`);
    const t = await getTranslations({ locale, namespace: "form" });
    return sentBack(state, form, [{ field: "send", text: t("unwritten") }]);
  }
}
