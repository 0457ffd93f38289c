import { redirect } from "next/navigation";
import { requireStaff } from "../../session.ts";

/** A joiner begins as every draft does. */
export default async function NewJoinerPage(): Promise<never> {
  await requireStaff("edit");
  redirect(`/staff/drafts/${crypto.randomUUID()}?kind=joiner`);
}
