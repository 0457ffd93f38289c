import type { ReactNode } from "react";

export type Facet = { key: string; label: string; count: number; href: string; current: boolean };

/** One question that narrows a list: each answer with its count. An answer that leaves nothing stays, unlinked. */
export function FacetList({ title, facets }: { title: string; facets: readonly Facet[] }): ReactNode {
  return (
    <section className="border-ink border-t pt-2 pb-5 text-[0.9375rem]">
      <h2 className="pb-1 font-semibold">{title}</h2>
      <ul>
        {facets.map((facet) => (
          <li key={facet.key}>
            <Answer {...facet} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const LINE = "flex min-h-8 items-center justify-between gap-2.5 no-underline";

function Answer({ label, count, href, current }: Facet): ReactNode {
  const words = (
    <>
      <span className="first-letter:uppercase">{label}</span> <span className="data text-ink-3 text-sm">{count}</span>
    </>
  );
  if (count === 0 && !current) return <span className={`${LINE} text-ink-3`}>{words}</span>;
  const chosen = "border-ink border-l-4 bg-paper-2 ps-2 pe-2 font-semibold";
  return (
    <a
      href={href}
      aria-current={current ? "true" : undefined}
      className={`${LINE} text-ink hover:underline ${current ? chosen : ""}`}
    >
      {words}
    </a>
  );
}
