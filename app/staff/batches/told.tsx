import type { ReactElement, ReactNode } from "react";

/** What kept a step from being done, where it cannot be missed. */
export function Told({ children }: { children: ReactNode }): ReactElement {
  return (
    <p role="alert" className="my-3 border-[3px] border-err bg-err-tint px-4 py-3 font-semibold">
      {children}
    </p>
  );
}
