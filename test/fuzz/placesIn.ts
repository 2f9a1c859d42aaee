/** Whether the places in an answer lie in the text: lines, characters, offsets, edits and symbols. */
import type { EditPlan } from "../../server/src/features/editing/editPlan.ts";
import type { Snapshot } from "../../server/src/resolve/snapshot.ts";
import type { TextEdit } from "../../server/src/text/span.ts";

interface Place {
  readonly line: number;
  readonly character: number;
}

/** What is wrong with the places of an answer: of a plan's edits, or in the protocol's form. */
export function answerFaults(snapshot: Snapshot, answer: unknown): readonly string[] {
  if (!isPlan(answer)) return placeFaults(snapshot, answer);
  return answer.kind === "refusal" ? [] : editFaults(snapshot.lines.length, answer.edits);
}

/** Whether an answer is the plan of a command. */
export function isPlan(answer: unknown): answer is EditPlan {
  return (
    isObject(answer) && "kind" in answer && (answer.kind === "edits" || answer.kind === "refusal")
  );
}

/** The first few faults. */
function placeFaults({ lines }: Snapshot, answer: unknown): readonly string[] {
  const faults: string[] = [];
  const isIn = ({ line, character }: Place) =>
    line === lines.lineCount
      ? character === 0
      : 0 <= line &&
        line < lines.lineCount &&
        0 <= character &&
        character <= lines.line(line).text.length;
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null || MOST_FAULTS <= faults.length) return;
    if (isPlace(value) && !isIn(value)) faults.push(`no such place: ${JSON.stringify(value)}`);
    if (isRange(value) && !isInOrder(value.start, value.end))
      faults.push(`ends before it starts: ${JSON.stringify(value)}`);
    if (isSymbol(value) && !(holds(value.range, value.selectionRange) && areWithin(value)))
      faults.push(`a symbol reaches beyond its range: ${JSON.stringify(value)}`);
    for (const part of Object.values(value)) visit(part);
  };
  visit(answer);
  return faults;
}

const MOST_FAULTS = 3;

/** Edits must lie in the text, in its order, and not overlap. */
export function editFaults(length: number, edits: readonly TextEdit[]): readonly string[] {
  let before = 0;
  return edits.flatMap(({ span }) => {
    const isSound = before <= span.start && span.start <= span.end && span.end <= length;
    before = span.end;
    return isSound ? [] : [`no sound edit: ${span.start} to ${span.end} of ${length}`];
  });
}

interface Range {
  readonly start: Place;
  readonly end: Place;
}

interface OutlineSymbol {
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children?: readonly OutlineSymbol[];
}

function isPlace(value: object): value is Place {
  return "line" in value && "character" in value;
}

function isRange(value: object): value is Range {
  return "start" in value && "end" in value && isObject(value.start) && isPlace(value.start);
}

function isSymbol(value: object): value is OutlineSymbol {
  return "range" in value && "selectionRange" in value;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isInOrder(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

function holds(outer: Range, inner: Range): boolean {
  return isInOrder(outer.start, inner.start) && isInOrder(inner.end, outer.end);
}

function areWithin({ range, children = [] }: OutlineSymbol): boolean {
  return children.every((child) => holds(range, child.range));
}
