const NAME = /^record-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z\.db$/;

/** What a copy of the database made at this moment is called; no character in it troubles any file system. */
export function backupName(at: Date): string {
  return `record-${at.toISOString().slice(0, 19).replaceAll(":", "-")}Z.db`;
}

/** When the copy of this name was made; null for a file of any other name. */
export function backupTime(name: string): Date | null {
  const [, day, hours, minutes, seconds] = NAME.exec(name) ?? [];
  if (day === undefined) return null;
  const at = new Date(`${day}T${hours}:${minutes}:${seconds}Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}
