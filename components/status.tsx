import type { ReactNode } from "react";

const SQUARES = { current: "square", left: "square square-left", unknown: "square square-unknown" } as const;

type Props = { state: keyof typeof SQUARES; children: ReactNode };

/** A square and its words: filled in the coalition, hollow left, hatched on a day that is not known. */
export function Status({ state, children }: Props): ReactNode {
  return (
    <span className="inline-flex items-center gap-2 font-semibold">
      <i aria-hidden="true" className={SQUARES[state]} />
      {children}
    </span>
  );
}
