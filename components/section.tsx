import type { ReactNode } from "react";

type Props = { id: string; title: string; count?: number; className?: string; children: ReactNode };

/** A part of a page: a line, its heading, and how many it holds. */
export function Section({ id, title, count, className = "", children }: Props): ReactNode {
  return (
    <section aria-labelledby={id} className={`section mt-12 border-ink border-t-2 pt-3 ${className}`}>
      <h2 id={id} className="h2 mb-3.5">
        {title}
        {count !== undefined && <span className="data font-normal text-ink-3"> {count}</span>}
      </h2>
      {children}
    </section>
  );
}
