import { toStretch } from "../../parse/place.ts";
import { isBlank } from "../../scan/words.ts";
import { windowsCharacter } from "../../text/windows1252.ts";
import { correction, replacement } from "../replacement.ts";
import type { Fix, LineRule } from "../rule.ts";

export const controlCharacter: LineRule = {
  code: "text/control-character",
  severity: "warning",
  summary: "A character that nobody sees stands in the text",
  documents: "all",
  scope: "line",
  checkLine({ text, isDamaged }, line, report) {
    if (!isDamaged) return;
    for (let at = afterFormFeeds(text); at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (!isControl(unit)) continue;
      // C1 controls are mostly characters of Windows' encoding that were read as Latin-1.
      const expected = windowsCharacter(unit);
      report({
        stretch: toStretch({ line, start: at, end: at + 1 }),
        message:
          expected === undefined
            ? `The control character ${nameOf(unit)} stands here; none was expected`
            : `The control character ${nameOf(unit)} stands here; ${expected} was expected`,
        fixes: [fixFor(text, line, at, expected)],
      });
    }
  },
};

const FORM_FEED = 0x0c;

/** C0 without tab and line ends, delete, and C1. */
function isControl(unit: number): boolean {
  if (0x7f <= unit) return unit <= 0x9f;
  return unit < 0x20 && unit !== 0x09;
}

/** A form feed begins a printed page. */
function afterFormFeeds(text: string): number {
  let at = 0;
  while (text.charCodeAt(at) === FORM_FEED) at++;
  return at;
}

function nameOf(unit: number): string {
  return `U+${unit.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The character that the unit is in Windows' encoding, one blank, or nothing. */
function fixFor(text: string, line: number, at: number, expected: string | undefined): Fix {
  const place = { line, start: at, end: at + 1 };
  if (expected !== undefined) return correction(place, nameOf(text.charCodeAt(at)), expected);
  const parts = SEPARATORS.has(text.charCodeAt(at)) && isInText(text, at);
  return parts
    ? replacement(place, " ", "Put a blank in its place")
    : replacement(place, "", "Delete the control character");
}

/** Vertical tab, form feed and the four separators part words. */
const SEPARATORS: ReadonlySet<number> = new Set([0x0b, 0x0c, 0x1c, 0x1d, 0x1e, 0x1f]);

function isInText(text: string, at: number): boolean {
  const isOpen = (column: number) => {
    const unit = text.charCodeAt(column);
    return !Number.isNaN(unit) && !isBlank(unit) && !isControl(unit);
  };
  return isOpen(at - 1) && isOpen(at + 1);
}
