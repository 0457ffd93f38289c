/**
 * What the process tells the pages about a request, for the framework does not: the address that was asked for, and the
 * language that the reader wants before anybody is signed in, the look that they chose. All are dropped when a request
 * brings them itself.
 */
export const ASKED_ADDRESS = "x-reader-address";
export const ASKED_LANGUAGE = "x-reader-language";
export const ASKED_THEME = "x-reader-theme";
