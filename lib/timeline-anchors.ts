/** Where a link into the timeline arrives: `#` and one of these. */

export function dayAnchor(edtf: string): string {
  return `day-${edtf.replace("../", "until-")}`;
}

/** An event stands once on a day; entries that carry another date than the event's stand on their own day. */
export function eventAnchor(event: { id: number; date: { edtf: string } }, day = event.date.edtf): string {
  const name = `event-${event.id}`;
  return day === event.date.edtf ? name : `${name}-${dayAnchor(day)}`;
}

export function entryAnchor(membershipId: number, effect: "joined" | "left"): string {
  return effect === "joined" ? `joined-${membershipId}` : `left-${membershipId}`;
}
