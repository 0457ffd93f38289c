import type { ReactElement } from "react";
import { bind } from "@/lib/typography.ts";

type Props = { principles: readonly { key: string; name: string; text: string }[]; numbered?: boolean };

/** Named paragraphs, one beneath the other, each with a line of its own. */
export function Principles({ principles, numbered = false }: Props): ReactElement {
  const List = numbered ? "ol" : "ul";
  return (
    <List className="border-ink border-t">
      {principles.map(({ key, name, text }, index) => (
        <li key={key} className="grid gap-x-4 gap-y-1 border-rule border-b py-4 md:grid-cols-[300px_minmax(0,1fr)]">
          <h3 className="list-name flex font-semibold">
            {numbered && (
              <span aria-hidden="true" className="data w-[30px] flex-none font-normal text-ink-3">
                {index + 1}
              </span>
            )}
            <span>{bind(name)}</span>
          </h3>
          <p>{bind(text)}</p>
        </li>
      ))}
    </List>
  );
}
