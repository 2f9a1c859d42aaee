/**
 * The style in which a document writes most of its references. Where they are superscripts or in
 * brackets a plain number is a number, unless a note has no other reference; where `[1]` is the style
 * it is as plain as `[^1]`.
 */

import type { Evidence, ReferenceStyle } from "../../scan/inline/footnoteCandidates.ts";
import type { NoteLabelForm } from "../../scan/memo/memoLine.ts";

/** A candidate without its place: what the assignment looks at. */
export interface GradedCandidate {
  readonly label: string;
  readonly style: ReferenceStyle;
  readonly evidence: Evidence;
  readonly isAtHeading: boolean;
  /** Plain among marked ones. */
  readonly isForeign: boolean;
}

type Ungraded = Omit<GradedCandidate, "isForeign">;

/** Whether a candidate's surroundings leave little doubt. */
export function isSure({ evidence, isForeign }: GradedCandidate): boolean {
  if (isForeign) return false;
  return evidence === "marked" || evidence === "strong" || evidence === "spaced";
}

/**
 * The candidates that count, each with its index among all, graded by the style of the document.
 * `form` is that of the first note.
 */
export function gradeCandidates(
  candidates: readonly Ungraded[],
  labels: ReadonlySet<string>,
  form: NoteLabelForm | undefined,
): { readonly graded: readonly (GradedCandidate | undefined)[]; readonly isMarked: boolean } {
  const main = mainStyle(candidates, labels, form);
  const isMarked = main !== "plain";
  const graded = candidates.map((candidate) => {
    const { style, evidence } = candidate;
    const isOfStyle = style === "bracket" && main === "bracket";
    const grade: Evidence = isOfStyle ? "marked" : evidence;
    const isForeign = isMarked && style === "plain";
    // Where references are marked, a doubtful plain number is a number.
    if (isForeign && DOUBTFUL.has(grade) && !candidate.isAtHeading) return undefined;
    return { ...candidate, evidence: grade, isForeign };
  });
  return { graded, isMarked };
}

const DOUBTFUL: ReadonlySet<Evidence> = new Set(["medium", "numeric", "glued", "weak"]);

function mainStyle(
  candidates: readonly Ungraded[],
  labels: ReadonlySet<string>,
  form: NoteLabelForm | undefined,
): ReferenceStyle {
  if (form === "caret" || form === "slash" || form === "superscript" || form === "bracket")
    return form;
  let marked = 0;
  let brackets = 0;
  let plain = 0;
  for (const { label, style, evidence } of candidates) {
    if (style === "symbol") continue;
    if (style === "bracket") brackets += labels.has(label) ? 1 : 0;
    else if (evidence === "marked") marked++;
    else if (evidence === "strong" || evidence === "spaced") plain++;
  }
  if (plain < brackets && marked < brackets) return "bracket";
  return plain < marked ? "superscript" : "plain";
}
