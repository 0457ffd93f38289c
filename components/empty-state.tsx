import type { ReactNode } from "react";

type Props = { id: string; title: string; children: ReactNode };

/** What an empty list means, and what to do; an empty chart beside it. */
export function EmptyState({ id, title, children }: Props): ReactNode {
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-16 gap-y-8 pt-14 pb-6 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]"
    >
      <div>
        <h2 id={id} className="h2">
          {title}
        </h2>
        {children}
      </div>
      <svg aria-hidden="true" viewBox="0 0 420 230" className="hidden w-full lg:block">
        <defs>
          <pattern id={`${id}-hatch`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V7" className="stroke-rule" strokeWidth="1.6" />
          </pattern>
        </defs>
        <rect x="20" y="16" width="390" height="184" fill={`url(#${id}-hatch)`} />
        <path d="M20 200H410" className="stroke-accent" strokeWidth="3" />
        <text x="4" y="204" fontSize="13" className="fill-ink-2">
          0
        </text>
      </svg>
    </section>
  );
}
