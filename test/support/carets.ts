/*
 * Fixtures of what an editor shows at a caret: the empty mark `«»` is the caret, the other marks stand
 * around the ranges that a feature returns there.
 *
 *   atCaret("He agreed.««»2»\n\n  «1.» …", "memo", getDefinition)
 */
import type { Range } from "vscode-languageserver-types";
import { analyze, type Snapshot } from "../../server/src/resolve/snapshot.ts";
import type { Span } from "../../server/src/text/span.ts";
import { markSpans, readFixture } from "./fixture.ts";

export type FixtureType = "cable" | "memo";

/** A fixture with its caret taken out. Throws if there is not just one. */
export function readCaret(marked: string): {
  readonly text: string;
  readonly caret: number;
  readonly spans: readonly Span[];
} {
  const { text, spans } = readFixture(marked);
  const [caret, ...others] = spans.filter(({ start, end }) => start === end);
  if (caret === undefined || 0 < others.length)
    throw new Error(`One caret is needed, and ${others.length} more are there: ${marked}`);
  return { text, caret: caret.start, spans: spans.filter((span) => span !== caret) };
}

/** The fixture with marks around the ranges that a feature gives at its caret. */
export function markedAtCaret(
  marked: string,
  type: FixtureType,
  ask: (snapshot: Snapshot, offset: number) => readonly Range[],
): string {
  const { text, caret } = readCaret(marked);
  const snapshot = analyze(text, { type });
  const spans = ask(snapshot, caret).map((range) => snapshot.lines.spanOf(range));
  return markSpans(text, [...spans, { start: caret, end: caret }]);
}
