import { getTranslations } from "next-intl/server";
import { answerSent } from "@/app/staff/answer-sent.ts";
import type { PlainField } from "@/app/staff/not-kept-page.ts";
import { sentText } from "@/components/form/sent-state.ts";
import { ACTS } from "../acts.ts";
import { findOpen } from "../standing.ts";

const FIELDS: PlainField[] = [
  {
    name: "passage",
    sort: "area",
    label: async (locale) => (await getTranslations({ locale, namespace: "desk.reader.missed" }))("passage"),
  },
];

/** Where every form of a reading is sent; its field `act` says what is asked for. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return answerSent(request, {
    permission: "edit",
    fields: FIELDS,
    act: async (form, member) => {
      const asked = sentText(form, "act");
      const act = Object.hasOwn(ACTS, asked) ? ACTS[asked] : undefined;
      if (!act) return { why: "unreadable" };
      const open = await findOpen(id);
      return open ? act(open, form, member) : { why: "gone" };
    },
  });
}
