import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { contentOf, labelOf, wordOf } from "@/lib/change-fields.ts";
import { partsOf } from "@/lib/record-parts.ts";
import type { DifferenceView } from "@/lib/views/change.ts";
import type { RecordKind } from "@/lib/vocabulary.ts";
import { wordDifference } from "@/lib/word-difference.ts";
import { FieldValue } from "./field-value.tsx";

type DifferencesProps = {
  differences: readonly DifferenceView[];
  /** The kind of record that they are of. */
  of: RecordKind;
};

/** The fields that a step changed: what they said, struck; what they say, underlined twice. */
export function Differences({ differences, of }: DifferencesProps): ReactNode {
  return partsOf(differences).map(({ path, main, notes }) => {
    const whole = [main, ...notes];
    const isOneSided = whole.every(({ before }) => before === "") || whole.every(({ after }) => after === "");
    if (isOneSided) return <Difference key={path} of={of} difference={main} notes={notes} />;
    return whole.map((difference) => <Difference key={difference.field} of={of} difference={difference} notes={[]} />);
  });
}

type Props = {
  of: RecordKind;
  difference: DifferenceView;
  /** What came or went together with it. */
  notes: readonly DifferenceView[];
};

function Difference({ of, difference, notes }: Props): ReactNode {
  const t = useTranslations("change");
  return (
    <p className="wrap-anywhere mt-1.5">
      {t(`fields.${labelOf(difference.field, of)}`)}: <Changed difference={difference} />
      {notes.length > 0 && (
        <span className="micro text-ink-2">
          {notes.map((note) => (
            <Fragment key={note.field}>
              ,{" "}
              <FieldValue
                field={note.field}
                value={note.after || note.before}
                entry={note.entries?.after ?? note.entries?.before}
              />
            </Fragment>
          ))}
        </span>
      )}
    </p>
  );
}

function Changed({ difference }: { difference: DifferenceView }): ReactNode {
  const { field, before, after, entries } = difference;
  const isText = contentOf(field) === "text" && wordOf(field, before || after) === null;
  if (isText && before !== "" && after !== "") return <ChangedWords before={before} after={after} />;
  return (
    <>
      <Struck>
        <FieldValue field={field} value={before} entry={entries?.before} />
      </Struck>{" "}
      <Inserted>
        <FieldValue field={field} value={after} entry={entries?.after} />
      </Inserted>
    </>
  );
}

/** A text with the words that went and those that came in their place. */
function ChangedWords({ before, after }: { before: string; after: string }): ReactNode {
  let place = 0;
  return wordDifference(before, after).map(({ is, text }, index, runs) => {
    const key = `${is} ${place}`;
    place += text.length;
    if (is === "same") return <Fragment key={key}>{text}</Fragment>;
    const Mark = is === "struck" ? Struck : Inserted;
    const [, lead = "", words = "", trail = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
    return (
      <Fragment key={key}>
        {lead || (is === "inserted" && runs[index - 1]?.is === "struck" ? " " : "")}
        <Mark>{words}</Mark>
        {trail}
      </Fragment>
    );
  });
}

function Struck({ children }: { children: ReactNode }): ReactNode {
  const t = useTranslations("change");
  return (
    <del>
      <span className="sr-only">{t("before")} </span>
      {children}
    </del>
  );
}

function Inserted({ children }: { children: ReactNode }): ReactNode {
  const t = useTranslations("change");
  return (
    <ins>
      <span className="sr-only">{t("after")} </span>
      {children}
    </ins>
  );
}
