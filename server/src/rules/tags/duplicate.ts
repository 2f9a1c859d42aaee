import type { Stretch } from "../../parse/place.ts";
import type { Tag } from "../../resolve/cable/tags.ts";
import type { CableRule } from "../rule.ts";

export const duplicate: CableRule = {
  code: "tags/duplicate",
  severity: "information",
  summary: "A TAGS code stands twice",
  documents: "cable",
  scope: "frame",
  check({ bindings: { tags } }, report) {
    const seen = new Map<string, Tag>();
    tags.forEach((tag, i) => {
      if (tag.kind === "person") return;
      const code = tag.value.toUpperCase();
      const first = seen.get(code);
      if (first === undefined) {
        seen.set(code, tag);
        return;
      }
      // `OVIP (HARLOW, MARTHA), OVIP (BRANDT, OTTO)`: each names another person.
      if (tags[i + 1]?.kind === "person") return;
      report({
        stretch: tag,
        message: `${tag.value} stands twice among the TAGS; one was expected`,
        fixes: [
          {
            title: `Delete the second ${tag.value}`,
            isSafe: false,
            isPreferred: true,
            edits: [{ stretch: withSeparator(tags, i), newText: "" }],
          },
        ],
        related: [{ message: "The first one", stretch: first }],
      });
    });
  },
};

/** The code with what parts it from the one before, or on a new line from the one after. */
function withSeparator(tags: readonly Tag[], index: number): Stretch {
  const tag = tags[index] as Tag;
  const before = tags[index - 1];
  const after = tags[index + 1];
  if (before?.end.line === tag.start.line) return { start: before.end, end: tag.end };
  if (after?.start.line === tag.end.line) return { start: tag.start, end: after.start };
  return tag;
}
