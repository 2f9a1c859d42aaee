import type { Attribute } from "../../resolve/cable/attributes.ts";
import type { CableBindings } from "../../resolve/cable/cableBindings.ts";
import { nearestOf, type Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { CableRule } from "../rule.ts";

export const tagsAttribute: CableRule = {
  code: "tags/attribute",
  severity: "warning",
  summary: "The TAGS of the header and of the attributes have no code in common",
  documents: "cable",
  scope: "frame",
  check({ bindings }, report, { vocabulary }) {
    const attribute = bindings.attributes.find(({ key }) => key === "TAGS");
    const header = headerCodes(bindings);
    const catalogued = attribute === undefined ? [] : cataloguedCodes(attribute);
    if (attribute === undefined || header.length === 0 || catalogued.length === 0) return;
    if (header.some((code) => catalogued.includes(code))) return;
    if (isExplained(bindings, catalogued, vocabulary)) return;
    const isNear = header.some((code) => 0 < nearestOf(code, catalogued, SLIPS).length);
    report({
      stretch: attribute,
      message: "The attribute TAGS has no code of the TAGS line, and at least one was expected",
      related:
        bindings.tagsField === undefined
          ? []
          : [{ message: "The TAGS line", stretch: bindings.tagsField }],
      waitsFor: "after",
      // One code, or one that is nearly the same, may be misspelt in the original.
      ...(isNear || header.length === 1 ? { severity: "information" } : {}),
    });
  },
};

/** Letters by which a misspelt code differs: `EOXC` for `OEXC`. */
const SLIPS = 1;

/** Whether an unknown code is nearly one of the attribute's, or several of them run together. */
function isExplained(
  { tags }: CableBindings,
  catalogued: readonly string[],
  vocabulary: Vocabulary,
): boolean {
  return tags.some(({ kind, value }) => {
    if (kind !== "unknown") return false;
    const codes = vocabulary.splitTags(value);
    return (
      codes.some((code) => catalogued.includes(code)) ||
      0 < nearestOf(value.toUpperCase(), catalogued, SLIPS).length
    );
  });
}

function headerCodes({ tags }: CableBindings): readonly string[] {
  return tags.filter(({ kind }) => kind !== "person").map(({ value }) => value.toUpperCase());
}

/** The codes that the indexers gave; names of persons stand in brackets. */
function cataloguedCodes({ reading }: Attribute): readonly string[] {
  if (reading?.type !== "list") return [];
  return reading.entries
    .filter((entry) => !entry.startsWith("("))
    .map((entry) => entry.toUpperCase());
}
