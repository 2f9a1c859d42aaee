/**
 * A classification alone on its line, with or without handling words: `SECRET`, `TOP SECRET/EYES ONLY`,
 * `confidential`. Government forms have it at the head and foot of each page, volumes before 1955 above
 * the dateline.
 */
import { handlingCaptionAt } from "../../vocabulary/captions.ts";
import { classificationAt, levelEntries } from "../../vocabulary/classification.ts";
import { lazy } from "../../vocabulary/lazy.ts";
import { precedenceAt } from "../../vocabulary/precedence.ts";
import { hasLowerCase, isLowerLetter, isUpperLetter } from "../words.ts";

const LONGEST = 80;

/** The first words of all levels, and the letters that begin them. */
const firstWords = lazy(
  () => new Set(levelEntries().flatMap(({ term }) => [term.split(" ", 1)[0] ?? "", term[0] ?? ""])),
);

/** Whether a line without outer blanks is a classification, in capitals, small letters or as a title. */
export function isMarking(line: string): boolean {
  if (LONGEST < line.length || !firstWords().has(firstWordOf(line))) return false;
  const level = classificationAt(line, 0);
  if (level === undefined) return false;
  let at = pastSigns(line, level.end);
  while (at < line.length) {
    const word =
      handlingCaptionAt(line, at) ?? precedenceAt(line, at) ?? classificationAt(line, at);
    const end = word?.end ?? sensitiveEnd(line, at);
    if (end === undefined) return false;
    at = pastSigns(line, end);
  }
  return true;
}

/** The letters with which a line begins, in capitals. */
function firstWordOf(line: string): string {
  let end = 0;
  while (isUpperLetter(line.charCodeAt(end)) || isLowerLetter(line.charCodeAt(end))) end++;
  return line.slice(0, end).toUpperCase();
}

/** Whether a line is a precedence alone, as it stands below the classification in older volumes. */
export function isPrecedence(line: string): boolean {
  if (LONGEST < line.length) return false;
  const found = precedenceAt(line, 0);
  return found !== undefined && pastSigns(line, found.end) === line.length;
}

const SENSITIVE = "SENSITIVE";

/** `SECRET/SENSITIVE`: a handling word of memoranda that cables do not have. */
function sensitiveEnd(line: string, column: number): number | undefined {
  const end = column + SENSITIVE.length;
  return line.slice(column, end).toUpperCase() === SENSITIVE ? end : undefined;
}

function pastSigns(line: string, column: number): number {
  let at = column;
  while (at < line.length && " /—–-;,.()[]*".includes(line[at] ?? "")) at++;
  return at;
}

/** Whether a marking stands in capitals or in small letters throughout, as none in a sentence does. */
export function isOfOneCase(line: string): boolean {
  return !hasLowerCase(line) || line === line.toLowerCase();
}
