import type { OrganisationKind } from "../lib/vocabulary.ts";
import { HEADS_RU } from "./lexicon/heads-ru.ts";

export type Gender = "m" | "f" | "n";
export type Head = { lemma: string; gender: Gender; kind: OrganisationKind; nominative: boolean; plural: boolean };

/**
 * The forms of Russian nouns and adjectives, by ending alone. Nouns: союз-а, музе-я, организаци-и, палат-ы, сет-и,
 * обществ-а, объединени-я. Adjectives: -ого/-его/-ому/-ему/-ым/-им/-ом/-ем, -ой/-ей/-ую/-юю, by the gender of the noun.
 */
export function headOf(word: string): Head | null {
  return FORMS.get(word) ?? hyphenated(word);
}

/** An adjective of any case before a noun of the gender, in the nominative singular: "общественного" + m -> "общественный". */
export function nominativeAdjective(adjective: string, gender: Gender): string {
  const match = /^(.+?)(ого|его|ому|ему|ыми|ими|ым|им|ом|ем|ой|ей|ую|юю|ый|ий|ая|яя|ое|ее|ые|ие|ых|их)$/u.exec(
    adjective,
  );
  const [, stem, ending] = match ?? [];
  if (stem === undefined || ending === undefined) return adjective;
  if (gender === "m" && (ending === "ой" || ending === "ый" || ending === "ий")) return adjective;
  const hissing = /[жшчщц]$/u.test(stem);
  const soft = /^[еюяи]/u.test(ending) && !hissing && !/[гкх]$/u.test(stem);
  if (gender === "f") return stem + (soft ? "яя" : "ая");
  if (gender === "n") return stem + (soft || hissing ? "ее" : "ое");
  if (STRESSED.test(stem)) return `${stem}ой`;
  return stem + (soft || hissing || /[гкх]$/u.test(stem) ? "ий" : "ый");
}

export function isAdjective(word: string): boolean {
  if (/(?:ние|тие|ствие|ение|ия)$/u.test(word)) return false;
  return /.{2}(?:ого|его|ому|ему|ым|им|ой|ей|ую|юю|ый|ий|ая|яя|ое|ее|ые|ие|ых|их|ыми|ими|ом|ем)$/u.test(word);
}

/** Whether an adjective can be a nominative singular or plural. */
export function isNominativeAdjective(word: string): boolean {
  return /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/u.test(word);
}

/** Whether a word can be a noun or adjective in the genitive, as what follows the head of a name, and is not a verb. */
export function isGenitive(word: string): boolean {
  if (VERB.test(word) && !NOT_A_VERB.test(word)) return false;
  return /^(?:[а-я-]{2,})$/u.test(word) && GENITIVE.test(word);
}

/** Whether a word looks like a finite verb or a short participle. */
export function isVerb(word: string): boolean {
  return VERB.test(word) && !NOT_A_VERB.test(word);
}

/** A key under which all cases of a word meet: its stem, without the usual endings. */
export function stemOf(word: string): string {
  if (word.length < 4) return word;
  return word.replace(ENDINGS, "");
}

const STRESSED =
  /(?:област|город|кра[еe]в|делов|миров|правов|трудов|отраслев|цифров|передов|кадров|языков|род|мор?ск|мужск|людск|донск|городск|степ|реч|лес|полев|бытов|тылов|волев|долев|звуков|игров)(?:н)?$/u;
const GENITIVE =
  /(?:ов|ев|ей|ий|ых|их|ого|его|ой|ы|и|а|я|ств|ок|ек|ен|ин|ан|ост|иц|ниц|ик|иков|ил|ел|ец|уг|ушек|шек|рт|еств|енств|ей|мен|щ|щь|боров|сел|школ|ферм|книг|наук|групп|рек|трав)$/u;
const VERB =
  /(?:[аиеоуыя]л(?:а|о|и)?(?:сь|ся)?|(?:[аяиеую]т|ют|ут)(?:ся)?|[аоеуюия](?:лся|лась|лось|лись)|ется|ится|утся|ются|атся|ятся|ано|ено|аны|ены|ена|дут|дет|ась|ись|инят[аоы]|крыт[аоы]|нут[аоы]|шла|шло|шли|шел|гла|гло|гли|мкнул[аио]?)$/u;
const NOT_A_VERB =
  /^(?:.*бола?|стола|стекла|металл?[аов]*|сил|сел|школ|дела|дел|правил|начала|тыла|села|угля|земли|торговли|отрасли|кровли|травли|модели|недели|качели|мебели|цели|капитал|капитала|персонала|персонал|металла|металлов|журнала|материала|материалов|спирали|университета|комитета|совета|бюджета|интернета|кабинета|парламента|рынка|сената|труда|аппарата|мандата|адвоката|брата|агента|студента|пациента|акта|факта|культа|солдата|народа|спорта|экспорта|импорта|транспорта|туризма|защита|защиты|работы|заботы|охоты|красоты|свободы|культуры|поэты|сообщества|членов|ремесла|числа|тела|весла|рыбы|сметы|газеты|анкеты|планеты|жены|страны|цены|смены|арены|сцены|охраны|ткани|раны|тайны|обороны|вины|старины|медицины|машины|женщины|калины|долины|равнины|глубины|украины|украйны|зоны|лет|работ|газет|забот|высот|пехот|сирот|планет|монет|ракет|доходный|пенсий)$/u;
const ENDINGS =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|иям|иях|ие[йи]|ость|о[йи]|е[йи]|и[йи]|ы[йи]|ая|яя|ое|ее|ые|ие|ых|их|ов|ев|ам|ям|ах|ях|ом|ем|ую|юю|ым|им|ия|ию|ью|а|я|ы|и|у|ю|е|о|ь|й)$/u;

const FORMS = formsOf();

function hyphenated(word: string): Head | null {
  const last = word.includes("-") ? word.slice(word.lastIndexOf("-") + 1) : "";
  return last.length > 3 ? (FORMS.get(last) ?? null) : null;
}

function formsOf(): Map<string, Head> {
  const forms = new Map<string, Head>();
  for (const [lemma, gender, kind] of HEADS_RU) {
    const [stem, singular, plural] = paradigm(lemma, gender);
    const add = (ending: string, nominative: boolean, isPlural: boolean): void => {
      const form = stem + ending;
      if (!forms.has(form)) forms.set(form, { lemma, gender, kind, nominative, plural: isPlural });
    };
    singular.forEach((ending, index) => {
      add(ending, index === 0, false);
    });
    plural.forEach((ending, index) => {
      add(ending, index === 0, true);
    });
  }
  return forms;
}

function paradigm(lemma: string, gender: Gender): [stem: string, singular: string[], plural: string[]] {
  const cut = lemma.slice(0, -1);
  if (lemma === "бюро") return [lemma, [""], []];
  if (gender === "f" && lemma.endsWith("ь")) return [cut, ["ь", "и", "ью"], ["и", "ей", "ям", "ями", "ях"]];
  if (gender === "f" && lemma.endsWith("я")) return [cut, ["я", "и", "ю", "ей", "е"], ["и", "й", "ям", "ями", "ях"]];
  const velar = /[гкхжшчщ]$/u.test(cut);
  if (gender === "f")
    return [cut, ["а", velar ? "и" : "ы", "е", "у", "ой"], [velar ? "и" : "ы", "", "ам", "ами", "ах"]];
  if (lemma.endsWith("е")) return [cut, ["е", "я", "ю", "ем", "и"], ["я", "й", "ям", "ями", "ях"]];
  if (gender === "n") return [cut, ["о", "а", "у", "ом", "е"], ["а", "", "ам", "ами", "ах"]];
  if (lemma.endsWith("й")) return [cut, ["й", "я", "ю", "ем", "е"], ["и", "ев", "ям", "ями", "ях"]];
  const plural = /[гкхжшчщ]$/u.test(lemma) ? "и" : "ы";
  return [lemma, ["", "а", "у", "ом", "е"], [plural, "ов", "ам", "ами", "ах"]];
}
