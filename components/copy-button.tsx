import type { ReactNode } from "react";

type Props = {
  /** The id of the element of which the text, or the value, is copied. */
  of: string;
  label: string;
  done: string;
  failed: string;
};

/** Copies with one press, where scripts run; without them the text is there to select, and no button. */
export function CopyButton({ of, label, done, failed }: Props): ReactNode {
  return (
    <span className="copy mt-2 flex-wrap items-center gap-x-3 gap-y-1">
      <button
        type="button"
        className="button button-secondary button-small"
        data-copy={of}
        data-done={done}
        data-failed={failed}
      >
        {label}
      </button>
      <span role="status" className="micro text-ink-2" />
    </span>
  );
}

/** Once in a page that has such buttons. The clipboard needs the browser; a few lines need no framework there. */
export function CopyScript(): ReactNode {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant; React would write its quotation marks as entities.
  return <script dangerouslySetInnerHTML={{ __html: COPY }} />;
}

const COPY = `addEventListener("click",async(event)=>{
const button=event.target instanceof Element&&event.target.closest("[data-copy]");
if(!button)return;
const {copy,done,failed}=button.dataset,from=document.getElementById(copy);
button.nextElementSibling.textContent=await navigator.clipboard.writeText(from.value??from.textContent).then(()=>done,()=>failed)})`;
