import Database from "better-sqlite3";

/** What a writer was told: that a save is kept, that a draft is published with a change, or that nothing can be written. */
export type Told = { saved: string } | { published: number; seq: number } | { refused: string };

export function acknowledgement(told: Told): string {
  return `${JSON.stringify(told)}\n`;
}

/** Sound because `acknowledgement` wrote the lines. */
export function readAcknowledgements(text: string): Told[] {
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  return whole
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Told);
}

/** Of what was told to be kept, that which the file at `path` does not hold. */
export function missing(path: string, told: readonly Told[]): Told[] {
  const raw = new Database(path, { fileMustExist: true });
  try {
    const save = raw.prepare("SELECT 1 FROM draft_save WHERE request_id = ?");
    const publication = raw.prepare(
      "SELECT 1 FROM draft JOIN change ON seq = last_seq WHERE draft.id = ? AND seq = ? AND draft.state = 'published'",
    );
    return told.filter((one) => {
      if ("saved" in one) return save.get(one.saved) === undefined;
      return "published" in one && publication.get(one.published, one.seq) === undefined;
    });
  } finally {
    raw.close();
  }
}
