import type { ReactElement } from "react";
import { Fact, Facts } from "@/components/facts.tsx";
import { Wording } from "@/components/wording.tsx";
import { LANGUAGE_NAMES } from "@/lib/language-names.ts";
import type { Wording as Worded } from "@/lib/views/wording.ts";

/** The name in each language that the record knows it in, and whose wording it is. */
export function PersonNames({ names }: { names: readonly Worded[] }): ReactElement {
  return (
    <Facts className="border-t-0">
      {names.map((name) => (
        <Fact key={name.lang} term={LANGUAGE_NAMES[name.lang].name} termLang={name.lang}>
          <Wording wording={name} provenance />
        </Fact>
      ))}
    </Facts>
  );
}
