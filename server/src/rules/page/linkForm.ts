import { toStretch } from "../../parse/place.ts";
import { replacement } from "../replacement.ts";
import type { MemoRule } from "../rule.ts";

export const linkForm: MemoRule = {
  code: "page/link-form",
  severity: "hint",
  summary: "A page marker is a link",
  policy: "normalised",
  documents: "memo",
  scope: "line",
  check({ lines }, report) {
    lines.forEach((source, line) => {
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
    });
  },
};
