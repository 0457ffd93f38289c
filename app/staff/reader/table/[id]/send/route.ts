import { answerSent } from "@/app/staff/answer-sent.ts";
import { sentText } from "@/components/form/sent-state.ts";
import { ACTS } from "../acts.ts";
import { findTable } from "../opened.ts";

/** Where every form of a table is sent; its field `act` says what is asked for. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return answerSent(request, {
    permission: "edit",
    act: async (form, member) => {
      const asked = sentText(form, "act");
      const act = Object.hasOwn(ACTS, asked) ? ACTS[asked] : undefined;
      if (!act) return { why: "unreadable" };
      const open = await findTable(id);
      return open ? act(open, form, member) : { why: "gone" };
    },
  });
}
