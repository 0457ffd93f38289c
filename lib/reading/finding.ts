/** What a text was found to say, as an editor decides about it: codes into the text, and fields that can be typed over. */

/** From (inclusive) to (exclusive), in UTF-16 units of the text as pasted. */
export type Span = [number, number];

export const FINDING_GROUPS = ["event", "organisation", "words", "statement", "contact"] as const;
export type FindingGroup = (typeof FINDING_GROUPS)[number];

/** What an editor may type of a finding of each group; everything is a text, an empty one is nothing. */
export const FINDING_FIELDS = {
  /**
   * `id`: the event of the record that it is, if any. `count` and `claim`: how many the source says joined, and in which
   * words. The date as a form types it.
   */
  event: ["id", "title", "place", "precision", "day", "month", "year", "basis", "count", "claim"],
  /** `id`: the organisation of the record that it is, if any. */
  organisation: ["name", "kind", "id"],
  /** `who`: whether the speaker is a person or only printed. `person`: the person of the record, if any. `of`: whose words they are: the key of an organisation found, `record:ID` of one of the record, or `coalition`. */
  words: ["text", "form", "speaker", "who", "person", "role", "of"],
  statement: ["text", "speaker"],
  contact: ["text"],
} as const satisfies Record<FindingGroup, readonly string[]>;

export type Fields = Record<string, string>;

/** Which field of a group says what of the record it is. */
export const LINKS = { event: "id", organisation: "id", words: "person" } as const;

export type Finding = {
  /** The first letter of the group and a number, e.g. `o3`: stable within a reading. */
  key: string;
  group: FindingGroup;
  /** False for a body that is only named: nobody needs to decide about it. */
  asked: boolean;
  /** Where it stands, the first place first; empty when an editor typed it. */
  spans: Span[];
  asPrinted: string;
  fields: Fields;
};

export type FindingState = "open" | "accepted" | "rejected" | "merged";

/** A finding with what an editor decided. `edited`: some field is not as it was found. `into`: what it was merged with. */
export type Decided = Finding & { state: FindingState; edited: boolean; into: string | null; different: number[] };
