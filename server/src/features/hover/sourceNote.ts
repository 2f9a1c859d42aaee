/** The parts of a source note: what a lot or film number is, what Nodis means, who drafted. */
import { textOf } from "../../parse/documentLines.ts";
import type { LineStretch, Place } from "../../parse/place.ts";
import type { MemoDocument } from "../../resolve/document.ts";
import type {
  SourceNote,
  SourcePart,
  SourceRole,
} from "../../resolve/memo/sourceNote/sourceNote.ts";
import { knownQualifiers } from "../../resolve/memo/sourceNote/sourcePart.ts";
import { handlingCaption, sourceNoteTerm, sourceNoteTerms } from "../../vocabulary/vocabulary.ts";
import { sourcePartAt } from "../sourceNoteAt.ts";
import type { HoverFinder } from "./hover.ts";
import { escapeMarkdown, termMarkdown } from "./markdown.ts";

export const hoverSourceNote: HoverFinder = (document, place) => {
  if (document.kind !== "memo") return undefined;
  const part = sourcePartAt(document, place);
  const meaning = part && meaningOf(part);
  if (part === undefined || meaning === undefined) return undefined;
  return { markdown: termMarkdown(part.value, meaning), stretch: onLine(document, part, place) };
};

const MEANINGS: Readonly<Partial<Record<SourceRole, string>>> = {
  repository: "Who has the original",
  publication: "The publication that the text was taken from",
  folder: "Folder, by its title",
  noFilm: "The record has no number of the film or the electronic telegrams",
  fileNumber: "File number in the central files of the Department of State",
  level: "Level of classification",
  precedence: "Precedence with which a telegram was sent",
  drafter: "Drafted it",
  clearance: "Cleared it before it was sent",
  approval: "Approved it",
};

/** The letter of a number in the Central Foreign Policy File (memo-format 9). */
const FILMS: Readonly<Record<string, string>> = {
  D: "Film number of a telegram in the Central Foreign Policy File",
  P: "Film number of a paper document in the Central Foreign Policy File",
  N: "Film number of a Nodis telegram in the Central Foreign Policy File",
};

/** Of sentences nothing is said that they do not say themselves. */
function meaningOf({ role, value }: SourcePart): string | undefined {
  if (role === "film") return filmMeaning(value);
  const known = handlingCaption(value)?.meaning ?? sourceNoteTerm(value)?.meaning;
  if (MARKINGS.has(role) || knownQualifiers.has(role)) return known ?? MEANINGS[role];
  return MEANINGS[role] ?? containerMeaning(role);
}

const MARKINGS: ReadonlySet<SourceRole> = new Set(["level", "precedence", "qualifier"]);

function containerMeaning(role: SourceRole): string | undefined {
  const isOf = (own: string | undefined) => own === role;
  return sourceNoteTerms().find((entry) => entry.kind === "container" && isOf(entry.role))?.meaning;
}

/** `P820048-0941`: what the letter says, and the year in the first two digits. */
function filmMeaning(value: string): string | undefined {
  const meaning = FILMS[value.charAt(0)];
  return meaning && `${meaning}, of the film of 19${value.slice(1, 1 + "82".length)}`;
}

/** What the note says as a list, for the hovers on its number. */
export function sourceNoteMarkdown(source: SourceNote): string {
  const lines = [
    ["Where", [source.repository, ...source.path].filter((each) => each !== undefined).join(", ")],
    ["Classification", [source.level, ...source.qualifiers].filter(Boolean).join("; ")],
    ["Drafted by", names(source.drafters)],
    ["Cleared by", names(source.clearedBy)],
    ["Approved by", names(source.approvedBy)],
  ];
  return lines
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `- ${name}: ${escapeMarkdown(value ?? "")}`)
    .join("\n");
}

function names(hands: SourceNote["drafters"]): string {
  return hands
    .map(({ name, office, date }) =>
      [name, office === undefined ? undefined : `(${office})`, date && `on ${date}`]
        .filter((each) => each !== undefined)
        .join(" "),
    )
    .join(", ");
}

/** The part of a stretch that is on the line of a place. */
function onLine({ lines }: MemoDocument, { start, end }: SourcePart, { line }: Place): LineStretch {
  return {
    line,
    start: line === start.line ? start.column : 0,
    end: line === end.line ? end.column : textOf(lines, line).length,
  };
}
