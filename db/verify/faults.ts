/** Where the record does not agree with itself, and how. English, for the operator. */
export type Fault = { place: string; detail: string };
