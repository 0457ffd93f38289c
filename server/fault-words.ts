import type { Locale } from "../lib/locale.ts";

/** What a fault page can be about; each is one HTTP status. */
export const FAULTS = {
  malformed: 400,
  unreadable: 400,
  foreign: 403,
  "not-allowed": 405,
  "too-large": 413,
  "too-long": 414,
  broken: 500,
  busy: 503,
  unavailable: 503,
} as const;
export type Fault = keyof typeof FAULTS;

export type FaultWords = {
  name: string;
  timeline: string;
  code: (status: number) => string;
  request: string;
  faults: Record<Fault, { title: string; text: string }>;
};

/** The words of the pages that the process draws itself, because the application could not. */
export const FAULT_WORDS: Record<Locale, FaultWords> = {
  ru: {
    name: "Хроника коалиции",
    timeline: "Хроника вступлений",
    code: (status) => `Ошибка ${status}`,
    request: "Номер запроса",
    faults: {
      malformed: {
        title: "Адрес не удалось прочитать",
        text: "В адресе есть знаки, которые ничего не означают. Возможно, ссылка скопирована не целиком.",
      },
      unreadable: {
        title: "Форму не удалось прочитать",
        text: "Возможно, сайт обновился, пока она была открыта. Вернитесь назад: написанное осталось в форме, его можно скопировать. Потом откройте страницу заново и отправьте форму ещё раз.",
      },
      foreign: {
        title: "Форма отправлена с другого адреса",
        text: "Сервер принимает формы только со страниц этого сайта. Откройте сайт по его основному адресу и отправьте форму оттуда.",
      },
      "not-allowed": {
        title: "Так к этой странице обратиться нельзя",
        text: "Страницы записи только читают: отправить на этот адрес ничего нельзя.",
      },
      "too-large": {
        title: "Отправлено слишком много",
        text: "Сервер принимает за один раз не больше одного мегабайта. Сохраните текст у себя и отправьте его частями.",
      },
      "too-long": { title: "Адрес слишком длинный", text: "Сократите условия поиска и попробуйте ещё раз." },
      broken: {
        title: "Страницу не удалось показать",
        text: "Ошибка на нашей стороне, сама запись цела. Попробуйте открыть страницу ещё раз. Если ошибка повторится, сообщите нам номер запроса.",
      },
      busy: {
        title: "Слишком много запросов сразу",
        text: "Сервер занят другими страницами. Подождите полминуты и откройте страницу ещё раз.",
      },
      unavailable: {
        title: "Запись временно недоступна",
        text: "Сервер пока не может прочитать запись. Подождите минуту и откройте страницу ещё раз.",
      },
    },
  },
  kk: {
    name: "Коалиция жылнамасы",
    timeline: "Қосылу жылнамасы",
    code: (status) => `${status} қатесі`,
    request: "Сұрау нөмірі",
    faults: {
      malformed: {
        title: "Мекенжайды оқу мүмкін болмады",
        text: "Мекенжайда ештеңе білдірмейтін таңбалар бар. Сілтеме толық көшірілмеген болуы мүмкін.",
      },
      unreadable: {
        title: "Форманы оқу мүмкін болмады",
        text: "Форма ашық тұрғанда сайт жаңарған болуы мүмкін. Артқа қайтыңыз: жазғаныңыз формада қалды, оны көшіріп алуға болады. Содан кейін бетті қайта ашып, форманы тағы бір рет жіберіңіз.",
      },
      foreign: {
        title: "Форма басқа мекенжайдан жіберілген",
        text: "Сервер формаларды тек осы сайттың беттерінен қабылдайды. Сайтты негізгі мекенжайы бойынша ашып, форманы сол жерден жіберіңіз.",
      },
      "not-allowed": {
        title: "Бұл бетке мұндай сұрау жіберуге болмайды",
        text: "Жазба беттері тек оқуға арналған: бұл мекенжайға ештеңе жіберуге болмайды.",
      },
      "too-large": {
        title: "Тым көп дерек жіберілді",
        text: "Сервер бір жолы бір мегабайттан аспайтын дерек қабылдайды. Мәтінді сақтап қойып, бөліп жіберіңіз.",
      },
      "too-long": { title: "Мекенжай тым ұзын", text: "Іздеу шарттарын қысқартып, қайталап көріңіз." },
      broken: {
        title: "Бетті көрсету мүмкін болмады",
        text: "Қате біздің тарапта, жазбаның өзі бүлінген жоқ. Бетті қайта ашып көріңіз. Қате қайталанса, бізге сұрау нөмірін хабарлаңыз.",
      },
      busy: {
        title: "Сұраулар бірден тым көп түсті",
        text: "Сервер басқа беттермен айналысып жатыр. Жарты минуттан кейін бетті қайта ашыңыз.",
      },
      unavailable: {
        title: "Жазба уақытша қолжетімсіз",
        text: "Сервер әзірге жазбаны оқи алмайды. Бір минуттан кейін бетті қайта ашыңыз.",
      },
    },
  },
  en: {
    name: "Coalition Record",
    timeline: "The timeline",
    code: (status) => `Error ${status}`,
    request: "Request number",
    faults: {
      malformed: {
        title: "This address cannot be read",
        text: "The address has characters that stand for nothing. The link may have been copied only in part.",
      },
      unreadable: {
        title: "The form could not be read",
        text: "The site may have been updated while the form was open. Go back: what you wrote is still in it and can be copied. Then open the page again and send the form once more.",
      },
      foreign: {
        title: "This form was sent from another address",
        text: "The server takes forms only from the pages of this site. Open the site under its own address and send the form from there.",
      },
      "not-allowed": {
        title: "This page cannot be asked in that way",
        text: "The pages of the record are only read: nothing can be sent to this address.",
      },
      "too-large": {
        title: "Too much was sent",
        text: "The server takes at most one megabyte at a time. Keep your text and send it in parts.",
      },
      "too-long": { title: "The address is too long", text: "Shorten what is searched for and try again." },
      broken: {
        title: "This page could not be shown",
        text: "The fault is ours; the record itself is unharmed. Try to open the page again. If it happens again, tell us the request number.",
      },
      busy: {
        title: "Too many requests at once",
        text: "The server is busy with other pages. Wait half a minute and open the page again.",
      },
      unavailable: {
        title: "The record is not available for now",
        text: "The server cannot read the record at the moment. Wait a minute and open the page again.",
      },
    },
  },
};
