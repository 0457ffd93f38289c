/**
 * Laws that the tables' own checks cannot say, and the full-text indexes. A table rebuild in a migration drops
 * triggers without a word, so they are made anew after every migration.
 */
const NEVER_DELETED = ["organisation", "person", "event", "source", "membership", "quote", "capture", "change"];
const MERGED = ["organisation", "person"];
const ADDRESSED = ["organisation", "person", "event"];
const FROZEN = ["capture", "change"];

export function guardStatements(): string[] {
  return [
    ...NEVER_DELETED.map((table) => refuse(`${table}_is_never_deleted`, `DELETE ON ${table}`, "nothing is erased")),
    ...FROZEN.map((table) => refuse(`${table}_is_never_altered`, `UPDATE ON ${table}`, `${table} is append-only`)),
    ...ADDRESSED.map((table) => refuse(`${table}_keeps_its_slug`, `UPDATE OF slug ON ${table}`, "addresses never die")),
    ...MERGED.map(mergedOnce),
    ...checked(),
    ...chained(),
    ...searchable("timeline_entry", "timeline_search", "id"),
    ...searchable("organisation", "organisation_search", "id"),
  ];
}

function refuse(name: string, event: string, why: string): string {
  return trigger(name, `BEFORE ${event}`, `SELECT RAISE(ABORT, '${why}')`);
}

/** Merged records point to one that stands, so that a redirect comes to its end. */
function mergedOnce(table: string): string {
  const stands = `(SELECT merged_into FROM ${table} WHERE id = NEW.merged_into) IS NULL`;
  return trigger(
    `${table}_merges_into_one_that_stands`,
    `BEFORE UPDATE OF merged_into ON ${table} WHEN NEW.merged_into IS NOT NULL AND NOT ${stands}`,
    "SELECT RAISE(ABORT, 'it is merged itself')",
  );
}

/** Words are only called exact beside a capture that they were compared with. */
function checked(): string[] {
  const unproven = `NEW."check" = 'exact' AND NOT EXISTS (SELECT 1 FROM capture WHERE source_id = NEW.source_id)`;
  const why = "SELECT RAISE(ABORT, 'there is no capture to compare with')";
  return [
    trigger("quote_exact_needs_a_capture", `BEFORE INSERT ON quote WHEN ${unproven}`, why),
    trigger("quote_still_needs_a_capture", `BEFORE UPDATE ON quote WHEN ${unproven}`, why),
  ];
}

function chained(): string[] {
  const last = "(SELECT hash FROM change ORDER BY seq DESC LIMIT 1)";
  return [
    trigger(
      "change_follows_the_last",
      `BEFORE INSERT ON change WHEN NEW.prev_hash <> coalesce(${last}, '${GENESIS_HASH}')`,
      "SELECT RAISE(ABORT, 'a change must follow the last one')",
    ),
    trigger(
      "change_leaves_no_gap",
      "BEFORE INSERT ON change WHEN NEW.seq <> coalesce((SELECT max(seq) FROM change), 0) + 1",
      "SELECT RAISE(ABORT, 'the change log has no gaps')",
    ),
  ];
}

/** The hash that the first change follows. */
export const GENESIS_HASH = "0".repeat(64);

function searchable(table: string, index: string, id: string): string[] {
  const remove = `INSERT INTO ${index}(${index}, rowid, folded) VALUES ('delete', OLD.${id}, OLD.folded)`;
  const add = `INSERT INTO ${index}(rowid, folded) VALUES (NEW.${id}, NEW.folded)`;
  return [
    `CREATE VIRTUAL TABLE IF NOT EXISTS ${index} USING fts5(folded, content='${table}', content_rowid='${id}', tokenize='trigram case_sensitive 1')`,
    trigger(`${index}_add`, `AFTER INSERT ON ${table}`, add),
    trigger(`${index}_remove`, `AFTER DELETE ON ${table}`, remove),
    trigger(`${index}_replace`, `AFTER UPDATE OF folded ON ${table}`, `${remove}; ${add}`),
  ];
}

function trigger(name: string, when: string, body: string): string {
  return `DROP TRIGGER IF EXISTS ${name}; CREATE TRIGGER ${name} ${when} BEGIN ${body}; END`;
}
