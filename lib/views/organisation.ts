import type { NameKind, OrganisationKind } from "../vocabulary.ts";
import type { ChangeView } from "./change.ts";
import type { EventRef } from "./event.ts";
import type { PersonRef } from "./person.ts";
import type { QuoteView } from "./quote.ts";
import type { CitationView, SourceRef } from "./source.ts";
import type { StatedDate, Wording } from "./wording.ts";

/** How a page names an organisation in the reader's language. */
export type OrganisationRef = {
  id: number;
  slug: string;
  name: Wording;
  /** The name as its source prints it, when `name` is the editors' wording; otherwise null. */
  original: Wording | null;
};

export type NameView = Wording & { kind: NameKind; source: SourceRef | null };

export type MembershipView = {
  id: number;
  joined: StatedDate;
  /** Order in the source's list, from 1. */
  position: number;
  event: EventRef | null;
  left: StatedDate | null;
  leftReason: string | null;
  leftSource: SourceRef | null;
  citations: CitationView[];
};

export type OrganisationProfile = OrganisationRef & {
  kind: OrganisationKind;
  region: string | null;
  website: string | null;
  version: number;
  /** The last step in which a membership or words changed after that version; null when none did. */
  step: number | null;
  names: NameView[];
  /** Newest first. */
  memberships: MembershipView[];
  spokespeople: { person: PersonRef; role: string | null; roleLang: QuoteView["lang"]; said: StatedDate }[];
  quotes: QuoteView[];
  sources: SourceRef[];
  /** Changes of the organisation, its memberships and its quotes, newest first. */
  history: ChangeView[];
  /** The others that joined at the same event or on the same day, in source order; at most 6, and how many there are. */
  sameDay: { joiners: { position: number; organisation: OrganisationRef }[]; total: number };
};
