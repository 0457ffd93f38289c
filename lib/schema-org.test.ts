import { expect, it } from "vitest";
import { readVocabulary, unknownToSchemaOrg } from "./schema-org.testing.ts";

const VOCABULARY = readVocabulary();
const PAGE = { "@context": "https://schema.org", "@type": "WebPage" };
const faults = (block: object): string[] => unknownToSchemaOrg(block, VOCABULARY);

it("accepts what the vocabulary knows, a role between a member and what it belongs to included", () => {
  const coalition = { "@type": "Organization", name: "Coalition" };
  const memberOf = { "@type": "OrganizationRole", memberOf: coalition, startDate: "2022-10" };
  const about = { "@type": "NGO", "@id": "#a", name: "Choir", memberOf: [memberOf] };
  expect(faults({ ...PAGE, inLanguage: "ru", about, citation: [{ "@type": "NewsArticle" }, "a book"] })).toEqual([]);
});

it.each([
  [{ "@context": "https://schema.example", "@type": "WebPage" }, "context https://schema.example"],
  [{ ...PAGE, "@type": "WebSheet" }, "class WebSheet"],
  [{ ...PAGE, heading: "Choir" }, "property heading of WebPage"],
  [{ ...PAGE, startDate: "2022" }, "property startDate of WebPage"],
  [{ ...PAGE, publisher: { "@type": "Place" } }, "Place as publisher"],
  [{ ...PAGE, datePublished: "19 October" }, '"19 October" as datePublished'],
  [{ ...PAGE, about: { "@type": "Organization", founder: { "@type": "Persona" } } }, "class Persona"],
])("notices what it does not know: %j", (block, fault) => {
  expect(faults(block)).toContain(fault);
});
