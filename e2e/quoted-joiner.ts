import { published } from "../db/drafts/rehearsal.ts";
import { typedJoiner, typedSource, typedWords } from "../db/drafts/typed.ts";
import { slugOf } from "../lib/slug.ts";

const RELEASE = "На встрече председатель сказала: «Мы за общее дело».";

/** A joiner on the record, with the words of its speaker and a copy of its source. */
export async function arrangeJoiner(name: string, speaker: string): Promise<{ kind: "organisation"; id: number }> {
  const joiner = typedJoiner(name, [typedWords("Мы за общее дело", speaker)]);
  const source = { is: "new", new: { ...typedSource(`Газета «${name}»`), pasted: RELEASE } };
  return published({ ...joiner, source }, "organisation");
}

/** The address of an organisation under its first name. */
export function profileOf(name: string): string {
  return `/ru/organisations/${slugOf(name)}`;
}
