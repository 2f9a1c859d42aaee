import { toStretch } from "../../parse/place.ts";
import { replacement } from "../replacement.ts";
import type { LineRule } from "../rule.ts";

export const linkForm: LineRule = {
  code: "page/link-form",
  severity: "hint",
  summary: "A page marker is a link",
  policy: "normalised",
  documents: "memo",
  scope: "line",
  checkLine(source, line, report) {
    for (const { start, end, label, labelColumns, form, fault } of source.pageMarkers) {
      if (form !== "link" || fault !== undefined) continue;
      // Without one of many brackets it would still be a link.
      if (source.text[start - 1] === "[") continue;
      const isNested = source.text[labelColumns.start - 1] === "[";
      const plain = isNested ? `[Page [${label}]]` : `[Page ${label}]`;
      const place = { line, start, end };
      report({
        stretch: toStretch(place),
        message: `The marker of page ${label} is a link; ${plain} was expected`,
        fixes: [replacement(place, plain, `Write ${plain}`)],
      });
    }
  },
};
