import type { ReactElement, ReactNode } from "react";

/** One step on the way to the desk. */
export function SignInStep({
  title,
  lede,
  children,
}: {
  title: string;
  lede: string;
  children?: ReactNode;
}): ReactElement {
  return (
    <div className="max-w-[28rem] py-10">
      <h1 className="h1">{title}</h1>
      <p className="lede mt-3 mb-7">{lede}</p>
      {children}
    </div>
  );
}
