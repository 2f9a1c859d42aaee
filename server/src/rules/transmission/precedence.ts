import { toStretch } from "../../parse/place.ts";
import type { SectionHeader } from "../../resolve/cable/cableBindings.ts";
import { type Prosign, precedenceOf } from "../../vocabulary/vocabulary.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Report } from "../rule.ts";

export const precedence: CableRule = {
  code: "transmission/precedence",
  severity: "information",
  summary: "The doubled letter before the routing is not the first precedence",
  documents: "cable",
  scope: "frame",
  check({ bindings }, report) {
    for (const header of bindings.headers) {
      const found = check(header);
      if (found !== undefined) report(found);
    }
  },
};

function check({ transmission, dateTime, to }: SectionHeader): Report | undefined {
  const written = transmission?.routing?.precedence;
  const [first] = dateTime?.landmark.precedence ?? [];
  if (written === undefined || first === undefined || written.text === first + first)
    return undefined;
  // Where the addressee has the letter that is doubled, the date-time group is wrong and has its finding.
  const addressee = to[0] && prosignOf(to[0].precedence);
  if (addressee !== undefined && addressee + addressee === written.text) return undefined;
  return {
    stretch: toStretch(written),
    message: `The routing has the precedence ${written.text}, and the date-time group begins with ${first}`,
    fixes: [correction(written, written.text, first + first)],
  };
}

/** The letter of an addressee's precedence; none is written for routine. */
function prosignOf(word: string | undefined): Prosign | undefined {
  return word === undefined ? "R" : precedenceOf(word)?.prosign;
}
