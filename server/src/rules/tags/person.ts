import type { Tag } from "../../resolve/cable/tags.ts";
import { isNameTag } from "../../vocabulary/vocabulary.ts";
import { cableYear } from "../cableYear.ts";
import type { CableRule, FixEdit, Report } from "../rule.ts";
import { shortened } from "../shortened.ts";

export const person: CableRule = {
  code: "tags/person",
  severity: "information",
  summary: "A person's name among the TAGS does not stand in brackets",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    const { tags } = document.bindings;
    // Later cables have names with brackets and without (cable-format 13).
    const isLate = LAST_YEAR < (cableYear(document) ?? 0);
    tags.forEach((tag, i) => {
      if (tag.bracket === "open") report({ ...unclosed(tag), waitsFor: "after" });
      if (tag.bracket === "none" && !isLate) report(withoutBrackets(tag, codeBefore(tags, i)));
    });
  },
};

const LAST_YEAR = 1981;

function unclosed(tag: Tag): Report {
  return {
    stretch: tag,
    message: `The bracket around the name ${shortened(tag.value)} is not closed`,
    fixes: [
      {
        title: "Close the bracket",
        isSafe: false,
        isPreferred: true,
        edits: [insertion(tag.end, ")")],
      },
    ],
  };
}

function withoutBrackets(tag: Tag, code: string): Report {
  return {
    stretch: tag,
    message: `The name ${shortened(tag.value)} stands after ${code} without brackets`,
    fixes: [
      {
        title: "Put the name in brackets",
        isSafe: false,
        isPreferred: true,
        edits: [insertion(tag.start, "("), insertion(tag.end, ")")],
      },
    ],
  };
}

function insertion(place: Tag["start"], newText: string): FixEdit {
  return { stretch: { start: place, end: place }, newText };
}

/** The code that the name goes with: the last one of those that name persons. */
function codeBefore(tags: readonly Tag[], index: number): string {
  for (let i = index - 1; 0 <= i; i--) {
    const tag = tags[i];
    if (tag !== undefined && isNameTag(tag.value)) return tag.value;
  }
  return "a code";
}
