import { parsePartialDate } from "../partial-date.ts";
import type { TypedDate } from "./content.ts";

/** A date of the record as a form types it; empty where there is none. */
export function typedDateOf(edtf: string | null, basis = ""): TypedDate {
  const date = edtf === null ? null : parsePartialDate(edtf);
  if (!date) return { precision: "day", day: "", month: "", year: "", basis };
  const [year = "", month = "", day = ""] = date.edtf.replace("../", "").split("-");
  return { precision: date.precision, day: plainNumber(day), month: plainNumber(month), year, basis };
}

function plainNumber(digits: string): string {
  return digits.replace(/^0/, "");
}
