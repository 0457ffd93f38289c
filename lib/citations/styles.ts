/**
 * Styles of CSL 1.0.2 for a version of a record, written for this product: those that libraries ship leave out the day
 * of access, or know no Russian standard. Each cites one web page with its version's address.
 */

/** ГОСТ Р 7.0.5-2008, an electronic resource of remote access. */
export const GOST = style(
  "gost",
  "ГОСТ Р 7.0.5",
  `<group delimiter=" ">
    <names variable="author" suffix="."><name/></names>
    <group delimiter=" : "><text variable="title"/><text variable="genre"/></group>
    <group delimiter=", "><text variable="container-title" prefix="// "/><date variable="issued"><date-part name="year"/></date></group>
  </group>
  <group prefix=". " delimiter=" ">
    <text variable="URL" prefix="URL: "/>
    <date variable="accessed" prefix="(дата обращения: " suffix=")">
      <date-part name="day" form="numeric-leading-zeros" suffix="."/>
      <date-part name="month" form="numeric-leading-zeros" suffix="."/>
      <date-part name="year"/>
    </date>
  </group>`,
);

/** APA, seventh edition, a web page with its date of retrieval. */
export const APA = style(
  "apa-retrieved",
  "APA 7",
  `<group delimiter=" ">
    <names variable="author" suffix="."><name/></names>
    <choose>
      <if variable="author">${apaDate()}</if>
    </choose>
    <group>
      <text variable="title" quotes="false"/>
      <text variable="genre" prefix=" [" suffix="]"/>
      <text value="."/>
    </group>
    <choose>
      <if variable="author" match="none">${apaDate()}</if>
    </choose>
    <text variable="container-title" suffix="."/>
    <group delimiter=" ">
      <date variable="accessed" prefix="Retrieved " suffix=",">
        <date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/>
      </date>
      <text variable="URL" prefix="from "/>
    </group>
  </group>`,
  "",
);

/** The Chicago Manual of Style, bibliography. */
export const CHICAGO = style(
  "chicago-accessed",
  "Chicago",
  `<group delimiter=" ">
    <names variable="author" suffix="."><name/></names>
    <text variable="title" quotes="true" suffix="."/>
    <group delimiter=", "><text variable="container-title"/><text variable="genre"/></group>
  </group>
  <group prefix=". " delimiter=". ">
    <date variable="issued"><date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date>
    <date variable="accessed" prefix="Accessed "><date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date>
    <text variable="URL"/>
  </group>`,
);

function apaDate(): string {
  return `<date variable="issued" prefix="(" suffix=").">
    <date-part name="year" suffix=", "/><date-part name="month" suffix=" "/><date-part name="day"/>
  </date>`;
}

function style(id: string, title: string, layout: string, suffix = "."): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info><title>${title}</title><id>${id}</id><updated>2026-11-24T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout suffix="${suffix}">${layout}</layout></bibliography>
</style>`;
}
