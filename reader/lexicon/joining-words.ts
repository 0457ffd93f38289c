/**
 * How a text says that bodies join: patterns over one sentence, per language. `verb` must match; `needs` must match the
 * sentence too when given, or a body be joined when `orTarget`; `never` makes it something else; `side` tells where the list stands. To extend: add a pattern
 * with a fixture that shows the form, and look at the precision of `npm run bench:reader` before and after.
 */
export type JoiningPhrase = {
  verb: RegExp;
  needs?: RegExp;
  orTarget?: true;
  never?: RegExp;
  side: "before" | "after" | "both";
};

const w = (source: string): RegExp => new RegExp(`(?<![\\p{L}-])(?:${source})(?![\\p{L}-])`, "u");
const TARGET_RU =
  "состав|ряды|число|члены|коалици[юи]|союз|ассоциаци[юи]|альянс|лигу|федераци[юи]|объединени[ея]|совет|палату|сообщество|движение|консорциум|нее|него|неё|сеть|клуб|фронт|блок|организаци[юи]|конгресс|партию|партнерство|штаб|платформу|кластер|гильдию|инициативу|пакт";

export const JOINING: Readonly<Record<"ru" | "kk" | "en", readonly JoiningPhrase[]>> = {
  ru: [
    { verb: w("присоедини(?:лся|лась|лось|лись)|присоединя(?:ется|ются)|примкну(?:л|ла|ло|ли)"), side: "both" },
    {
      verb: w("вступи(?:л|ла|ло|ли)|вступа(?:ет|ют)"),
      needs: w(`в (?:\\p{L}+ ){0,4}(?:${TARGET_RU})`),
      orTarget: true,
      never: w("вступил[аио]? в (?:силу|должность|брак|бой|диалог|переговоры|полномочия|действие)"),
      side: "both",
    },
    {
      verb: w("вош(?:ел|ёл|ла|ло|ли)"),
      needs: w(`в (?:\\p{L}+ ){0,3}(?:${TARGET_RU})`),
      orTarget: true,
      never: w("рабоч(?:ую|ей) групп[уы]|президиум|правление|тройку|топ|историю|список|рейтинг|оргкомитет"),
      side: "both",
    },
    {
      verb: w("стал(?:а|о|и)?"),
      needs: w(
        "стал[аои]? (?:\\p{L}+ ){0,3}(?:член(?:ом|ами)|участни(?:ком|цей|ками)|частью)|(?:член(?:ом|ами)|участни(?:ком|цей|ками)),? .{0,120}?стал[аои]?",
      ),
      side: "both",
    },
    { verb: w("пополни(?:л|ла|ло|ли)"), needs: w("ряды|состав|число|список"), side: "both" },
    {
      verb: w("принят(?:а|о|ы)?|приня(?:л|ла|ло|ли)|включен(?:а|о|ы)?|включи(?:л|ла|ло|ли)"),
      needs: w("в (?:\\p{L}+ ){0,3}(?:члены|состав|ряды|число|ассоциацию|союз|коалицию|федерацию|лигу)"),
      never: w("приняли участие"),
      side: "both",
    },
    {
      verb: w("заявил[аио]?|объявил[аио]?|сообщил[аио]?"),
      needs: w("о (?:\\p{L}+ ){0,2}(?:вступлении|присоединении|вхождении)"),
      side: "both",
    },
    {
      verb: w("подписал[аио]?|подписан[аоы]?"),
      needs: w("о (?:присоединении|вступлении)|присоединившись к"),
      side: "both",
    },
    { verb: w("нов(?:ые|ыми) (?:член(?:ы|ами)|участник(?:и|ами))(?: [^–—:.]{0,80})?(?=\\s*[–—:])"), side: "after" },
    { verb: w("включени[еи] в состав|прием[е]? в члены|приняла? в свои ряды|приняли в свои ряды"), side: "after" },
  ],
  kk: [
    { verb: w("қосылды|қосылып отыр|қосылған|қосылатынын мәлімдеді|қосылатынын жариялады"), side: "both" },
    {
      verb: w("кірді|енді|кіріп отыр|еніп отыр"),
      needs: w(
        "құрамына|қатарына|\\p{L}*(?:коалицияға|одаққа|қауымдастыққа|альянсқа|бірлестікке|федерацияға)|\\p{L}+(?:ына|іне|сына|сіне)",
      ),
      side: "both",
    },
    {
      verb: w("қол қойды|қол қойған|қол қойып отыр"),
      needs: w("(?:қосылу|мүше болу|кіру|ену) туралы"),
      side: "before",
    },
    {
      verb: w(
        "мүше болды|мүшесі болды|мүшелері болды|мүшелікке қабылданды|қабылданды|мүшелікке өтті|мүше атанды|толықтырды",
      ),
      side: "before",
    },
    { verb: w("жаңа мүшелер(?:і)?(?=\\s*[–—:-])"), side: "after" },
  ],
  en: [
    {
      verb: w("(?:have|has) (?:\\p{L}+ )?joined|joined|joins|join(?=ed|s)|are joining|is joining"),
      never: w("joined by|joined (?:the )?(?:staff|board|call|meeting|event|in |him|her)|joined forces"),
      side: "before",
    },
    { verb: w("(?:been |were |was |is |are )?joined by"), side: "after" },
    {
      verb: w("welcom(?:es|ed)|welcoming|admitted|admits"),
      needs: w(
        "members?|membership|into|to (?:the|its|our)|at (?:the|its|our) (?:\\p{L}+ ){0,2}(?:assembly|meeting|conference|congress|convention|summit)",
      ),
      side: "after",
    },
    {
      verb: w(
        "(?:new|newest|latest|incoming) (?:\\p{L}+ )?(?:members?|joiners?|signatories|partners?|additions?)(?: (?:of|to) [^:.]{2,80}?)?(?: (?:are|is|include|includes|were|was))?(?=\\s*:|\\s+(?:the |\\p{Lu}))",
      ),
      side: "after",
    },
    { verb: w("addition of"), side: "after" },
    {
      verb: w("gained|gains|attracted|recruited"),
      needs: w("(?:members?|signatories|partners|joiners|groups|organi[sz]ations)"),
      side: "after",
    },
    {
      verb: w("(?:have |has )?(?:become|became|becomes)"),
      needs: w("members?|part of the|signator(?:y|ies)"),
      side: "both",
    },
    {
      verb: w("signed (?:on|up)(?: to)?|signed the (?:\\p{L}+ ){0,3}(?:charter|pledge|accord|compact|pact)"),
      side: "before",
    },
    { verb: w("(?:were|was|been) (?:\\p{L}+ )?(?:admitted|accepted|welcomed)"), side: "before" },
  ],
};

/** The sentence after a joining that lists: «В их числе – …», "Among them are …", «Олардың қатарында …». */
export const LIST_LEADS: Readonly<Record<"ru" | "kk" | "en", RegExp>> = {
  ru: /^(?:в (?:их|том) числе|среди (?:них|новых (?:членов|участников)|новичков|присоединившихся|вступивших)|в числе (?:новых|новичков|присоединившихся|вступивших)[^–—:]{0,60}|это|ими стали|нов(?:ые|ыми) (?:члены|членами|участники)(?: стали)?|новички|подписи (?:под \p{L}+ )?поставили|речь идет о|в список вошли)\s*(?:такие [^–—:]{0,40}как)?\s*[–—:-]?\s*/u,
  kk: /^(?:олардың (?:қатарында|арасында|ішінде)|атап айтқанда|жаңа мүшелер(?:дің қатарында)?|бұлар|олар)\s*[–—:,-]?\s*/u,
  en: /^(?:among (?:them|the (?:new|newcomers|joiners)[^:]{0,40})|they (?:are|include)|these (?:are|include)|the (?:new|newest|latest) (?:members|joiners|signatories|groups|organi[sz]ations)[^:.]{0,60}?(?:are|include|is|:))\s*:?\s*/u,
};

/** What makes a joining no joining: denied, planned, past, leaving, or somebody else's. Looked for in the sentence. */
export const NOT_JOINING: Readonly<Record<"ru" | "kk" | "en", RegExp>> = {
  ru: w(
    "не (?:явля|присоедин|вступ|вош|ста|приня|подписа|примкну)\\p{L}*|отказал\\p{L}*|воздержал\\p{L}*|планиру\\p{L}+|намерен\\p{L}*|может|могут|могли бы|предложил\\p{L}* (?:вступить|присоединиться)|если|вышл[аио]|вышел|покину\\p{L}+|исключен\\p{L}* из|рассматрива\\p{L}+|ранее|напомним|прежде|до этого|в прошлом (?:году|месяце|созыве)|годом ранее|опроверг\\p{L}*|присоединятся|ожидается|якобы|когда-то|членами которой|уже входят",
  ),
  kk: w(
    "қосылмады|қосылған жоқ|қосылмайды|кірмеді|бас тартты|жоспарлап отыр|жоспарлайды|ниетті|мүмкін|бұрын|бұған дейін|шықты|өткен жылы|жоққа шығарды|жоққа шығарып|теріске шығарды|қосылды деген|кірген жоқ|мүше болған жоқ|ойластыруда|қосылмайтынын",
  ),
  en: w(
    "not (?:join|yet|become|sign)\\p{L}*|(?:did|has|have|had|will) not|declined|refused|plans? to|planning to|may|might|could|if|previously|earlier this|already|last year|existing members|withdrew|left the|considering|had joined|hopes to|invited to|expected to|denied|never",
  ),
};
