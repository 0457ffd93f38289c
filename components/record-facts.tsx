import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { labelOf } from "@/lib/change-fields.ts";
import { type Part, partsOf } from "@/lib/record-parts.ts";
import type { FactView } from "@/lib/views/change.ts";
import type { RecordKind } from "@/lib/vocabulary.ts";
import { Fact, Facts } from "./facts.tsx";
import { FieldValue } from "./field-value.tsx";

type Props = { of: RecordKind; facts: readonly FactView[]; className?: string };

/** All that a version of a record holds, field by field. */
export function RecordFacts({ of, facts, className = "" }: Props): ReactNode {
  const t = useTranslations("change.fields");
  const fields = Map.groupBy(partsOf(facts), ({ path }) => labelOf(path, of));
  return (
    <Facts className={className}>
      {[...fields].map(([field, parts]) => (
        <Fact key={field} term={t(field)}>
          {parts.map((part) => (
            <PartText key={part.path} part={part} />
          ))}
        </Fact>
      ))}
    </Facts>
  );
}

function PartText({ part: { main, notes } }: { part: Part<FactView> }): ReactNode {
  return (
    <p className="wrap-anywhere whitespace-pre-line">
      <FieldValue {...main} />
      {notes.length > 0 && (
        <span className="micro text-ink-3">
          {notes.map((note) => (
            <Fragment key={note.field}>
              , <FieldValue {...note} />
            </Fragment>
          ))}
        </span>
      )}
    </p>
  );
}
