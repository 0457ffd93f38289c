import type { ReactNode } from "react";

export function Facts({ className = "", children }: { className?: string; children: ReactNode }): ReactNode {
  return <dl className={`facts ${className}`}>{children}</dl>;
}

type FactProps = {
  term: ReactNode;
  /** What the fact rests on, in small words under it. */
  note?: ReactNode;
  /** Language of the term, where it names a language in its own words. */
  termLang?: string | undefined;
  children: ReactNode;
};

export function Fact({ term, note, termLang, children }: FactProps): ReactNode {
  return (
    <>
      <dt lang={termLang}>{term}</dt>
      <dd>
        {children}
        {note && <span className="facts-note">{note}</span>}
      </dd>
    </>
  );
}
