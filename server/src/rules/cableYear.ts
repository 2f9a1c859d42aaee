/** The year of a cable, for what held only in some years. */
import { agreeOnDate } from "../resolve/cable/agreement/date.ts";
import type { CableDocument } from "../resolve/document.ts";

/** What the places that state the date agree on, or else the first date-time group's year. */
export function cableYear(document: CableDocument): number | undefined {
  return agreeOnDate(document).year ?? document.bindings.headers[0]?.dateTime?.year;
}
