/**
 * Laws that the tables' own checks cannot say, and the full-text indexes. A table rebuild in a migration drops
 * triggers without a word, so they are made anew after every migration.
 */
const DESK = ["draft", "draft_save", "draft_note", "reading", "reading_step", "report"];
const NEVER_DELETED = ["organisation", "person", "event", "source", "capture", "change", ...DESK];
const WITHDRAWN = ["membership", "quote"];
const MERGED = ["organisation", "person"];
const ADDRESSED = ["organisation", "person", "event"];
const FROZEN = ["capture", "change", "draft_save", "draft_note", "reading_step"];

export function guardStatements(): string[] {
  return [
    ...NEVER_DELETED.map((table) => refuse(`${table}_is_never_deleted`, `DELETE ON ${table}`, "nothing is erased")),
    ...[...NEVER_DELETED, ...WITHDRAWN].map((table) => taken(table, "rowid")),
    ...ADDRESSED.map((table) => taken(table, "slug")),
    ...FROZEN.map((table) => refuse(`${table}_is_never_altered`, `UPDATE ON ${table}`, `${table} is append-only`)),
    ...ADDRESSED.map((table) => refuse(`${table}_keeps_its_slug`, `UPDATE OF slug ON ${table}`, "addresses never die")),
    ...WITHDRAWN.map(leavesWithAReason),
    ...MERGED.map(mergedOnce),
    ...mergedAway(),
    ...checked(),
    ...chained(),
    ...searchable("timeline_entry", "timeline_search", "id"),
    ...searchable("search_entry", "record_search", "id"),
  ];
}

function refuse(name: string, event: string, why: string): string {
  return trigger(name, `BEFORE ${event}`, `SELECT RAISE(ABORT, '${why}')`);
}

/** `INSERT OR REPLACE` deletes what stood there, and by itself fires no trigger of deleting. */
function taken(table: string, column: string): string {
  const stands = `EXISTS (SELECT 1 FROM ${table} WHERE ${column} = NEW.${column})`;
  const why = "SELECT RAISE(ABORT, 'nothing is erased')";
  return trigger(`${table}_${column}_is_taken`, `BEFORE INSERT ON ${table} WHEN ${stands}`, why);
}

/** A membership or a quote leaves the record only after the log says that it does, and why. */
function leavesWithAReason(table: string): string {
  const last = `(SELECT kind FROM change WHERE record_kind = '${table}' AND record_id = OLD.id ORDER BY version DESC LIMIT 1)`;
  return trigger(
    `${table}_leaves_with_a_reason`,
    `BEFORE DELETE ON ${table} WHEN ${last} IS NOT 'withdrawal'`,
    "SELECT RAISE(ABORT, 'nothing is erased')",
  );
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

/** What was merged away has nothing of its own any more: no membership, no words. */
function mergedAway(): string[] {
  return [
    ["membership", "organisation_id", "organisation"],
    ["quote", "organisation_id", "organisation"],
    ["quote", "person_id", "person"],
  ].flatMap(([table, column, holder]) => {
    const merged = `(SELECT merged_into FROM ${holder} WHERE id = NEW.${column}) IS NOT NULL`;
    const refusal = `SELECT RAISE(ABORT, 'the ${holder} was merged away')`;
    return [
      trigger(`${table}_of_no_merged_${holder}`, `BEFORE INSERT ON ${table} WHEN ${merged}`, refusal),
      trigger(`${table}_to_no_merged_${holder}`, `BEFORE UPDATE OF ${column} ON ${table} WHEN ${merged}`, refusal),
    ];
  });
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
