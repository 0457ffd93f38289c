import type { ReactElement } from "react";
import { Refused } from "./refused.tsx";

/** The same refusal where a script asked and draws the answer itself. */
export default function Forbidden(): ReactElement {
  return <Refused />;
}
