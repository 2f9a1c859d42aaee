/** Whether a place is in a quotation: another telegram's paragraphs are not the cable's own. */
import type { QuotationPart } from "../../../parse/nodes.ts";
import { comparePlaces, contains, type Place } from "../../../parse/place.ts";

/** A test for places that are asked about in text order. */
export function createQuotedTest(quotations: readonly QuotationPart[]): (place: Place) => boolean {
  let index = 0;
  return (place) => {
    let quotation = quotations[index];
    while (quotation !== undefined && comparePlaces(quotation.end, place) <= 0)
      quotation = quotations[++index];
    return quotation !== undefined && contains(quotation, place);
  };
}
