import { toStretch } from "../../parse/place.ts";
import {
  agreeOnLevel,
  isExempt,
  type LevelAgreement,
  levelTokenOf,
  placeOf,
} from "../../resolve/cable/agreement/level.ts";
import type { ExecutiveOrderLine } from "../../resolve/cable/executiveOrder.ts";
import type { CableDocument } from "../../resolve/document.ts";
import { headerCodeFor, type Level } from "../../vocabulary/vocabulary.ts";
import { relatedLevel } from "../levelPlaces.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Fix } from "../rule.ts";

export const classification: CableRule = {
  code: "executive-order/classification",
  severity: "warning",
  summary: "The E.O. is not applicable to a classified cable, or applies to another",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    const agreement = agreeOnLevel(document);
    const { level, isDecided } = agreement;
    const token = levelTokenOf(agreement, "order");
    const order = document.bindings.executiveOrder;
    if (level === undefined || token === undefined || order === undefined) return;
    if (token.fits(level)) return;
    report({
      stretch: toStretch(placeOf(token)),
      message: messageOf(token.written, level),
      fixes: isDecided ? fixesOf(document, order, agreement, level) : [],
      related: relatedLevel(agreement.witness),
      // The rule was counted in the cables of 1973 to 1979.
      ...(ORDERS_COUNTED.has(order.order?.number ?? "") ? {} : { severity: "information" }),
    });
  },
};

const ORDERS_COUNTED: ReadonlySet<string> = new Set(["11652", "12065", ""]);

function messageOf(written: string, level: Level): string {
  return isExempt(level)
    ? `The E.O. line has ${written} in a cable that is ${level}; N/A was expected`
    : `The E.O. line has ${written} in a cable that is ${level}; a code such as GDS was expected`;
}

/** N/A in the place of all that follows the number; or the code that the attribute names. */
function fixesOf(
  { bindings }: CableDocument,
  { codeToken, end, text }: ExecutiveOrderLine,
  agreement: LevelAgreement,
  level: Level,
): readonly Fix[] {
  if (codeToken === undefined) return [];
  const { line, start } = codeToken;
  if (isExempt(level)) {
    if (end.line !== line) return [];
    const value = text.slice(text.length - (end.column - start));
    return [correction({ line, start, end: end.column }, value, "N/A")];
  }
  const reading = bindings.attributes.find(({ key }) => key === "Executive Order")?.reading;
  const isWitness = levelTokenOf(agreement, "attributeOrder")?.fits(level) === true;
  const code =
    isWitness && reading?.type === "executive-order" && reading.date === undefined
      ? headerCodeFor(reading.code)
      : undefined;
  return code === undefined ? [] : [correction(codeToken, codeToken.text, code)];
}
