const SCRIPT_OF_NEXT = /<script\b[^>]*\ssrc="\/_next\/[^>]*><\/script>/g;
const HINT_OF_SCRIPT = /<link rel="preload" as="script"[^>]*>/g;
const START_OF_CLIENT = /<script id="_R_">[\s\S]*?<\/script>/;
/** The page once more, as data for the client. */
const SECOND_COPY = /<script>\(?self\.__next_f\b[\s\S]*?<\/script>/g;
/** Where the client would find its way between texts and boundaries. */
const SEAMS = /<!--(?: |\/?\$)?-->/g;
const EMPTY_PLACE = /(<body[^>]*>)<div hidden=""><\/div>/;

/** A page that really needs Next's client in the browser says so with this attribute somewhere in it. */
const NEEDS_CLIENT = /<[a-z][^<>]*\sdata-needs-client\b/;

/**
 * A finished page without Next's client and without its data for it, which is as long as the page. Nothing that readers
 * can do there needs them; scripts of our own and blocks of data stay.
 */
export function plainPage(html: string): string {
  if (NEEDS_CLIENT.test(html)) return html;
  return html
    .replace(SECOND_COPY, "")
    .replace(START_OF_CLIENT, "")
    .replace(SCRIPT_OF_NEXT, "")
    .replace(HINT_OF_SCRIPT, "")
    .replace(SEAMS, "")
    .replace(EMPTY_PLACE, "$1")
    .replaceAll(' data-precedence="next"', "");
}
