/** The words that the relay adds to the header of a cable: POSS DUPE, TOSEC, ZFD, ZNR. */
import { textOf } from "../../parse/documentLines.ts";
import type { HeaderFieldName } from "../../parse/nodes.ts";
import type { LineStretch } from "../../parse/place.ts";
import type { CableDocument } from "../../resolve/document.ts";
import { operatingSignalAt, operatingSignals } from "../../vocabulary/vocabulary.ts";
import { touches } from "../location.ts";
import type { HoverFinder } from "./hover.ts";
import { termMarkdown } from "./markdown.ts";

export const hoverOperatingSignal: HoverFinder = (document, place) => {
  if (document.kind !== "cable" || !isRelayLine(document, place.line)) return undefined;
  const text = textOf(document.lines, place.line);
  const longest = Math.max(...operatingSignals().map(({ signal }) => signal.length));
  for (let start = Math.max(0, place.column - longest); start <= place.column; start++) {
    const match = operatingSignalAt(text, start);
    if (match === undefined) continue;
    const stretch = { line: place.line, start, end: match.end };
    const { signal, meaning } = match.entry;
    if (meaning !== undefined && touches(stretch, place))
      return { markdown: termMarkdown(signal, meaning), stretch };
  }
  return undefined;
};

/** The lines of the header on which the relay adds words, beside page lines and those with a level. */
const RELAY_LINES: ReadonlySet<HeaderFieldName> = new Set([
  "banner",
  "dateTimeGroup",
  "securityWarning",
]);

function isRelayLine({ parts }: CableDocument, line: number): boolean {
  const isOnIt = (piece: LineStretch) => piece.line === line;
  return (
    parts.pages.some(isOnIt) ||
    parts.classifications.some(isOnIt) ||
    parts.fields.some(
      ({ name, start, pieces }) =>
        RELAY_LINES.has(name) && (start.line === line || pieces.some(isOnIt)),
    )
  );
}
