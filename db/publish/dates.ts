import { partialDateOf } from "../../lib/partial-date.ts";
import type { DateBasis } from "../../lib/vocabulary.ts";

type Stated = { edtf: string; basis: DateBasis };

/** A stated date as the columns of `dateColumns`, `joinedColumns`, `leftColumns`, `saidColumns`. */
export function dateValues(stated: Stated) {
  const { earliest, latest, sort } = partialDateOf(stated.edtf);
  return { date: stated.edtf, dateEarliest: earliest, dateLatest: latest, dateSort: sort, dateBasis: stated.basis };
}

export function joinedValues(stated: Stated) {
  const { earliest, latest, sort } = partialDateOf(stated.edtf);
  return {
    joined: stated.edtf,
    joinedEarliest: earliest,
    joinedLatest: latest,
    joinedSort: sort,
    joinedBasis: stated.basis,
  };
}

export function leftValues(stated: Stated | null) {
  if (!stated) return { left: null, leftEarliest: null, leftLatest: null, leftSort: null, leftBasis: null };
  const { earliest, latest, sort } = partialDateOf(stated.edtf);
  return { left: stated.edtf, leftEarliest: earliest, leftLatest: latest, leftSort: sort, leftBasis: stated.basis };
}

export function saidValues(stated: Stated) {
  const { earliest, latest, sort } = partialDateOf(stated.edtf);
  return { said: stated.edtf, saidEarliest: earliest, saidLatest: latest, saidSort: sort, saidBasis: stated.basis };
}
