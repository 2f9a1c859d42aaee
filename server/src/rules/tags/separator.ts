import { toStretch } from "../../parse/place.ts";
import type { TagSeparator } from "../../resolve/cable/tags.ts";
import type { CableDocument } from "../../resolve/document.ts";
import type { CableRule, FixEdit } from "../rule.ts";

export const separator: CableRule = {
  code: "tags/separator",
  severity: "information",
  summary: "TAGS codes are parted by another sign than a comma or a blank",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    const { tagSeparators } = document.bindings;
    const [first] = tagSeparators;
    if (first === undefined) return;
    const rest = tagSeparators.length - 1;
    const also = rest === 0 ? "" : `, and ${rest} more such ${rest === 1 ? "sign" : "signs"}`;
    report({
      stretch: toStretch(first),
      message: `"${first.text}" stands between TAGS codes${also}; a comma was expected`,
      fixes: [
        {
          title: rest === 0 ? "Change it to a comma" : "Change them to commas",
          isSafe: false,
          isPreferred: true,
          edits: tagSeparators.map((sign) => toComma(document, sign)),
        },
      ],
    });
  },
};

/** A comma, with a blank where none follows. */
function toComma({ lines }: CableDocument, sign: TagSeparator): FixEdit {
  const next = lines[sign.line]?.text[sign.end];
  const isGlued = next !== undefined && next !== " ";
  return { stretch: toStretch(sign), newText: isGlued ? ", " : "," };
}
