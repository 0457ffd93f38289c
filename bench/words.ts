import type { OrganisationKind } from "../lib/vocabulary.ts";

/** A word or a phrase in the record's three languages. */
export type Word = { ru: string; kk: string; en: string };
type List<Item> = readonly [Item, ...Item[]];

const words = (...rows: List<readonly [string, string, string]>): List<Word> => {
  const [first, ...rest] = rows;
  const word = ([ru, kk, en]: readonly [string, string, string]): Word => ({ ru, kk, en });
  return [word(first), ...rest.map(word)];
};

/** What a body is called by its kind; some kinds are more usual than others. */
export const FORMS: List<Word & { kind: OrganisationKind }> = [
  { kind: "association", ru: "Общественное объединение", kk: "қоғамдық бірлестігі", en: "Public Association" },
  { kind: "association", ru: "Ассоциация", kk: "қауымдастығы", en: "Association" },
  { kind: "association", ru: "Союз", kk: "одағы", en: "Union" },
  { kind: "association", ru: "Молодёжное движение", kk: "жастар қозғалысы", en: "Youth Movement" },
  { kind: "foundation", ru: "Общественный фонд", kk: "қоғамдық қоры", en: "Public Foundation" },
  { kind: "foundation", ru: "Частный фонд", kk: "жеке қоры", en: "Private Foundation" },
  { kind: "foundation", ru: "Благотворительный фонд", kk: "қайырымдылық қоры", en: "Charitable Foundation" },
  { kind: "trade_union", ru: "Профсоюз работников", kk: "қызметкерлерінің кәсіподағы", en: "Trade Union" },
  { kind: "trade_union", ru: "Отраслевой профсоюз", kk: "салалық кәсіподағы", en: "Branch Trade Union" },
  { kind: "chamber", ru: "Палата предпринимателей", kk: "кәсіпкерлер палатасы", en: "Chamber of Entrepreneurs" },
  { kind: "federation", ru: "Федерация", kk: "федерациясы", en: "Federation" },
  { kind: "council", ru: "Совет ветеранов", kk: "ардагерлер кеңесі", en: "Council of Veterans" },
  { kind: "council", ru: "Совет женщин", kk: "әйелдер кеңесі", en: "Council of Women" },
  { kind: "congress", ru: "Конгресс", kk: "конгресі", en: "Congress" },
  { kind: "party", ru: "Партия", kk: "партиясы", en: "Party" },
  { kind: "centre", ru: "Центр", kk: "орталығы", en: "Centre" },
  { kind: "centre", ru: "Этнокультурный центр", kk: "этномәдени орталығы", en: "Ethnocultural Centre" },
  { kind: "assembly", ru: "Ассамблея", kk: "ассамблеясы", en: "Assembly" },
  { kind: "company", ru: "ТОО", kk: "ЖШС", en: "LLP" },
  { kind: "other", ru: "Клуб", kk: "клубы", en: "Club" },
];

/** Proper names, with all the letters of the alphabets among them. */
export const NAMES: List<Word> = words(
  ["Аманат", "Аманат", "Amanat"],
  ["Алтын дала", "Алтын дала", "Golden Steppe"],
  ["Берёзка", "Қайың", "Birch"],
  ["Бирлик", "Бірлік", "Unity"],
  ["Весна", "Көктем", "Spring"],
  ["Возрождение", "Жаңғыру", "Renewal"],
  ["Гармония", "Үйлесім", "Harmony"],
  ["Горизонт", "Көкжиек", "Horizon"],
  ["Дала", "Дала", "Steppe"],
  ["Достоинство", "Абырой", "Dignity"],
  ["Единство", "Ынтымақ", "Concord"],
  ["Ёлочка", "Шырша", "Fir Tree"],
  ["Жулдыз", "Жұлдыз", "Star"],
  ["Журавль", "Тырна", "Crane"],
  ["Заря", "Таң", "Dawn"],
  ["Земляк", "Жерлес", "Countryman"],
  ["Инициатива", "Бастама", "Initiative"],
  ["Искра", "Ұшқын", "Spark"],
  ["Йод", "Йод", "Iodine"],
  ["Колос", "Масақ", "Ear of Wheat"],
  ["Каганат", "Қағанат", "Khaganate"],
  ["Ласточка", "Қарлығаш", "Swallow"],
  ["Луч", "Сәуле", "Ray"],
  ["Мирас", "Мұра", "Heritage"],
  ["Молодость", "Жастық", "Youth"],
  ["Надежда", "Үміт", "Hope"],
  ["Наследие", "Аманат мұра", "Legacy"],
  ["Опора", "Тірек", "Support"],
  ["Отан", "Отан", "Homeland"],
  ["Парус", "Желкен", "Sail"],
  ["Парыз", "Парыз", "Duty"],
  ["Родник", "Бұлақ", "Wellspring"],
  ["Рассвет", "Арай", "Daybreak"],
  ["Согласие", "Келісім", "Accord"],
  ["Сарыарка", "Сарыарқа", "Saryarka"],
  ["Тюльпан", "Қызғалдақ", "Tulip"],
  ["Труд", "Еңбек", "Labour"],
  ["Улытау", "Ұлытау", "Ulytau"],
  ["Урожай", "Өнім", "Harvest"],
  ["Факел", "Алау", "Torch"],
  ["Форум", "Форум", "Forum"],
  ["Хлебороб", "Диқан", "Grain Grower"],
  ["Цветник", "Гүлзар", "Flower Garden"],
  ["Человек", "Адам", "Human"],
  ["Шанырак", "Шаңырақ", "Shanyrak"],
  ["Щедрость", "Жомарттық", "Generosity"],
  ["Эдельвейс", "Эдельвейс", "Edelweiss"],
  ["Элита", "Ізгілік", "Goodness"],
  ["Юность", "Әділет", "Justice"],
  ["Юрта", "Киіз үй", "Yurt"],
  ["Якорь", "Зәкір", "Anchor"],
  ["Ясень", "Шаған", "Ash Tree"],
);

/** Where a body is at home; the country itself is the most usual. */
export const PLACES: List<Word> = words(
  ["Республики Казахстан", "Қазақстан Республикасының", "of the Republic of Kazakhstan"],
  ["Казахстана", "Қазақстан", "of Kazakhstan"],
  ["города Астаны", "Астана қаласының", "of Astana"],
  ["города Алматы", "Алматы қаласының", "of Almaty"],
  ["города Шымкента", "Шымкент қаласының", "of Shymkent"],
  ["области Абай", "Абай облысының", "of Abai Region"],
  ["Акмолинской области", "Ақмола облысының", "of Akmola Region"],
  ["Актюбинской области", "Ақтөбе облысының", "of Aktobe Region"],
  ["Алматинской области", "Алматы облысының", "of Almaty Region"],
  ["Атырауской области", "Атырау облысының", "of Atyrau Region"],
  ["Жамбылской области", "Жамбыл облысының", "of Zhambyl Region"],
  ["области Жетісу", "Жетісу облысының", "of Zhetisu Region"],
  ["Карагандинской области", "Қарағанды облысының", "of Karaganda Region"],
  ["Костанайской области", "Қостанай облысының", "of Kostanay Region"],
  ["Кызылординской области", "Қызылорда облысының", "of Kyzylorda Region"],
  ["Мангистауской области", "Маңғыстау облысының", "of Mangystau Region"],
  ["Павлодарской области", "Павлодар облысының", "of Pavlodar Region"],
  ["Туркестанской области", "Түркістан облысының", "of Turkistan Region"],
);

export const TITLES: List<Word> = words(
  ["Встреча общественных объединений", "Қоғамдық бірлестіктердің кездесуі", "Meeting of public associations"],
  ["Подписание меморандума", "Меморандумға қол қою", "Signing of a memorandum"],
  ["Расширенное заседание коалиции", "Коалицияның кеңейтілген отырысы", "Extended sitting of the coalition"],
  ["Собрание трудовых коллективов", "Еңбек ұжымдарының жиналысы", "Assembly of workforces"],
);

export const CITIES: List<Word> = words(
  ["Астана", "Астана", "Astana"],
  ["Алматы", "Алматы", "Almaty"],
  ["Караганда", "Қарағанды", "Karaganda"],
  ["Павлодар", "Павлодар", "Pavlodar"],
);

export const GIVEN: List<Word> = words(
  ["Айгуль", "Айгүл", "Aigul"],
  ["Бауыржан", "Бауыржан", "Bauyrzhan"],
  ["Виктор", "Виктор", "Viktor"],
  ["Гульнара", "Гүлнар", "Gulnar"],
  ["Ерлан", "Ерлан", "Yerlan"],
  ["Ольга", "Ольга", "Olga"],
  ["Нурлан", "Нұрлан", "Nurlan"],
  ["Сергей", "Сергей", "Sergei"],
);

export const FAMILY: List<Word> = words(
  ["Абдрахман", "Әбдірахман", "Abdrakhman"],
  ["Бекет", "Бекет", "Beket"],
  ["Гончаренко", "Гончаренко", "Honcharenko"],
  ["Досжан", "Досжан", "Doszhan"],
  ["Жангельды", "Жангелді", "Zhangeldy"],
  ["Ким", "Ким", "Kim"],
  ["Мукан", "Мұқан", "Mukan"],
  ["Шульц", "Шульц", "Schulz"],
);

export const PUBLISHERS: List<string> = [
  "Вечерние вести",
  "Дала ақпарат",
  "Область сегодня",
  "Жаңа күн",
  "Steppe Wire",
];
export const ROLES: List<string> = ["председатель", "директор", "заместитель председателя", "президент", "секретарь"];

export const OPENINGS: List<string> = [
  "Мы присоединяемся, потому что",
  "Наши люди давно говорят о том, что",
  "Сегодня важно помнить:",
  "Я убеждён, что",
];
export const CLAIMS: List<string> = [
  "перемены начинаются с двора и улицы",
  "труд должен оплачиваться честно",
  "школа и больница нужны каждому селу",
  "молодым нужна работа рядом с домом",
  "слово граждан должно быть услышано",
];
export const CLOSINGS: List<string> = [
  "Поэтому мы будем участвовать во всех встречах.",
  "Мы готовы отвечать за сказанное.",
  "Об этом мы договорились на общем собрании.",
  "Время покажет, кто был прав.",
];
