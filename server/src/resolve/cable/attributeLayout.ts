/** Which of the archive's layouts a record has: the keys that it must have, in their order. */
import { attributeKeysOf, attributeLayouts } from "../../vocabulary/vocabulary.ts";

/**
 * The layout that most of the keys belong to and fewest are missing of: 1973 to 1976, 1977, or 1978
 * and 1979 (cable-format 10). The keys decide it, since the cable's date may have the slip; the year
 * only between layouts that fit as well. What comes after the last key may not be typed yet.
 */
export function layoutOf(keys: readonly string[], year: number | undefined): readonly string[] {
  const present = new Set(keys);
  const preferred = year === undefined ? undefined : attributeKeysOf(year);
  let best: readonly string[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (const layout of attributeLayouts()) {
    const against = weightAgainst(layout, present) - (layout === preferred ? PREFERENCE : 0);
    if (fewest <= against) continue;
    fewest = against;
    best = layout;
  }
  return best;
}

/** A key that a layout does not have speaks more against it than a missing one. */
const WEIGHT_OF_FOREIGN = 3;
/** Less than a missing key. */
const PREFERENCE = 0.5;

function weightAgainst(layout: readonly string[], present: ReadonlySet<string>): number {
  let found = 0;
  let missing = 0;
  let missingSoFar = 0;
  for (const key of layout) {
    if (present.has(key)) {
      found++;
      missing = missingSoFar;
    } else missingSoFar++;
  }
  return missing + WEIGHT_OF_FOREIGN * (present.size - found);
}
