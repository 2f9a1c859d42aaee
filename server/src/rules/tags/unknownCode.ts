import type { Tag } from "../../resolve/cable/tags.ts";
import type { CableDocument } from "../../resolve/document.ts";
import { hasLowerCase } from "../../scan/words.ts";
import { nearestOf, type Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { CableRule, Fix, Report } from "../rule.ts";
import { shortened } from "../shortened.ts";

export const unknownCode: CableRule = {
  code: "tags/unknown-code",
  severity: "information",
  summary: "A TAGS code is not in the vocabulary",
  documents: "cable",
  scope: "frame",
  check(document, report, { vocabulary }) {
    const { tags } = document.bindings;
    const catalogued = cataloguedCodes(document);
    const written = new Set(tags.map(({ value }) => value));
    const others = [...catalogued].filter((code) => !written.has(code));
    for (const tag of tags) {
      if (tag.kind !== "unknown" || catalogued.has(tag.value) || hasLowerCase(tag.value)) continue;
      report(
        splitReport(tag, vocabulary) ??
          cataloguedReport(tag, others, vocabulary) ??
          nearestReport(tag, vocabulary),
      );
    }
  },
};

/** `ECONEFIN`: two known codes without a blank between them. */
function splitReport(tag: Tag, vocabulary: Vocabulary): Report | undefined {
  const codes = vocabulary.splitTags(tag.value);
  if (codes.length === 0) return undefined;
  const list = codes.join(", ");
  return {
    stretch: tag,
    message: `${shortened(tag.value)} is no known TAGS code; ${shortened(list)} are`,
    fixes: [change(tag, list)],
  };
}

/** A code that only the record's attributes have, and that is nearly the same. */
function cataloguedReport(
  tag: Tag,
  others: readonly string[],
  vocabulary: Vocabulary,
): Report | undefined {
  const nearest = tag.value.length < SHORTEST ? [] : nearestOf(tag.value, others, 1);
  const [only] = nearest;
  if (only === undefined || nearest.length !== 1) return undefined;
  return {
    stretch: tag,
    message: `${tag.value} is no known TAGS code; the attribute TAGS has ${only}${titleOf(only, vocabulary)}`,
    fixes: [{ ...change(tag, only), isPreferred: true }],
  };
}

function nearestReport(tag: Tag, vocabulary: Vocabulary): Report {
  const nearest = tag.value.length < SHORTEST ? [] : vocabulary.nearestTags(tag.value);
  const [only] = nearest;
  if (only === undefined || nearest.length !== 1)
    return { stretch: tag, message: `${shortened(tag.value)} is no known TAGS code` };
  return {
    stretch: tag,
    message: `${tag.value} is no known TAGS code; ${only}${titleOf(only, vocabulary)} is the nearest`,
    fixes: [change(tag, only)],
  };
}

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
