import { box, COLOUR, type Drawn, HEIGHT, WIDTH } from "./drawing.ts";
import { FAMILY } from "./fonts.ts";

type Frame = {
  site: string;
  /** Beside the name of the site: the day, or whose count it is. */
  corner: string;
  middle: Drawn[];
  /** Who or what, and what is said of it. */
  foot: { title: string; text: string };
  source: string | null;
  host: string;
};

/** What every picture has: the black edge, the mark with the name, the words, and below a line who says so. */
export function frame({ site, corner, middle, foot, source, host }: Frame): Drawn {
  return box(
    {
      boxSizing: "border-box",
      width: WIDTH,
      height: HEIGHT,
      flexDirection: "column",
      padding: "44px 72px 42px",
      borderTop: `14px solid ${COLOUR.ink}`,
      background: COLOUR.paper,
      color: COLOUR.ink,
      fontFamily: FAMILY.sans,
      fontSize: 26,
    },
    box(
      { justifyContent: "space-between", alignItems: "center", fontWeight: 500, color: COLOUR.ink2, height: 38 },
      box({ alignItems: "center", color: COLOUR.ink }, mark(), siteName(site)),
      corner,
    ),
    box({ flexDirection: "column", flexGrow: 1, justifyContent: "center" }, ...middle),
    box(
      { borderTop: `2px solid ${COLOUR.ink}`, paddingTop: 18, justifyContent: "space-between", height: 94 },
      box(
        { flexDirection: "column", fontSize: 27, lineHeight: 1.3, width: 760 },
        box({ fontWeight: 600 }, clipped(foot.title, 52)),
        box({}, clipped(foot.text, 58)),
      ),
      box(
        { flexDirection: "column", alignItems: "flex-end", fontSize: 24, lineHeight: 1.3, color: COLOUR.ink2 },
        source === null ? null : box({}, source),
        box({}, host),
      ),
    ),
  );
}

function siteName(site: string): Drawn {
  return box({ fontFamily: FAMILY.serif, fontWeight: 600, fontSize: 31, marginLeft: 12, letterSpacing: -0.3 }, site);
}

function mark(): Drawn {
  const path = { type: "path", key: null, props: { style: {}, children: [], fill: COLOUR.ink, d: STEPS } };
  return {
    type: "svg",
    key: null,
    props: { style: {}, children: [path], width: 36, height: 36, viewBox: "0 0 26 26" },
  };
}

const STEPS = "M0 17h8v9H0zM9 9h8v17H9zM18 0h8v26h-8z";

function clipped(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, "")}…`;
}
