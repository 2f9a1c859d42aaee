/** Where a section's count stands, for the rules about sections. */
import type { Stretch } from "../parse/place.ts";
import { toStretch } from "../parse/place.ts";
import type { CountedSection, PlacedCount } from "../resolve/cable/agreement/section.ts";

/** The count that people cite a section by: that of its banner, or else its first. */
export function mainCount({ counts }: CountedSection): PlacedCount | undefined {
  return counts.find(({ source }) => source === "banner") ?? counts[0];
}

/** `1 OF 2`. */
export function countStretch({ line, numberColumns, ofColumns }: PlacedCount): Stretch {
  return toStretch({ line, start: numberColumns.start, end: ofColumns.end });
}

/** The `1` of `1 OF 2`. */
export function numberStretch({ line, numberColumns }: PlacedCount): Stretch {
  return toStretch({ line, ...numberColumns });
}
