/** The look of a page that is drawn without the framework: masthead and type of the record with nothing to fetch. */
export const PLAIN_STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#14161b;--ink-2:#454a55;--rule:#d2d6dc;--rule-2:#747b87;--accent:#33277f;--focus:#c24e00}
@media (prefers-color-scheme:dark){:root{--paper:#121317;--ink:#edeef1;--ink-2:#bdc1ca;--rule:#363a44;--rule-2:#868c99;--accent:#b9b1ff;--focus:#ffb454}}
*{box-sizing:border-box;margin:0;padding:0}
html{font:400 1rem/1.5 "Golos Text","Noto Sans","Segoe UI",system-ui,sans-serif;color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%}
body{overflow-wrap:anywhere}
.wrap{max-width:1248px;margin:0 auto;padding:0 24px}
header{border-top:5px solid var(--ink);border-bottom:1px solid var(--rule)}
header .wrap{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 32px;min-height:66px}
.mark{display:inline-flex;align-items:center;gap:11px;min-height:44px;font:600 1.3125rem/1 Literata,"Noto Serif","PT Serif",Georgia,serif;letter-spacing:-.01em;color:var(--ink);text-decoration:none}
.mark:hover{text-decoration:underline;text-decoration-thickness:1px}
.mark svg{width:26px;height:26px;flex:none;fill:currentColor}
ul{display:flex;list-style:none;font-size:.875rem}
li+li{border-inline-start:1px solid var(--rule)}
li a{display:inline-flex;align-items:center;min-height:36px;padding:0 10px;color:var(--ink-2);text-decoration:none}
abbr{text-decoration:none}
li a:hover{color:var(--ink);text-decoration:underline}
main{padding:56px 0 72px}
.code{font-size:.875rem;font-weight:600;color:var(--ink-2);margin-bottom:4px}
h1{font:600 2.75rem/1.08 Literata,"Noto Serif","PT Serif",Georgia,serif;letter-spacing:-.018em;max-width:22em;text-wrap:balance}
.lede{font-size:1.1875rem;line-height:1.48;color:var(--ink-2);max-width:34em;margin-top:16px;text-wrap:pretty}
.way{display:inline-flex;align-items:center;gap:6px;min-height:44px;margin-top:32px;color:var(--accent);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em}
.way:hover{text-decoration-thickness:2px}
.way svg{width:1em;height:1em;flex:none;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:square}
.id{font-size:.875rem;color:var(--ink-2);margin-top:20px}
.id b{font-weight:600;color:var(--ink);font-variant-numeric:lining-nums tabular-nums}
.button{min-height:44px;margin-top:24px;padding:0 20px;border:1px solid var(--accent);border-radius:2px;background:var(--accent);color:var(--paper);font:500 1rem/1.5 inherit;font-family:inherit;cursor:pointer}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:1px}
@media (max-width:51.99rem){h1{font-size:2rem}.wrap{padding:0 16px}main{padding:40px 0 56px}}
`;
