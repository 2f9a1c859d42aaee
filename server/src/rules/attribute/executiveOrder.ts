import { toStretch } from "../../parse/place.ts";
import {
  agreeOnLevel,
  isExempt,
  levelTokenOf,
  placeOf,
} from "../../resolve/cable/agreement/level.ts";
import type { CableDocument } from "../../resolve/document.ts";
import { attributeCodeFor, type Level } from "../../vocabulary/vocabulary.ts";
import { relatedLevel } from "../levelPlaces.ts";
import { correction } from "../replacement.ts";
import type { CableRule } from "../rule.ts";
import { shortened } from "../shortened.ts";

export const attributeExecutiveOrder: CableRule = {
  code: "attribute/executive-order",
  severity: "error",
  summary: "The attribute Executive Order is N/A for a classified cable, or a code for another",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    const agreement = agreeOnLevel(document);
    const { level, isDecided } = agreement;
    const token = levelTokenOf(agreement, "attributeOrder");
    if (level === undefined || token === undefined || token.fits(level)) return;
    const place = placeOf(token);
    const expected = isDecided ? expectedValue(document, level) : undefined;
    report({
      stretch: toStretch(place),
      message: `Executive Order is ${shortened(token.written)} in a cable that is ${level}; ${expected ?? "a code"} was expected`,
      fixes:
        expected === undefined || token.written === ""
          ? []
          : [correction(place, token.written, expected)],
      related: relatedLevel(agreement.witness),
      waitsFor: "after",
    });
  },
};

/** The code of the E.O. line, where nothing stands behind it that the attribute would have too. */
function expectedValue({ bindings }: CableDocument, level: Level): string | undefined {
  if (isExempt(level)) return "N/A";
  const order = bindings.executiveOrder;
  if (order?.claim !== "classified" || order.date !== undefined) return undefined;
  return attributeCodeFor(order.codeToken?.text ?? "");
}
