import fc from "fast-check";
import { DRAFT_KINDS } from "../lib/drafts/vocabulary.ts";

/** What somebody sends in the place of a form, fields of text and files with their names, or bytes of any sort. */
export type FormBody =
  | { is: "fields"; fields: [string, string | Uint8Array][] }
  | { is: "bytes"; bytes: Uint8Array; type: string };

/** Numbers of things that are there, the sender's own and others'. */
export type Known = { ids: readonly string[]; words: readonly string[] };

/** Bodies for the address that saves drafts: forms of a draft with anything in them, and what is no form at all. */
export function anyDraftForm(known: Known): fc.Arbitrary<FormBody> {
  const marks = fc.record(
    {
      "draft.id": anyNumber(known),
      "draft.revision": fc.oneof(fc.constantFrom("1", "2"), anyNumber(known)),
      "draft.kind": fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...DRAFT_KINDS) }, anyText()),
      "draft.target": fc.oneof(fc.constantFrom("", "quote:1@1", "membership:1@1", "organisation:1@9"), anyText()),
      "draft.request": fc.oneof({ weight: 9, arbitrary: fc.uuid() }, anyText()),
      intent: anyStep(known),
    },
    { requiredKeys: ["draft.kind", "draft.request"] },
  );
  const form = fc
    .tuple(marks, fc.array(fc.tuple(anyName(), anyValue(known)), { maxLength: 40 }))
    .map(([given, fields]): FormBody => ({ is: "fields", fields: [...Object.entries(given), ...fields] }));
  return fc.oneof({ weight: 8, arbitrary: form }, { weight: 2, arbitrary: anyBytes() });
}

/** Bodies for an action whose fields have these names. */
export function anyShortForm(names: readonly string[], known: Known): fc.Arbitrary<FormBody> {
  const name = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, anyName());
  const fields = fc.array(fc.tuple(name, anyValue(known)), { maxLength: 12 });
  return fields.map((some): FormBody => ({ is: "fields", fields: some }));
}

/** Bodies for an address that takes a form or a file: a workbook that is none, a file under any name, and no form at all. */
export function anyUpload(names: readonly string[], known: Known): fc.Arbitrary<FormBody> {
  const after = (start: string) =>
    fc.uint8Array({ maxLength: 600 }).map((rest) => Buffer.concat([Buffer.from(start), rest]));
  const file = fc.oneof(after("PK\u0003\u0004"), after("Название;Дата\nСоюз;"), fc.uint8Array({ maxLength: 600 }));
  const upload = file.map((bytes): FormBody => ({ is: "fields", fields: [["file", bytes]] }));
  return fc.oneof(upload, anyShortForm(names, known), anyBytes());
}

const PATHS = [
  ...["organisation.is", "organisation.id", "organisation.new.names[0].value", "organisation.new.kind", "joined.year"],
  ...["joined.precision", "event.is", "event.new.texts[1].title", "source.is", "source.id", "source.new.url"],
  ...["source.new.pasted", "quotes[0].text", "quotes[0].form", "quotes[1].speaker.id", "names[0].value", "change.kind"],
  ...[
    "sourceIds[0]",
    "citations[0].sourceId",
    "intoId",
    "seq",
    "batch",
    "reason",
    "text",
    "contact.source.is",
    "date.day",
  ],
];

function anyName(): fc.Arbitrary<string> {
  const deep = fc.nat({ max: 400 }).map((depth) => `a${".b".repeat(depth)}`);
  const odd = fc.constantFrom(
    "__proto__",
    "quotes[0].__proto__.text",
    "constructor.name",
    "quotes[99999999]",
    "$ACTION_ID_0",
    "a[-1]",
    "",
  );
  return fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...PATHS) }, deep, odd, anyText());
}

function anyNumber({ ids }: Known): fc.Arbitrary<string> {
  const odd = fc.constantFrom(
    "0",
    "-1",
    "1.5",
    "1e9",
    "999999999999999",
    "99999999999999999999",
    "1 OR 1=1",
    "٣",
    "NaN",
  );
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, odd, anyText());
}

function anyValue(known: Known): fc.Arbitrary<string | Uint8Array> {
  const bytes = fc.uint8Array({ maxLength: 400 });
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("new", "existing", "day", "stated", "direct", ...known.words) },
    { weight: 3, arbitrary: anyNumber(known) },
    { weight: 3, arbitrary: anyText() },
    { weight: 1, arbitrary: bytes },
    { weight: 1, arbitrary: fc.nat({ max: 60_000 }).map((length) => "слово ".repeat(length / 6)) },
  );
}

function anyText(): fc.Arbitrary<string> {
  const odd = [
    "\u0000",
    "\ud800",
    "‮",
    "а\u0301",
    "' OR ''='",
    "<script>alert(1)</script>",
    "{}",
    "[]",
    "null",
    "😀",
    "\r\n--x\r\n",
    "../../etc",
  ];
  return fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ maxLength: 20 }), fc.constantFrom(...odd));
}

function anyStep({ ids }: Known): fc.Arbitrary<string> {
  const list = fc.constantFrom(
    "quotes",
    "names",
    "organisation.new.names",
    "sourceIds",
    "a.b.c",
    "__proto__",
    "source.new.translations",
  );
  const n = fc.oneof(fc.constantFrom("0", "1", "7", "999999999"), fc.constantFrom(...ids));
  const stepped = fc
    .tuple(fc.constantFrom("add", "remove", "up", "down", "choose", "clear"), list, n)
    .map((step) => step.join(":"));
  const about = fc.tuple(fc.constantFrom("different", "words-to", "add", "clear"), n).map((step) => step.join(":"));
  return fc.oneof(fc.constantFrom("save", "submit", "find"), stepped, about, anyText());
}

/** What is no form: bytes under any name, a form that is cut off, text where parts are announced, too much of it. */
function anyBytes(): fc.Arbitrary<FormBody> {
  const type = fc.constantFrom(
    "multipart/form-data; boundary=x",
    "multipart/form-data",
    "application/x-www-form-urlencoded",
    "application/json",
    "text/plain;charset=UTF-8",
  );
  const cut = fc.nat({ max: 120 }).map((length) => Buffer.from(PART.repeat(3)).subarray(0, length));
  const huge = fc.constant(Buffer.alloc(1_100_000, "a"));
  const bytes = fc.oneof(
    { weight: 6, arbitrary: fc.uint8Array({ maxLength: 2_000 }) },
    { weight: 6, arbitrary: cut },
    { weight: 1, arbitrary: huge },
  );
  return fc.tuple(bytes, type).map(([some, given]): FormBody => ({ is: "bytes", bytes: some, type: given }));
}

const PART = '--x\r\nContent-Disposition: form-data; name="draft.kind"\r\n\r\njoiner\r\n';
