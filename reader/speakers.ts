import { type NameCase, nominativeName, sexOf } from "./name-cases.ts";
import type { PersonMention } from "./people.ts";
import { isPatronymic } from "./person-shape.ts";
import type { SpeakerProposal } from "./proposals.ts";
import type { Reading } from "./reading.ts";
import type { Span } from "./span.ts";
import { titleOf } from "./titles.ts";

/** A person of the text over all the places that name them. */
export type Person = {
  keys: string[];
  name: string;
  asPrinted: string;
  role: string | null;
  organisation: string | null;
  sex: "m" | "f" | null;
  mentions: PersonMention[];
  sure: boolean;
};

/** Who is named in the text. `personOf` gives the person of a full mention, `bySurname` of a surname in any case. */
export type People = {
  personOf: (mention: PersonMention) => Person | null;
  bySurname: (word: string) => Person | null;
};

const GENITIVE_LEADS =
  /(?:по\s+(?:словам|мнению|данным|информации|убеждению|утверждению|сообщению|оценке|заявлению)|слова|словами|цитиру\p{L}+|цитату|имени|от лица|заявление|мнение|участием|под руководством)(?:[^.!?,:]{0,160})$/u;
const INSTRUMENTAL_LEADS = /(?:во главе с|вместе с|с участием)(?:[^.!?,:]{0,120})$/u;
const KAZAKH_GENITIVE = /^\s*(?:айтуынша|пікірінше|сөзінше|мәліметінше|сөзіне)/u;

/** The people of a text, each once: «Мурата Абенова» and «Мурат Абенов», «И. Петров» and «Иван Петров» are one. */
export function peopleOf(reading: Reading): People {
  const owner = new Map<PersonMention, Person>();
  const byKey = new Map<string, Person>();
  const bySurname = new Map<string, Person>();
  for (const mention of reading.people) {
    const keys = keysOf(mention.words);
    const last = keys[1] ?? "";
    const known = byKey.get(keys.join(" ")) ?? sameInitial(bySurname.get(last), keys);
    const person = known ?? {
      keys,
      name: "",
      asPrinted: "",
      role: null,
      organisation: null,
      sex: null,
      mentions: [],
      sure: false,
    };
    learn(reading, person, mention);
    owner.set(mention, person);
    byKey.set(keys.join(" "), person);
    if (last.length > 1) bySurname.set(last, person);
  }
  return {
    personOf: (mention) => owner.get(mention) ?? null,
    bySurname: (word) => bySurname.get(nameKey(word)) ?? null,
  };
}

/** The proposal for a person, with the place of every mention. */
export function speakerProposal(person: Person): SpeakerProposal {
  const { name, asPrinted, role, organisation, mentions } = person;
  return { name, asPrinted, role, organisation, spans: mentions.map(({ span }) => span) };
}

function learn(reading: Reading, person: Person, mention: PersonMention): void {
  const title = titleOf(reading, mention);
  const from = title.from ?? caseFromLead(reading, mention.span);
  const name =
    from === "genitive" && reading.lang === "kk"
      ? kazakhNominative(mention.words)
      : nominativeName(mention.words, reading.lang === "en" ? null : from);
  if (person.name === "" || (from === null && !person.sure)) {
    person.name = name;
    person.asPrinted = reading.text.slice(...mention.span).replace(/\s+/g, " ");
    person.sure = from === null;
  }
  person.sex ??= sexOf(mention.words, from);
  person.role ??= title.role;
  person.organisation ??= title.organisation;
  person.mentions.push(mention);
}

function caseFromLead(reading: Reading, span: Span): NameCase {
  if (reading.lang === "en") return null;
  const before = reading.lower.slice(Math.max(0, span[0] - 200), span[0]);
  if (reading.lang === "kk")
    return KAZAKH_GENITIVE.test(reading.lower.slice(span[1], span[1] + 20)) ? "genitive" : null;
  if (GENITIVE_LEADS.test(before)) return "genitive";
  return INSTRUMENTAL_LEADS.test(before) ? "instrumental" : null;
}

function kazakhNominative(words: readonly string[]): string {
  return words
    .map((word, index) => (index === words.length - 1 ? word.replace(/(?:н[ыі]ң|[дт][ыі]ң)$/u, "") : word))
    .join(" ");
}

function sameInitial(person: Person | undefined, keys: readonly string[]): Person | undefined {
  const [mine = "", theirs = ""] = [keys[0], person?.keys[0]];
  const initial = mine.length === 1 || theirs.length === 1;
  return person && initial && mine.slice(0, 1) === theirs.slice(0, 1) ? person : undefined;
}

/** Given name and surname without endings; the patronymic does not count. Surname first is turned round. */
function keysOf(words: readonly string[]): string[] {
  const patronymic = words.findIndex((word, index) => index > 0 && isPatronymic(word));
  const surnameFirst = patronymic === 2 || /^\p{Lu}\.?$/u.test(words.at(-1) ?? "");
  const kept = words.filter((_, index) => index !== patronymic || words.length === 2);
  const [given, last] = surnameFirst ? [kept[1], kept[0]] : [kept[0], kept.at(-1)];
  return [nameKey((given ?? "").replace(".", "")), nameKey(last ?? "")];
}

function nameKey(word: string): string {
  const plain = word
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/(?:н[ыі]ң|[дт][ыі]ң)$/u, "");
  if (plain.length < 4) return plain;
  return plain.replace(/(?:ого|ому|его|ему|ия|ии|ию|ией|ием|ий|ой|ым|им|ом|ем|ый|ая|яя|[аяуюеыийь])$/u, "");
}
