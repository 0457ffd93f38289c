import type { ReactNode } from "react";

/** One part of a long form, under a line of ink: «2. Вступление». Without a number where the form has one part only. */
export function NumberedSet({ n, title, children }: { n?: number; title: string; children: ReactNode }): ReactNode {
  return (
    <fieldset className="form-set">
      <legend>{n === undefined ? title : `${n}. ${title}`}</legend>
      {children}
    </fieldset>
  );
}
