import { textOf } from "../../parse/documentLines.ts";
import { toStretch } from "../../parse/place.ts";
import type { Attribute } from "../../resolve/cable/attributes.ts";
import type { CableDocument } from "../../resolve/document.ts";
import { correction, replacement } from "../replacement.ts";
import type { CableRule, Report } from "../rule.ts";

export const unknownKey: CableRule = {
  code: "attribute/unknown-key",
  severity: "warning",
  summary: "A key of the attributes is misspelt, or has no colon after it",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    for (const attribute of document.bindings.attributes) {
      if (attribute.keyFault === "letters") report(misspeltReport(document, attribute));
      if (attribute.keyFault === "colon") report(colonReport(document, attribute));
    }
  },
};

function misspeltReport({ lines }: CableDocument, { key, keyStretch }: Attribute): Report {
  const written = textOf(lines, keyStretch.line).slice(keyStretch.start, keyStretch.end);
  return {
    stretch: toStretch(keyStretch),
    message: `${written} is no key of the attributes; ${key} was expected here`,
    fixes: [correction(keyStretch, written, key)],
    waitsFor: "after",
  };
}

/** Another sign may stand where the colon should. */
function colonReport({ lines }: CableDocument, { key, keyStretch }: Attribute): Report {
  const { line, end } = keyStretch;
  const sign = textOf(lines, line).charAt(end);
  const isSign = ";.,-".includes(sign) && sign !== "";
  const place = { line, start: end, end: isSign ? end + 1 : end };
  return {
    stretch: toStretch(keyStretch),
    message: `The key ${key} has no colon after it`,
    fixes: [replacement(place, ":", "Write a colon after the key")],
    waitsFor: "after",
  };
}
