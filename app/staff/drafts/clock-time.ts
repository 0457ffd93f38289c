const CLOCK = new Intl.DateTimeFormat("ru", { timeZone: "Asia/Almaty", hour: "2-digit", minute: "2-digit" });

/** The time of day of a moment by the clock of the record: «14:32». */
export function clockTime(moment: string): string {
  return CLOCK.format(new Date(moment));
}
