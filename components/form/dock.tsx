import type { ReactNode } from "react";

/** The bar that stays at the foot of a long form: how things stand on the left, what can be done on the right. */
export function Dock({ state, children }: { state: ReactNode; children: ReactNode }): ReactNode {
  return (
    <div className="dock">
      <div className="wrap dock-line">
        <div className="dock-state">{state}</div>
        {children}
      </div>
    </div>
  );
}
