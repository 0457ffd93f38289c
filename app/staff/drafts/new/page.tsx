import { redirect } from "next/navigation";
import { requireStaff } from "../../session.ts";

/**
 * Where a draft begins: `?kind=` one of the kinds of drafts, `&target=organisation:7` when it is about a record that is
 * there, and any field of its form, e.g. `&organisationId=7&source.is=existing&source.id=4`. Nothing is written: the
 * draft gets the key under which its first save will be known.
 */
export default async function NewDraftPage({ searchParams }: PageProps<"/staff/drafts/new">): Promise<never> {
  await requireStaff("edit");
  const fields = Object.entries(await searchParams).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  redirect(`/staff/drafts/${crypto.randomUUID()}?${new URLSearchParams(fields)}`);
}
