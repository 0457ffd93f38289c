import { PLACES_EN, PLACES_KK, PLACES_RU } from "./lexicon/places.ts";

/**
 * The nominative of a place of the lexicon in any case: «Астане», «Казахстана», «Алматыда». Null: not a known place.
 * Russian endings go by type: -а, -я, -ия, -ь, consonant; Kazakh case endings are cut off.
 */
export function placeOf(word: string): string | null {
  return FORMS.get(word) ?? FORMS.get(kazakhStem(word)) ?? FORMS.get(capitalised(word)) ?? null;
}

/** A town that no lexicon knows, in the nominative, where the prepositional ending tells: «Приозёрске», «Белограде». */
export function townFromPrepositional(word: string): string | null {
  const match = /^(.+(?:ск|град|бург|город|полис))е$/u.exec(word);
  if (match?.[1] !== undefined) return match[1];
  if (/^.+[кн]и$/u.test(word)) return null;
  if (word.endsWith("ье")) return word;
  return /(?:ани|пол[еи])$/u.test(word) ? `${word.slice(0, -1)}ь` : /[оуыэ]$/u.test(word) ? word : null;
}

/** «Астанада», «Астана қаласында» -> the word without its locative, ablative, genitive or dative ending. */
function kazakhStem(word: string): string {
  return word.replace(/(?:[дт][ае]|[дтн][ае]н|[ндт][ыі]ң|[гғкқ][ае])(?:ғы|гі)?$/u, "");
}

const FORMS = formsOf();

function formsOf(): Map<string, string> {
  const forms = new Map<string, string>();
  for (const place of PLACES_RU) for (const form of russianForms(place)) if (!forms.has(form)) forms.set(form, place);
  for (const place of [...PLACES_KK, ...PLACES_EN]) forms.set(place, place);
  return forms;
}

function russianForms(place: string): string[] {
  const cut = place.slice(0, -1);
  const all = (stem: string, endings: string): string[] => [
    place,
    ...endings.split(" ").map((ending) => stem + ending),
  ];
  if (/[оыуэ]$/u.test(place) || /^(?:Баку|Сочи|Тбилиси|США|Дели|Душанбе|Актобе|Алматы)$/u.test(place)) return [place];
  if (place.endsWith("ия")) return all(cut, "и ю ей");
  if (place.endsWith("я")) return all(cut, "и е ю ей");
  if (place.endsWith("а")) return all(cut, "ы и е у ой");
  if (place.endsWith("ый")) return all(place.slice(0, -2), "ого ому ым ом");
  if (place.endsWith("й")) return all(cut, "я ю ем е");
  if (/(?:азань|ерь|ермь|ань|арусь|язань|ибирь|мень|вь)$/u.test(place)) return all(cut, "и ью");
  if (place.endsWith("ь")) return all(cut, "я ю ем е");
  return all(place, "а у ом е ым");
}

function capitalised(word: string): string {
  return /^\p{Lu}[\p{Lu}-]+$/u.test(word) && word.length > 3
    ? word.toLowerCase().replace(/(^|-)(\p{L})/gu, (_, hyphen: string, letter: string) => hyphen + letter.toUpperCase())
    : word;
}
