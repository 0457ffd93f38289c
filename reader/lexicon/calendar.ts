/** Months by their beginnings, in the order of the year, and weekdays from Monday. To extend: another language's array. */
export const MONTHS: readonly (readonly string[])[] = [
  ["январ", "феврал", "март", "апрел", "ма[йяе]", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"],
  [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
  ],
  ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
];
export const WEEKDAYS: readonly (readonly string[])[] = [
  ["понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье"],
  ["дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"],
  ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
];
export const TODAY = /(?<![\p{L}-])(?:сегодня|бүгін|today)(?![\p{L}-])/u;
export const YESTERDAY = /(?<![\p{L}-])(?:вчера|накануне|кеше|yesterday|last night)(?![\p{L}-])/u;
