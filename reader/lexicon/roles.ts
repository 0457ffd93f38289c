/**
 * What people are in a body. To extend: Russian in the nominative singular (cases follow by rule), Kazakh in the form
 * that belongs to it (төраға -> төрағасы), English singular, all in small letters, «е» for «ё».
 */
const RU =
  "председатель сопредседатель руководитель директор гендиректор глава президент вице-президент заместитель секретарь генсек представитель координатор лидер основатель учредитель соучредитель сооснователь член участник участница эксперт аналитик депутат министр вице-министр аким мэр губернатор ректор проректор декан спикер вице-спикер менеджер советник помощник юрист адвокат правозащитник правозащитница журналист журналистка редактор главред пресс-секретарь начальник врач профессор академик тренер капитан чемпион чемпионка мастер предприниматель предпринимательница фермер партнер активист активистка волонтер омбудсмен посол консул сенатор казначей бухгалтер архитектор инженер хранитель куратор дирижер режиссер писатель писательница поэт поэтесса художник художница староста атаман имам муфтий епископ настоятель сотрудник сотрудница специалист организатор инициатор ветеран студент студентка модератор хранительница наставник наставница методист командор командир инспектор критик обозреватель смотритель сторож комендант бригадир педагог учитель учительница библиотекарь геолог эколог социолог политолог экономист историк психолог пилот шеф-повар собственник владелец владелица топ-менеджер замдиректора зампред председательница руководительница директриса председательствующий управляющий заведующий исполняющий уполномоченный ученый докладчик автор";
const ADJECTIVAL = "управляющий заведующий исполняющий уполномоченный ученый председательствующий";
const KK =
  "төрағасы төрайымы тең-төрағасы президенті вице-президенті директоры басшысы жетекшісі өкілі хатшысы мүшесі орынбасары үйлестірушісі көшбасшысы негізін-қалаушысы құрылтайшысы басқарушысы меңгерушісі ректоры проректоры деканы депутаты министрі әкімі спикері редакторы сарапшысы кеңесшісі қызметкері маманы мұғалімі жаттықтырушысы капитаны менеджері бастығы белсендісі еріктісі тәлімгері имамы көмекшісі төраға төрайым директор президент жетекші басшы өкіл сарапшы депутат министр журналист жазушы ақын ғалым профессор эколог заңгер кәсіпкер дәрігер құқық-қорғаушы белсенді ұстаз";
const EN =
  "chair chairman chairwoman chairperson co-chair president director officer secretary treasurer leader head founder co-founder ceo cfo coo cto chief executive coordinator co-ordinator manager spokesman spokeswoman spokesperson representative member minister mayor governor senator congressman congresswoman councillor councilor deputy professor dean provost rector chancellor vice-chancellor vice-president editor curator librarian chaplain bishop reverend pastor imam rabbi organizer organiser convener convenor captain commodore trustee partner adviser advisor attorney counsel economist analyst expert scientist engineer architect physician nurse teacher principal superintendent commissioner ambassador delegate activist volunteer owner warden steward researcher strategist lecturer keeper";

export const ROLES_RU: readonly string[] = RU.split(" ");
export const ADJECTIVAL_ROLES_RU: ReadonlySet<string> = new Set(ADJECTIVAL.split(" "));
export const ROLES_KK: ReadonlySet<string> = new Set(KK.split(" "));
export const ROLES_EN: ReadonlySet<string> = new Set(EN.split(" "));

/** What may follow a Russian role and still be the role: organs within a body, and whom one deputises for. */
export const ORGANS_RU =
  /^(?:правления|президиума|секретариата|аппарата|исполкома|оргкомитета|дирекции|пресс-службы|попечительского|наблюдательного|директоров|экспертного|исполнительного|правлением|отдела|отделения|направления|проектов|проекта|программ|программы|службы|председателя|руководителя|директора|президента|главы|секретаря|ректора|министра|акима|начальника|редактора|обязанности|развития|коммуникаций|маркетинга|делами)$/u;
export const ORGAN_HEADS_RU = /^(?:совета|комитета|комиссии|собрания)$/u;

/** English words before a role that belong to it: "executive director", "deputy chief executive". */
export const ROLE_MODIFIERS_EN =
  /^(?:executive|managing|general|deputy|vice|assistant|associate|acting|interim|chief|senior|national|regional|founding|former|programme?|policy|communications?|campaigns|project|operating|financial|technology|medical|scientific|artistic|musical?|press|board|honorary|outgoing|incoming|co|public|affairs|relations|external|development|operations|research|legal|membership|partnerships|education|sustainability|strategy|marketing|country|branch|team|head|lead|principal|newly|elected|secretary|first|state|field|outreach|advocacy|community)$/u;
