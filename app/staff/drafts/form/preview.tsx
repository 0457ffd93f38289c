import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { PartialDate } from "@/components/partial-date.tsx";
import { QuoteAttribution } from "@/components/quote-attribution.tsx";
import { QuoteWords } from "@/components/quote-words.tsx";
import { describeRecords } from "@/db/record-search.ts";
import { CONTENTS } from "@/lib/drafts/content.ts";
import { Reading } from "@/lib/drafts/reading.ts";
import { isLocale, type Locale } from "@/lib/locale.ts";
import { readId } from "@/lib/record-id.ts";
import { bind } from "@/lib/typography.ts";
import type { QuoteView } from "@/lib/views/quote.ts";
import { type FormView, itemsAt, textAt } from "./form-view.ts";

/** The entry as a reader will see it, made of what is typed so far. */
export async function Preview({ form }: { form: FormView }): Promise<ReactElement> {
  const t = await getTranslations("desk.drafts");
  const [title, quotes] = [await titleOf(form), await quotesOf(form)];
  const date = dateOf(form);
  return (
    <section className="desk-box" id="preview" tabIndex={-1} aria-labelledby="preview-title">
      <h2 id="preview-title" className="h4">
        {t("previewTitle")}
      </h2>
      <div className="preview">
        {title === "" && quotes.length === 0 && <p className="small text-ink-2">{t("previewEmpty")}</p>}
        {title !== "" && <p className="entry-name wrap-anywhere text-[1.0625rem]">{bind(title)}</p>}
        {date !== null && (
          <p className="small text-ink-2">
            <PartialDate date={date} />
          </p>
        )}
        {quotes.map(({ key, quote }) => (
          <figure key={key} className="mt-3">
            {quote.form === "reported" && <p className="micro mb-1 font-semibold text-ink-2">{t("previewReported")}</p>}
            <QuoteWords quote={quote} className="text-lg" />
            {quote.speakerAsPrinted && <QuoteAttribution quote={quote} organisation={false} />}
          </figure>
        ))}
      </div>
    </section>
  );
}

async function titleOf({ kind, content }: FormView): Promise<string> {
  const at = (path: string): string => textAt(content, path).trim();
  switch (kind) {
    case "joiner": {
      const id = at("organisation.is") === "existing" ? readId(at("organisation.id")) : null;
      return id === null ? at("organisation.new.names.0.value") : nameOf("organisation", id);
    }
    case "event":
      return at("texts.0.title");
    case "source":
      return at("title") || at("publisher");
    case "coalition":
      return at("names.0.name");
    default:
      return at("names.0.value");
  }
}

function dateOf({ kind, content }: FormView): string | null {
  const reading = new Reading();
  if (kind === "joiner" || kind === "membership") return reading.edtf("", CONTENTS.membership.parse(content).joined);
  if (kind === "event" || kind === "departure") return reading.edtf("", CONTENTS.departure.parse(content).date);
  return kind === "source" ? reading.edtf("", CONTENTS.source.parse(content).published) : null;
}

async function quotesOf(form: FormView): Promise<{ key: string; quote: QuoteView }[]> {
  const places =
    form.kind === "joiner" ? itemsAt(form, "quotes") : form.kind === "quote" ? [{ path: "", key: "words" }] : [];
  const quotes = await Promise.all(
    places.map(async ({ path, key }, index) => ({ key, quote: await quoteAt(form, path, index) })),
  );
  return quotes.filter(({ quote }) => quote.text.trim() !== "");
}

async function quoteAt({ content }: FormView, path: string, index: number): Promise<QuoteView> {
  const at = (field: string): string => textAt(content, path === "" ? field : `${path}.${field}`);
  const lang = at("lang");
  return {
    id: index + 1,
    version: 1,
    text: at("text").trim(),
    lang: isLocale(lang) ? lang : "ru",
    form: at("form") === "reported" ? "reported" : "direct",
    person: null,
    speakerAsPrinted: (await speakerAt(at)) || null,
    organisation: null,
    event: null,
    role: at("role").trim() || null,
    said: { edtf: "2000", basis: "stated" },
    source: NO_SOURCE,
    locator: null,
    check: "no-capture",
    checkReason: null,
    translations: [],
  };
}

async function speakerAt(at: (field: string) => string): Promise<string> {
  const id = readId(at("speaker.id"));
  if (at("speaker.is") === "existing") return id === null ? "" : nameOf("person", id);
  return (at("speaker.is") === "printed" ? at("speaker.printed") : at("speaker.new.names.0.value")).trim();
}

async function nameOf(kind: "organisation" | "person", id: number): Promise<string> {
  const locale: Locale = await getLocale();
  const [match] = await describeRecords(kind, [id], locale);
  return match?.name.text ?? "";
}

/** The preview shows no source: it stands beside, in the form. */
const NO_SOURCE: QuoteView["source"] = {
  id: 0,
  publisher: { text: "", lang: "ru", by: "source" },
  title: null,
  url: null,
  lang: "ru",
  published: "2000",
  publishedAt: null,
  via: null,
  origin: null,
  capture: null,
};
