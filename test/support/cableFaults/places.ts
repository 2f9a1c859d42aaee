/* Places in real cables for faults, and faults at them. */
import type { Place, Stretch } from "../../../server/src/parse/place.ts";
import type { SectionHeader } from "../../../server/src/resolve/cable/cableBindings.ts";
import type { Span } from "../../../server/src/text/span.ts";
import type { Random } from "../seededRandom.ts";
import type { PutFault, RealCable } from "./fault.ts";

/** A text replaced at a stretch; the finding may also stand at these others. */
export function replacedOr(
  cable: RealCable,
  stretch: Stretch,
  newText: string,
  others: readonly Stretch[],
): PutFault {
  const span = cable.spanOf(stretch);
  const end = span.start + newText.length;
  const moved = newText.length - (span.end - span.start);
  const placeOf = (other: Stretch): Span => {
    const place = cable.spanOf(other);
    const by = span.end <= place.start ? moved : 0;
    return { start: place.start + by, end: place.end + by };
  };
  return {
    edits: [{ span, newText }],
    places: [{ start: span.start, end }, ...others.map(placeOf)],
  };
}

/** A stretch within one line. */
export function onLine(line: number, start: number, end: number): Stretch {
  return { start: { line, column: start }, end: { line, column: end } };
}

/** Any of the sections' headers; `undefined` for a text without one. */
export function anyHeader({ document }: RealCable, random: Random): SectionHeader | undefined {
  const { headers } = document.bindings;
  return headers.length === 0 ? undefined : random.pick(headers);
}

/** The text at a stretch. */
export function textAt(cable: RealCable, stretch: Stretch): string {
  const { start, end } = cable.spanOf(stretch);
  return cable.text.slice(start, end);
}

/** The value of the first attribute of this key that is not empty. */
export function attributeStretch({ document }: RealCable, key: string): Stretch | undefined {
  const found = document.bindings.attributes.find((attribute) => attribute.key === key);
  return found === undefined || found.value === "" ? undefined : found;
}

/** A piece of a stretch by columns from its start. */
export function pieceOf({ start }: Stretch, from: number, to: number): Stretch {
  const at = (column: number): Place => ({ line: start.line, column: start.column + column });
  return { start: at(from), end: at(to) };
}

/** Two neighbouring characters that differ, exchanged; `undefined` if there are none. */
export function exchanged(text: string, random: Random): string | undefined {
  const places = [...text].flatMap((character, i) =>
    i + 1 < text.length && character !== text[i + 1] ? [i] : [],
  );
  if (places.length === 0) return undefined;
  const at = random.pick(places);
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
}
