import { ORGANISATION_KINDS, type OrganisationKind } from "../../lib/vocabulary.ts";
import { englishHead } from "../english-bodies.ts";
import { KIND_WORDS } from "../lexicon/columns.ts";
import { HEADS_KK } from "../lexicon/heads-kk.ts";
import { LEGAL_FORMS } from "../lexicon/heads-ru.ts";
import { headOf } from "../russian-forms.ts";

const MOST_KIND_WORDS = 4;

/** The kind that a cell of a column of kinds says: «Ассоциация», «ОО», «қоғамдық бірлестік», "trade union"; null when it says none. */
export function kindOfCell(cell: string): OrganisationKind | null {
  const plain = cell.trim().toLowerCase();
  const own = ORGANISATION_KINDS.find((kind) => kind === plain || kind.replace("_", " ") === plain);
  if (own) return own;
  const worded = KIND_WORDS.find(([words]) => words.test(plain));
  if (worded) return worded[1];
  return wordsOf(cell).length > MOST_KIND_WORDS ? null : kindInName(cell);
}

/** The kind that a name tells by its head or its legal form, the first one that is more than «other»; null when none does. */
export function kindInName(name: string): OrganisationKind | null {
  if (/профсоюз|профессиональн\p{L}* союз|кәсіподақ|trade union|labou?r union/iu.test(name)) return "trade_union";
  const kinds = wordsOf(name).flatMap((word) => kindOfWord(word) ?? []);
  return kinds.find((kind) => kind !== "other") ?? kinds[0] ?? null;
}

function kindOfWord(word: string): OrganisationKind | null {
  const lower = word.toLowerCase();
  const kazakh = Object.hasOwn(HEADS_KK, lower) ? HEADS_KK[lower] : undefined;
  const form = Object.hasOwn(LEGAL_FORMS, word) ? LEGAL_FORMS[word] : undefined;
  return form ?? headOf(lower)?.kind ?? kazakh ?? (/^[a-z]+$/u.test(lower) ? englishHead(lower) : null);
}

function wordsOf(name: string): string[] {
  return name.match(/[\p{L}-]+/gu) ?? [];
}
