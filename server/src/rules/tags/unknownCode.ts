import type { Tag } from "../../resolve/cable/tags.ts";
import type { CableDocument } from "../../resolve/document.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { CableRule, Fix } from "../rule.ts";

export const unknownCode: CableRule = {
  code: "tags/unknown-code",
  severity: "information",
  summary: "A TAGS code is not in the vocabulary",
  documents: "cable",
  scope: "line",
  check(document, report, { vocabulary }) {
    const catalogued = cataloguedCodes(document);
    for (const tag of document.bindings.tags) {
      if (tag.kind !== "unknown" || catalogued.has(tag.value)) continue;
      const nearest = tag.value.length < SHORTEST ? [] : vocabulary.nearestTags(tag.value);
      const [only] = nearest;
      const isClear = only !== undefined && nearest.length === 1;
      report({
        stretch: tag,
        message: isClear
          ? `${tag.value} is no known TAGS code; ${only}${titleOf(only, vocabulary)} is the nearest`
          : `${tag.value} is no known TAGS code`,
        fixes: isClear ? [change(tag, only)] : [],
      });
    }
  },
};

/** Codes of one or two letters are near to too many others. */
const SHORTEST = 3;

/** The codes in the record's own attributes: what the archive's indexers confirmed is no slip. */
function cataloguedCodes({ bindings }: CableDocument): ReadonlySet<string> {
  const attribute = bindings.attributes.find(({ key }) => key === "TAGS");
  return new Set((attribute?.value ?? "").split(",").map((code) => code.trim()));
}

const LONGEST_TITLE = 60;

function titleOf(code: string, vocabulary: Vocabulary): string {
  const title = vocabulary.tags(code)[0]?.title;
  return title === undefined || LONGEST_TITLE < title.length ? "" : ` (${title})`;
}

function change(tag: Tag, code: string): Fix {
  return {
    title: `Change ${tag.value} to ${code}`,
    isSafe: false,
    isPreferred: false,
    edits: [{ stretch: tag, newText: code }],
  };
}
