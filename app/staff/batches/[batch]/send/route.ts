import { getTranslations } from "next-intl/server";
import { answerSent } from "@/app/staff/answer-sent.ts";
import type { PlainField } from "@/app/staff/not-kept-page.ts";
import { sentText } from "@/components/form/sent-state.ts";
import { EDITORS_ACTS } from "../acts.ts";

type Context = { params: Promise<{ batch: string }> };

const FIELDS: PlainField[] = [
  {
    name: "reason",
    sort: "area",
    label: async (locale) => (await getTranslations({ locale, namespace: "desk.batch" }))("reason"),
  },
];

/** Where whoever edits sends the forms of a batch; their field `act` says what is asked for. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { batch } = await params;
  return answerSent(request, {
    permission: "edit",
    fields: FIELDS,
    act: async (form, member) => {
      const asked = sentText(form, "act");
      const act = Object.hasOwn(EDITORS_ACTS, asked) ? EDITORS_ACTS[asked] : undefined;
      return act ? act(batch, form, member) : { why: "unreadable" };
    },
  });
}
