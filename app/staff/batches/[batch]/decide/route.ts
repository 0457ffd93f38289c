import { answerSent } from "@/app/staff/answer-sent.ts";
import { sentText } from "@/components/form/sent-state.ts";
import { PUBLISHERS_ACTS } from "../acts.ts";

type Context = { params: Promise<{ batch: string }> };

/** Where whoever publishes sends the forms of a batch; their field `act` says what is asked for. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { batch } = await params;
  return answerSent(request, {
    permission: "publish",
    act: async (form, member) => {
      const asked = sentText(form, "act");
      const act = Object.hasOwn(PUBLISHERS_ACTS, asked) ? PUBLISHERS_ACTS[asked] : undefined;
      return act ? act(batch, form, member) : { why: "unreadable" };
    },
  });
}
