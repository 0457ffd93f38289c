import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import { exportQuery } from "../../lib/files.ts";
import { LICENCE } from "../../lib/licence.ts";
import { publicAddress } from "../../lib/public-origin.ts";
import type { Slice } from "../slice.ts";
import { MEMBERSHIP_TABLE } from "./membership-table.ts";
import {
  CITATION_TABLE,
  citationsOf,
  EVENT_TABLE,
  ORGANISATION_TABLE,
  PERSON_TABLE,
  SOURCE_TABLE,
} from "./other-tables.ts";
import { QUOTE_TABLE } from "./quote-table.ts";
import { type Column, csvOf, type Table } from "./table.ts";

/** The record as a Frictionless Data Package (version 2): a zip of CSV files and of the description of each column. */
export function dataPackage(slice: Slice): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  const { version, at } = slice.head;
  let part: Readable | undefined;
  // The same record gives the same bytes.
  const options = { mtime: new Date(at ?? 0), mode: 0o100644, forceDosTimestamp: true };
  zip.addBuffer(Buffer.from(`${JSON.stringify(descriptor(slice), null, 2)}\n`), "datapackage.json", options);
  for (const [name, lines] of Object.entries(contents(slice, version))) {
    zip.addReadStreamLazy(`${name}.csv`, options, (give) => {
      part = Readable.from(lines).once("error", (error) => out.destroy(error));
      give(null, part);
    });
  }
  zip.end();
  zip.once("error", (error: Error) => out.destroy(error));
  // Of a package that nobody waits for any more nothing is read either.
  out.once("close", () => part?.destroy());
  Readable.from(zip.outputStream).pipe(out);
  return out;
}

/** In this order: people and sources are those that the tables before them name. */
function contents(slice: Slice, version: number): Record<string, AsyncIterable<string>> {
  return {
    memberships: csvOf(MEMBERSHIP_TABLE, slice.memberships(), { version }),
    citations: csvOf(CITATION_TABLE, citationsOf(slice.memberships()), { version }),
    quotes: csvOf(QUOTE_TABLE, slice.quotes(), { version }),
    events: csvOf(EVENT_TABLE, slice.events(), { version }),
    organisations: csvOf(ORGANISATION_TABLE, slice.organisations(), { version }),
    people: csvOf(PERSON_TABLE, slice.people(), { version }),
    sources: csvOf(SOURCE_TABLE, slice.sources(), { version }),
  };
}

function descriptor({ head, filter }: Slice): object {
  const query = exportQuery(filter);
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "coalition-record",
    title: "The coalition record",
    description: [
      "Who joined a coalition, when, and in whose words, with the source of every fact.",
      "A text cell that a spreadsheet would take for a formula begins with an apostrophe.",
    ].join(" "),
    homepage: publicAddress("/en"),
    version: String(head.version),
    ...(head.at && { created: head.at }),
    licenses: [{ name: LICENCE.name, path: LICENCE.url, title: LICENCE.title }],
    sources: [{ title: "The coalition record", path: publicAddress(`/data/datapackage.zip${query && `?${query}`}`) }],
    resources: [
      resource(MEMBERSHIP_TABLE, { organisation: "organisations.slug", event: "events.slug", source_id: "sources.id" }),
      resource(CITATION_TABLE, { membership_id: "memberships.id", source_id: "sources.id" }),
      resource(QUOTE_TABLE, {
        person: "people.slug",
        organisation: "organisations.slug",
        event: "events.slug",
        source_id: "sources.id",
      }),
      resource(EVENT_TABLE),
      resource(ORGANISATION_TABLE),
      resource(PERSON_TABLE),
      resource(SOURCE_TABLE),
    ],
  };
}

function resource<Row>({ name, title, columns, key }: Table<Row>, links: Record<string, string> = {}): object {
  return {
    name,
    title,
    path: `${name}.csv`,
    type: "table",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: {
      $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
      fields: columns.map(field),
      primaryKey: name === CITATION_TABLE.name ? ["membership_id", "source_id"] : [key],
      foreignKeys: Object.entries(links).map(([from, to]) => {
        const [table = "", column = ""] = to.split(".");
        return { fields: [from], reference: { resource: table, fields: [column] } };
      }),
    },
  };
}

function field<Row>({ name, type, about, oneOf, required }: Column<Row>): object {
  const constraints = { ...(required && { required }), ...(oneOf && { enum: oneOf }) };
  return { name, type, description: about, ...(Object.keys(constraints).length > 0 && { constraints }) };
}
