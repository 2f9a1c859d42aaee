/** How the rules about a cable's level call the places that state it. */

import { toStretch } from "../parse/place.ts";
import type { LevelSource, LevelToken } from "../resolve/cable/agreement/level.ts";
import type { Related } from "./rule.ts";

const PLACES: Readonly<Record<LevelSource, string>> = {
  line: "The classification line",
  banner: "The line with the message number",
  original: "The attribute Original Classification",
  previous: "The attribute Previous Classification",
  order: "The E.O. line",
  attributeOrder: "The attribute Executive Order",
};

/** `The classification line`, to begin a sentence with. */
export function levelPlace({ source }: LevelToken): string {
  return PLACES[source];
}

/** The place that has the level which was expected, if there is one. */
export function relatedLevel(witness: LevelToken | undefined): readonly Related[] {
  return witness === undefined
    ? []
    : [{ message: levelPlace(witness), stretch: toStretch(witness) }];
}
