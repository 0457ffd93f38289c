import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import type { Decided } from "@/lib/reading/finding.ts";
import { type Line, linesOf, type Mark, marksOf, type Piece } from "@/lib/reading/marks.ts";
import { codeOf } from "./code.ts";
import type { OpenReading } from "./standing.ts";

type Words = Awaited<ReturnType<typeof getTranslations<"desk.reader">>>;

/** The text as pasted; each mark is a code, a style of line and a fill, so that it is told apart without colour. */
export async function SourceText({ open, now }: { open: OpenReading; now: string | null }): Promise<ReactElement> {
  const { reading, kept, standing } = open;
  const t = await getTranslations("desk.reader");
  const lines = linesOf(reading.text, marksOf(standing.findings, kept.marks), kept.ignored);
  const seen = new Set<string>();
  return (
    <>
      <Key t={t} />
      <div className="marked" lang={standing.source.lang} id="reading-text">
        {lines.map((line) => (
          <p key={line.from} className={classOf(line)} id={`p-${line.n}`}>
            <span className="marked-n" aria-hidden="true">
              ¶{line.n}
            </span>
            {line.ignored && <span className="sr-only">{t(`ignored.${line.ignored}`)}: </span>}
            {line.stated && <span className="sr-only">{t("groups.statement")}: </span>}
            {line.pieces.map((piece) => (
              <MarkedPiece
                key={piece.from}
                t={t}
                piece={piece}
                text={reading.text}
                findings={standing.findings}
                now={now}
                seen={seen}
              />
            ))}
          </p>
        ))}
      </div>
    </>
  );
}

function classOf({ ignored, stated }: Line): string | undefined {
  return ignored ? "marked-ignored" : stated ? "marked-statement" : undefined;
}

type PieceProps = {
  t: Words;
  piece: Piece;
  text: string;
  findings: readonly Decided[];
  now: string | null;
  seen: Set<string>;
};

function MarkedPiece({ t, piece, text, findings, now, seen }: PieceProps): ReactElement {
  const { from, to, mark, opens } = piece;
  const words = text.slice(from, to);
  if (!mark) return <span data-from={from}>{words}</span>;
  const place = `${mark.sort} ${mark.key}`;
  const first = !seen.has(place);
  seen.add(place);
  const style = `mark ${STYLES[mark.sort]} ${mark.key === now ? "mark-now" : ""}`;
  if (!opens)
    return (
      <span className={style} data-from={from}>
        {words}
      </span>
    );
  return (
    <a
      className={style}
      href={`?at=${mark.key}#f-${mark.key}`}
      id={first && !BESIDE.has(mark.sort) ? `s-${mark.key}` : undefined}
    >
      <span className="mark-code">{codeIn(t, mark, findings, first)}</span>
      <span data-from={from}>{words}</span>
    </a>
  );
}

function codeIn(t: Words, { sort, key }: Mark, findings: readonly Decided[], first: boolean): string {
  if (sort === "speaker" || sort === "count" || sort === "event" || sort === "contact") return t(`codes.${sort}`);
  const code = codeOf(t(`codes.${sort}`), key);
  const finding = findings.find((one) => one.key === key);
  return first || !finding ? code : t("again-code", { code });
}

/** Marks that lead to a finding whose own place is another. */
const BESIDE: ReadonlySet<Mark["sort"]> = new Set(["speaker", "count"]);

const STYLES: Record<Mark["sort"], string> = {
  organisation: "mark-body",
  speaker: "mark-speaker",
  words: "mark-words",
  event: "mark-date",
  contact: "mark-date",
  count: "mark-count",
  statement: "",
};

function Key({ t }: { t: Words }): ReactElement {
  return (
    <ul className="mark-key" aria-label={t("key")}>
      {(["organisation", "speaker", "words", "event", "count"] as const).map((sort) => (
        <li key={sort}>
          <span className={`mark ${STYLES[sort]}`}>
            <span className="mark-code">{t(`codes.${sort}`)}</span>
            {t(`keys-of.${sort}`)}
          </span>
        </li>
      ))}
      <li>
        <span className="mark-unused" aria-hidden="true" /> {t("keys-of.unused")}
      </li>
    </ul>
  );
}
