/* Help for tests of editing commands: plans carried out on texts, and what must hold of them. */
import { expect } from "vitest";
import type { EditPlan, Edits } from "../../server/src/features/editing/editPlan.ts";
import { memoAt, type PlacedMemo } from "../../server/src/features/editing/footnoteNumbers.ts";
import { noteContent } from "../../server/src/features/editing/noteContent.ts";
import { textIn } from "../../server/src/resolve/document.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { applyEdits } from "../../server/src/text/span.ts";

/** The first memorandum of a text. Throws if there is none. */
export function memoOf(text: string): PlacedMemo {
  const memo = memoAt(analyze(text, { type: "memo" }), 0);
  if (memo === undefined) throw new Error("The text is no memorandum");
  return memo;
}

/** The edits of a plan. Fails on a refusal. */
export function editsOf(plan: EditPlan): Edits {
  if (plan.kind === "refusal")
    throw new Error(
      `Refused: ${plan.message} (${plan.places.map(({ message }) => message).join("; ")})`,
    );
  return plan;
}

/** The text after a plan. */
export function applied(text: string, plan: EditPlan): string {
  return applyEdits(text, editsOf(plan).edits);
}

/**
 * What each number in the text leads to: the words before it and the text of its note, without the
 * numbers themselves. No command on footnotes may change it.
 */
export function pairsOf(text: string): readonly string[] {
  const { document } = memoOf(text);
  const { notes, references } = document.bindings.footnotes;
  return references.map((reference) => {
    const note = notes[reference.note ?? -1];
    const words = (document.lines[reference.line]?.text ?? "").slice(0, reference.start);
    const written = note && textIn(document.lines, noteContent(document, note));
    const content = written?.replaceAll(/(footnote) \d+/g, "$1");
    return `${words.slice(-12).replaceAll(/[\d⁰¹²³⁴-⁹[\]^/]/g, "")} → ${content}`;
  });
}

/** Fails unless a plan is refused with these words. */
export function expectRefusal(plan: EditPlan, words: RegExp): void {
  expect(plan.kind).toBe("refusal");
  if (plan.kind === "refusal") expect(plan.message).toMatch(words);
}
