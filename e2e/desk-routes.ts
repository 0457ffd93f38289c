import { AUTHORS, BESIDE, GOES_ON, type Place, SECOND_PAIR_OF_EYES } from "./desk-matrix.ts";
import { WHY } from "./desk-table.ts";

/** Every method of a route handler that is the desk's or changes something; with each of its steps, if it takes several. */
export const DESK_ROUTES: Record<string, Place> = {
  "GET /staff/drafts/search": { needs: "edit, by a script" },
  "GET /staff/reader/table/read": { needs: "edit, by a script" },
  "POST /staff/drafts/save": { needs: "edit, by a script", thing: "open draft", comes: BESIDE },
  "POST /staff/batches/[batch]/decide approve": {
    needs: "publish, by a script",
    thing: "batch in review",
    comes: SECOND_PAIR_OF_EYES,
    fields: { act: "approve" },
  },
  "POST /staff/batches/[batch]/decide publish": {
    needs: "publish, by a script",
    thing: "approved batch",
    comes: SECOND_PAIR_OF_EYES,
    fields: { act: "publish" },
  },
  "POST /staff/batches/[batch]/decide publish-one": {
    needs: "publish, by a script",
    thing: "approved batch",
    comes: SECOND_PAIR_OF_EYES,
    fields: { act: "publish-one" },
  },
  "POST /staff/batches/[batch]/send discard": {
    needs: "edit, by a script",
    thing: "open batch",
    comes: AUTHORS,
    fields: { act: "discard" },
  },
  "POST /staff/batches/[batch]/send submit": {
    needs: "edit, by a script",
    thing: "open batch",
    comes: GOES_ON,
    fields: { act: "submit" },
  },
  "POST /staff/batches/[batch]/send undo": {
    needs: "edit, by a script",
    thing: "open batch",
    comes: BESIDE,
    fields: { act: "undo", ...WHY },
  },
  "POST /staff/reader/[id]/send accept-all": {
    needs: "edit, by a script",
    thing: "reading",
    comes: GOES_ON,
    fields: { act: "accept-all" },
  },
  "POST /staff/reader/[id]/send add": {
    needs: "edit, by a script",
    thing: "reading",
    comes: GOES_ON,
    fields: { act: "add", passage: "Клуб", group: "organisation" },
  },
  "POST /staff/reader/[id]/send again": {
    needs: "edit, by a script",
    thing: "reading",
    comes: BESIDE,
    fields: { act: "again" },
  },
  "POST /staff/reader/[id]/send aside": {
    needs: "edit, by a script",
    thing: "reading",
    comes: GOES_ON,
    fields: { act: "aside" },
  },
  "POST /staff/reader/[id]/send decide": {
    needs: "edit, by a script",
    thing: "reading",
    comes: GOES_ON,
    fields: { act: "decide", key: "o1", do: "reject" },
  },
  "POST /staff/reader/[id]/send make": {
    needs: "edit, by a script",
    thing: "reading",
    comes: GOES_ON,
    fields: { act: "make" },
  },
  "POST /staff/reader/[id]/send source": {
    needs: "edit, by a script",
    thing: "reading",
    comes: GOES_ON,
    fields: { act: "source" },
  },
  "POST /staff/reader/table/[id]/send aside": {
    needs: "edit, by a script",
    thing: "table",
    comes: GOES_ON,
    fields: { act: "aside" },
  },
  "POST /staff/reader/table/[id]/send columns": {
    needs: "edit, by a script",
    thing: "table",
    comes: GOES_ON,
    fields: { act: "columns" },
  },
  "POST /staff/reader/table/[id]/send make": {
    needs: "edit, by a script",
    thing: "table",
    comes: GOES_ON,
    fields: { act: "make" },
  },
  "POST /staff/reader/table/[id]/send many": {
    needs: "edit, by a script",
    thing: "table",
    comes: GOES_ON,
    fields: { act: "many", do: "all-new" },
  },
  "POST /staff/reader/table/[id]/send row": {
    needs: "edit, by a script",
    thing: "table",
    comes: GOES_ON,
    fields: { act: "row", line: "1", do: "leave" },
  },
  "POST /staff/reader/table/[id]/send shared": {
    needs: "edit, by a script",
    thing: "table",
    comes: GOES_ON,
    fields: { act: "shared" },
  },
  "POST /staff/reader/table/[id]/send source": {
    needs: "edit, by a script",
    thing: "table",
    comes: GOES_ON,
    fields: { act: "source" },
  },
  "POST /staff/reader/read": { needs: "edit, by a script", fields: { text: "К Альянсу присоединился Клуб ткачей." } },
  "POST /staff/reader/table/read": { needs: "edit, by a script", fields: { text: "Название\tДата\nСоюз\t2022" } },
};

/** The rows of a route: one, or one for each of its steps. */
export function rowsOf(route: string): [string, Place][] {
  return Object.entries(DESK_ROUTES).filter(([name]) => name === route || name.startsWith(`${route} `));
}
