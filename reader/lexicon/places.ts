/**
 * Places by their nominative, for the name of a body («… Казахстана») and for where an event was. Cases follow from
 * the ending (`places`). To extend: the nominative as printed; Kazakh and English forms in their own lists.
 */
const RU =
  "Казахстан Астана Алматы Шымкент Караганда Актобе Атырау Актау Павлодар Костанай Кокшетау Петропавловск Уральск Тараз Кызылорда Туркестан Талдыкорган Семей Усть-Каменогорск Жезказган Темиртау Экибастуз Рудный Балхаш Конаев Каскелен Жанаозен Сатпаев Степногорск Щучинск Риддер Байконур Нур-Султан Россия Москва Санкт-Петербург Екатеринбург Новосибирск Казань Омск Томск Челябинск Уфа Самара Саратов Пермь Тюмень Барнаул Иркутск Красноярск Владивосток Хабаровск Ярославль Воронеж Краснодар Сочи Тула Тверь Рязань Калуга Кыргызстан Киргизия Бишкек Ош Узбекистан Ташкент Самарканд Бухара Таджикистан Душанбе Туркменистан Ашхабад Азербайджан Баку Армения Ереван Грузия Тбилиси Беларусь Белоруссия Минск Украина Киев Харьков Одесса Львов Молдова Кишинев Латвия Рига Литва Вильнюс Эстония Таллин Польша Варшава Германия Берлин Франция Париж Италия Рим Испания Мадрид Турция Стамбул Анкара Китай Пекин Шанхай Япония Токио Корея Сеул Монголия Улан-Батор Индия Дели Иран Тегеран Израиль США Вашингтон Нью-Йорк Канада Великобритания Лондон Брюссель Женева Вена Прага Европа Азия Евразия Африка Америка Каспий Сибирь Урал Крым Татарстан Башкортостан Чувашия Дагестан Чечня Алтай Бурятия Якутия Швейцария Швеция Норвегия Финляндия Дания Нидерланды Бельгия Австрия Венгрия Чехия Сербия Болгария Румыния Греция Египет Вьетнам Индонезия Австралия";
const KK =
  "Қазақстан Астана Алматы Шымкент Қарағанды Ақтөбе Атырау Ақтау Павлодар Қостанай Көкшетау Петропавл Орал Тараз Қызылорда Түркістан Талдықорған Семей Өскемен Жезқазған Теміртау Екібастұз Балқаш Қонаев Қаскелең Жаңаөзен Сәтбаев Нұр-Сұлтан Ресей Мәскеу Қырғызстан Бішкек Өзбекстан Ташкент Тәжікстан Түрікменстан Әзербайжан Түркия Қытай Еуропа Азия Еуразия";
const EN =
  "Kazakhstan Astana Almaty Shymkent Karaganda Aktobe Atyrau Pavlodar Kostanay Semey Taraz Russia Moscow Kyrgyzstan Bishkek Uzbekistan Tashkent Tajikistan Turkmenistan Azerbaijan Baku Armenia Yerevan Georgia Tbilisi Belarus Minsk Ukraine Kyiv Kiev Moldova Latvia Riga Lithuania Vilnius Estonia Tallinn Poland Warsaw Germany Berlin France Paris Italy Rome Spain Madrid Portugal Lisbon Turkey Istanbul Ankara China Beijing Japan Tokyo Korea Seoul Mongolia India Delhi Iran Israel London Washington Brussels Geneva Vienna Prague Dublin Edinburgh Glasgow Cardiff Belfast Manchester Birmingham Leeds Liverpool Bristol Boston Chicago Philadelphia Atlanta Houston Dallas Austin Denver Seattle Portland Detroit Cleveland Pittsburgh Baltimore Toronto Ottawa Montreal Vancouver Sydney Melbourne Canberra Auckland Wellington Nairobi Lagos Accra Johannesburg Pretoria Cairo Singapore Bangkok Manila Jakarta California Texas Florida Ohio Michigan Utah Minnesota Wisconsin Pennsylvania Oregon Virginia Scotland Wales England Ireland Canada Australia Europe Asia Africa America Sacramento Honolulu Milwaukee Minneapolis Nashville Richmond Oakland Columbus Phoenix Tucson Albany Oslo Stockholm Copenhagen Helsinki Amsterdam Zurich Budapest Bucharest Sofia Athens Belgrade Zagreb";

export const PLACES_RU: readonly string[] = RU.split(" ");
export const PLACES_KK: readonly string[] = KK.split(" ");
export const PLACES_EN: readonly string[] = EN.split(" ");
export const PLACES_EN_OF_TWO_WORDS: readonly string[] = [
  "New York",
  "Salt Lake City",
  "San Francisco",
  "Los Angeles",
  "San Diego",
  "New Orleans",
  "Hong Kong",
  "New Delhi",
  "Cape Town",
  "New Zealand",
  "St. Louis",
  "St. Paul",
  "Las Vegas",
  "Kansas City",
  "Buenos Aires",
  "Mexico City",
  "United Kingdom",
  "United States",
  "Central Asia",
  "North America",
  "South Africa",
  "Washington, D.C.",
];
