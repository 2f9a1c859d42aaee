/**
 * The FM lines and date-time groups of the sections, which are equal in 40 of 40 and 39 of 40 cables
 * (cable-format 6); the one that differs adds an operating signal after the year, which is not read
 * here. What most sections have is right.
 */
import type { Stretch } from "../../parse/place.ts";
import { toStretch } from "../../parse/place.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { CableDocument } from "../document.ts";
import { cablePages, commonOrigin } from "../pages/pageLines.ts";
import { agreeOnDate } from "./agreement/date.ts";

/** A word of a section's header that the other sections write otherwise. */
export interface HeaderSlip {
  readonly field: "FM line" | "date-time group";
  readonly written: string;
  readonly stretch: Stretch;
  readonly expected: string;
  readonly witness: Stretch;
  /** Whether more than the other section tells so. */
  readonly isDecided: boolean;
}

/** The slips in order of the sections; a cable of one section has none. */
export function headerSlips(
  document: CableDocument,
  vocabulary: Vocabulary,
): readonly HeaderSlip[] {
  return [...senderSlips(document, vocabulary), ...timeSlips(document)];
}

/** What one section has. */
interface Statement {
  readonly text: string;
  readonly stretch: Stretch;
}

function senderSlips(document: CableDocument, vocabulary: Vocabulary): readonly HeaderSlip[] {
  const senders = document.bindings.headers.flatMap(({ from }): Statement[] =>
    from === undefined ? [] : [{ text: from.value, stretch: from }],
  );
  const station = commonOrigin(document, cablePages(document))?.station.replaceAll(" ", "");
  const isKnown = ({ text }: Statement) => {
    const posts = vocabulary.stationsOf(text);
    return station === undefined
      ? 0 < posts.length
      : posts.some(({ pageName }) => pageName.replaceAll(" ", "") === station);
  };
  return differing("FM line", senders, isKnown);
}

/** Hour and minute; a day that differs is a slip in the date. */
function timeSlips(document: CableDocument): readonly HeaderSlip[] {
  const wrong = new Set(agreeOnDate(document).slips.map(({ token }) => token.section));
  const groups = document.bindings.headers.flatMap(({ dateTime, section }): Statement[] => {
    if (dateTime === undefined || dateTime.fault !== undefined || wrong.has(section)) return [];
    const { group } = dateTime.landmark;
    const place = { line: dateTime.start.line, start: group.start, end: group.end };
    return [{ text: group.text.replaceAll(" ", ""), stretch: toStretch(place) }];
  });
  return differing("date-time group", groups, () => false);
}

/** Those that differ from most, or of two from the one that is otherwise known; else the later. */
function differing(
  field: HeaderSlip["field"],
  statements: readonly Statement[],
  isKnown: (statement: Statement) => boolean,
): readonly HeaderSlip[] {
  const counts = new Map<string, number>();
  for (const { text } of statements) counts.set(text, (counts.get(text) ?? 0) + 1);
  if (counts.size < 2) return [];
  const most = Math.max(...counts.values());
  const common = statements.filter(({ text }) => counts.get(text) === most);
  const known = common.filter(isKnown);
  const kinds = new Set(common.map(({ text }) => text));
  const knownKinds = new Set(known.map(({ text }) => text));
  const witness = knownKinds.size === 1 ? known[0] : common[0];
  if (witness === undefined) return [];
  const isDecided = kinds.size === 1 || knownKinds.size === 1;
  return statements
    .filter(({ text }) => text !== witness.text)
    .map(({ text, stretch }) => ({
      field,
      written: text,
      stretch,
      expected: witness.text,
      witness: witness.stretch,
      isDecided,
    }));
}
