import { type ReactElement, type ReactNode, useId } from "react";

/** A part of a page of the desk under a line of ink. */
export function DeskSection({ title, children }: { title: string; children: ReactNode }): ReactElement {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-10 border-ink border-t-2 pt-3.5">
      <h2 id={id} className="mb-4 font-sans font-semibold text-[1.375rem] leading-tight">
        {title}
      </h2>
      {children}
    </section>
  );
}
