import type { ReactNode } from "react";

type Props = { id: string; title: string; address: string; note: string };

/** The address to cite, ready to be copied. */
export function PermanentAddress({ id, title, address, note }: Props): ReactNode {
  return (
    <section aria-labelledby={id} className="screen-only mb-8 border-ink border-t-2 pt-2.5 text-[0.9375rem]">
      <h2 id={id} className="mb-2 font-semibold">
        {title}
      </h2>
      <input className="field data text-sm" readOnly value={address} aria-labelledby={id} />
      <p className="micro mt-2 text-ink-2">{note}</p>
    </section>
  );
}
