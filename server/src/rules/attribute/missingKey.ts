import { type DocumentLines, isBlankLine, textOf } from "../../parse/documentLines.ts";
import { type Place, toStretch } from "../../parse/place.ts";
import { agreeOnDate } from "../../resolve/cable/agreement/date.ts";
import { layoutOf } from "../../resolve/cable/attributeLayout.ts";
import type { Attribute } from "../../resolve/cable/attributes.ts";
import type { CableDocument } from "../../resolve/document.ts";
import { trimEndColumn } from "../../scan/words.ts";
import type { CableRule, Reporter } from "../rule.ts";

export const missingKey: CableRule = {
  code: "attribute/missing-key",
  severity: "warning",
  summary: "A key that every record of its years has is not there",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    const { attributes } = document.bindings;
    const present = new Map<string, Attribute>();
    for (const attribute of attributes)
      if (!present.has(attribute.key)) present.set(attribute.key, attribute);
    const layout = layoutOf([...present.keys()], agreeOnDate(document).year);
    const lastPlace = lastIndexIn(layout, present);
    const reached = layout.slice(0, lastPlace + 1);
    const missing = reached.filter((key) => !present.has(key));
    // Where this many are not there, somebody has chosen which ones to keep.
    if (reached.length < SELECTION * missing.length) return;
    reportBetween(reached, present, report);
    reportAtEnd(document, layout.slice(lastPlace + 1), report);
  },
};

/** A record that lacks more than one key in this many is a selection. */
const SELECTION = 5;

function lastIndexIn(layout: readonly string[], present: ReadonlyMap<string, Attribute>): number {
  let last = layout.length - 1;
  while (0 <= last && !present.has(layout[last] ?? "")) last--;
  return last;
}

/** Each missing key at the next one that is there. */
function reportBetween(
  keys: readonly string[],
  present: ReadonlyMap<string, Attribute>,
  report: Reporter,
): void {
  let missing: string[] = [];
  for (const key of keys) {
    const next = present.get(key);
    if (next === undefined) missing.push(key);
    else {
      for (const name of missing)
        report({
          stretch: toStretch(next.keyStretch),
          message: `The key ${name} is missing before ${key}`,
        });
      missing = [];
    }
  }
}

/**
 * The keys that no later one follows, as one finding from the last that is there to the last text: what
 * stands behind it may be the next key, half typed.
 */
function reportAtEnd(
  { lines, bindings }: CableDocument,
  missing: readonly string[],
  report: Reporter,
): void {
  const last = bindings.attributes.at(-1);
  const [first] = missing;
  if (last === undefined || first === undefined) return;
  const expected =
    missing.length === 1 ? `${first} was` : `${first} and ${missing.length - 1} more were`;
  report({
    stretch: { start: toStretch(last.keyStretch).start, end: endOfText(lines) },
    message: `The attributes end with ${last.key}; ${expected} expected after it`,
    waitsFor: "end",
  });
}

function endOfText(lines: DocumentLines): Place {
  let line = lines.length - 1;
  while (0 < line && isBlankLine(lines, line)) line--;
  const text = textOf(lines, line);
  return { line, column: trimEndColumn(text, 0, text.length) };
}
