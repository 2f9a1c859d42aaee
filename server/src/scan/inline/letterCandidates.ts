/**
 * Letters in a line of a table that may be references to its lettered notes: after a figure
 * (`12,500a`), in brackets (`[a]`) or raised (`ᵃ`). Asked only where such notes stand below.
 */
import { isBlank, isDigit, isLowerLetter } from "../words.ts";
import type { FootnoteCandidate } from "./footnoteCandidates.ts";

const RAISED = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲ";
const FIRST = "a".charCodeAt(0);

/** The candidates of a line, in order. */
export function findLetterCandidates(text: string): readonly FootnoteCandidate[] {
  const candidates: FootnoteCandidate[] = [];
  for (let at = 1; at < text.length; at++) {
    const raised = RAISED.indexOf(text[at] ?? " ");
    if (0 <= raised) {
      const label = String.fromCharCode(FIRST + raised);
      candidates.push({ start: at, end: at + 1, label, style: "superscript", evidence: "marked" });
    } else if (isLowerLetter(text.charCodeAt(at))) {
      const candidate = letterAt(text, at);
      if (candidate !== undefined) candidates.push(candidate);
    }
  }
  return candidates;
}

function letterAt(text: string, at: number): FootnoteCandidate | undefined {
  const before = text.charCodeAt(at - 1);
  const label = text.charAt(at);
  if (text[at - 1] === "[" && text[at + 1] === "]")
    return { start: at - 1, end: at + 2, label, style: "bracket", evidence: "marked" };
  if (!isDigit(before) && text[at - 1] !== ")" && text[at - 1] !== "%") return undefined;
  const next = text.charCodeAt(at + 1);
  if (at + 1 < text.length && !isBlank(next) && text[at + 1] !== "|") return undefined;
  return { start: at, end: at + 1, label, style: "plain", evidence: "strong" };
}
