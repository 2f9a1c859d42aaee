/** The TAGS of a cable: codes separated by commas or blanks, and names in brackets. */
import type { DocumentLines } from "../../parse/documentLines.ts";
import type { LineStretch } from "../../parse/place.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { FieldValue } from "../fieldValue.ts";
import { singleBlanks } from "../fieldValue.ts";
import { fieldWords, type PlacedWord } from "./fieldWords.ts";

export type TagKind = "subject" | "program" | "geographic" | "organization" | "person" | "unknown";

export interface Tag extends FieldValue {
  readonly kind: TagKind;
}

/** The codes of a TAGS line in order; commas within brackets do not separate. */
export function toTags(
  lines: DocumentLines,
  pieces: readonly LineStretch[],
  vocabulary: Vocabulary,
): readonly Tag[] {
  const tags: Tag[] = [];
  let name: { start: Tag["start"]; end: Tag["end"]; text: string } | undefined;
  for (const { line, start, end, text } of fieldWords(lines, pieces).flatMap(beforeBracket)) {
    if (name === undefined && text.startsWith("("))
      name = { start: { line, column: start }, end: { line, column: end }, text: "" };
    if (name === undefined) {
      for (const tag of codesOf(text, line, start, vocabulary)) tags.push(tag);
      continue;
    }
    const close = text.indexOf(")");
    name.text += ` ${close < 0 ? text : text.slice(0, close + 1)}`;
    name.end = { line, column: close < 0 ? end : start + close + 1 };
    if (close < 0) continue;
    tags.push(toPerson(name));
    name = undefined;
    const after = codesOf(text.slice(close + 1), line, start + close + 1, vocabulary);
    for (const tag of after) tags.push(tag);
  }
  if (name !== undefined) tags.push(toPerson(name));
  return tags;
}

/** A word and the bracket glued to it, `CASC(HARLOW`, as two words. */
function beforeBracket(word: PlacedWord): readonly PlacedWord[] {
  const { text, start } = word;
  const open = text.indexOf("(");
  if (open < 1) return [word];
  return [
    { ...word, text: text.slice(0, open), end: start + open },
    { ...word, text: text.slice(open), start: start + open },
  ];
}

function toPerson(name: { start: Tag["start"]; end: Tag["end"]; text: string }): Tag {
  const text = name.text.trim();
  const inner = text.replace(/^\(/, "").replace(/\)$/, "");
  return { kind: "person", value: singleBlanks(inner), text, start: name.start, end: name.end };
}

const SEPARATORS = ",;.:";

/** The codes of one word: `SHUM,`, `SHUM,PINT`. `N/A` is none. */
function codesOf(text: string, line: number, column: number, vocabulary: Vocabulary): Tag[] {
  const tags: Tag[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !SEPARATORS.includes(text[at] ?? "")) continue;
    const code = text.slice(start, at);
    if (code !== "" && code.toUpperCase() !== "N/A")
      tags.push({
        kind: kindOf(code, vocabulary),
        value: code,
        text: code,
        start: { line, column: column + start },
        end: { line, column: column + at },
      });
    start = at + 1;
  }
  return tags;
}

function kindOf(code: string, vocabulary: Vocabulary): TagKind {
  return vocabulary.tags(code)[0]?.kind ?? "unknown";
}
