import type { Locale } from "../../lib/locale.ts";
import type { ColumnRole } from "../../lib/reading/table.ts";
import type { OrganisationKind } from "../../lib/vocabulary.ts";

/** All in small letters, with «е» for «ё». To extend: one more way of saying it, as narrow as it can be. */

/** A head that says that names stand below it. */
export const NAME_HEAD =
  /назван|наименован|атауы|(?<!\p{L})name(?!\p{L})|^(?:организаци[яи]|участники?|члены?|объединени[ея]|кто вступил\p{L}*|ұйым(?:дар)?|мүше(?:лер)?|organi[sz]ations?|members?|joiners?|body|bodies)$/u;

/** The language of the names below a head. */
export const LANGUAGE_HEADS: readonly [head: RegExp, lang: Locale][] = [
  [/(?<!\p{L})(?:каз(?:ах\p{L}*)?|қаз(?:ақ\p{L}*)?|kaz(?:akh)?|kk|kz|кз)(?!\p{L})/u, "kk"],
  [/(?<!\p{L})(?:англ(?:ийск\p{L}*)?|ағыл(?:шын\p{L}*)?|english|eng?|ен)(?!\p{L})/u, "en"],
  [/(?<!\p{L})(?:рус(?:ск\p{L}*)?|орыс(?:ша)?|russian|rus?)(?!\p{L})/u, "ru"],
];

/** Heads of the other facts. */
export const FACT_HEADS: readonly [head: RegExp, role: ColumnRole][] = [
  [/сокращ|аббревиатур|кратк|қысқа|abbreviat|(?<!\p{L})short(?!\p{L})|acronym/u, "short"],
  [/сайт|веб-?страниц|website|web ?site|homepage|(?<!\p{L})url(?!\p{L})/u, "website"],
  [
    /дата|вступи|вступлен|присоедин|когда|күні|қосыл|(?<!\p{L})date(?!\p{L})|joined|(?<!\p{L})since(?!\p{L})/u,
    "joined",
  ],
  [/^(?:вид|тип|форма|түрі|kind|type|category|категори\p{L}*)(?!\p{L})/u, "kind"],
  [/^(?:регион|област|город|населенн|өңір|облыс|қала|аймақ|region|city|oblast|province)/u, "region"],
];

/** Kinds as a column of kinds writes them, where they are more than the head of a name. */
export const KIND_WORDS: readonly [words: RegExp, kind: OrganisationKind][] = [
  [/^(?:профессиональн\p{L}* союз|кәсіподақ|trade[ _]?union|labou?r union)/u, "trade_union"],
  [/^(?:қоғамдық бірлестік|public association|нпо|ngo|үеұ)$/u, "association"],
  [/^(?:қоғамдық қор|қор|public (?:foundation|fund)|fund)$/u, "foundation"],
  [/^(?:другое|иное|прочее|басқа|other)$/u, "other"],
];
