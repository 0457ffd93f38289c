import { randomUUID } from "node:crypto";
import { publishDraft } from "../db/drafts/publish.ts";
import { approved, BORIS, begin } from "../db/drafts/rehearsal.ts";
import { discardDraft } from "../db/drafts/review.ts";
import { typedJoiner } from "../db/drafts/typed.ts";
import type { StaffMember } from "../lib/staff.ts";

const OTHER = { id: "somebody else", role: "editor" } as const;

/** The ids of a draft of this person's own, of somebody else's, of a published one and of a closed one. */
export async function draftsOf(member: StaffMember | null): Promise<string[]> {
  const words = () => typedJoiner(`Союз ${randomUUID()}`);
  const own = await begin("joiner", words(), null, member ?? OTHER);
  const others = await begin("joiner", words(), null, OTHER);
  const published = await approved("joiner", words());
  await publishDraft(published.id, BORIS, { revision: 1 });
  const closed = await begin("joiner", words(), null, OTHER);
  await discardDraft(closed.id, 1, OTHER);
  return [own, others, published, closed].map(({ id }) => String(id));
}

/** The addresses of a route: one for each draft where it names one, and any value in the place of other names. */
export function withDrafts(route: string, drafts: readonly string[]): string[] {
  const addresses = route.includes("[draft]") ? drafts.map((id) => route.replace("[draft]", id)) : [route];
  return addresses.map((address) => address.replace(/\[locale\]/g, "ru").replace(/\[\w+\]/g, "1"));
}
