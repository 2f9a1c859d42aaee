/** The distribution of a cable: offices with their copies, the total, the letter at its end. */
import { textOf } from "../../parse/documentLines.ts";
import type { Place } from "../../parse/place.ts";
import type { CableDocument } from "../../resolve/document.ts";
import { skipBlanks } from "../../scan/words.ts";
import { headerLabelAt, type Vocabulary } from "../../vocabulary/vocabulary.ts";
import { cablePlaceAt } from "../completion/place.ts";
import { type Form, readWritten, toForm } from "./form.ts";

const PART = { office: 0, count: 1, total: 2, letter: 3 } as const;

/** The form of the distribution that the caret is in; `undefined` elsewhere. */
export function distributionForm(
  document: CableDocument,
  place: Place,
  vocabulary: Vocabulary,
): Form | undefined {
  const before = textOf(document.lines, place.line).slice(0, place.column);
  if (!isDistribution(document, place, before)) return undefined;
  const { words, isAfterBlank } = readWritten(before);
  const last = words.at(-1) ?? "";
  const current = isAfterBlank ? "" : last;
  const hasTotal = words.some((word) => word.startsWith("/"));
  const active = current.startsWith("/")
    ? PART.total
    : hasTotal
      ? PART.letter
      : current.includes("-")
        ? PART.count
        : PART.office;
  const office = current.split("-")[0] ?? "";
  const title = vocabulary.office(office)?.title;
  const pieces = [
    {
      name: "office",
      meaning: title === undefined ? "The symbol of an office or agency" : `${office}: ${title}`,
    },
    "-",
    { name: "count", meaning: "The copies that it gets, two digits" },
    " … /",
    { name: "total", meaning: totalMeaning(document, place) },
    " ",
    { name: "letter", meaning: "W on messages that came in, R on those that went out" },
  ];
  return toForm("Who gets the message, and how many copies", pieces, active);
}

/** On a line of the distribution, or behind its label alone. */
function isDistribution(document: CableDocument, place: Place, before: string): boolean {
  const where = cablePlaceAt(document, place);
  if (where.kind === "field") return where.name === "distribution";
  if (where.kind !== "headerLine" && document.parts.fields.length !== 0) return false;
  const label = headerLabelAt(before, skipBlanks(before, 0));
  const field = label?.entry.field;
  return field === "action" || field === "origin";
}

/** The sum of the copies of the section's distribution as far as it is written. */
function totalMeaning({ bindings }: CableDocument, { line }: Place): string {
  const above = bindings.headers.filter(({ fields }) => (fields[0]?.start.line ?? 0) <= line);
  const copies = (above.at(-1) ?? bindings.headers[0])?.distribution?.copies ?? [];
  const sum = copies.reduce((all, { count }) => all + count, 0);
  return `The sum of all copies, three digits; those written here add up to ${sum}`;
}
