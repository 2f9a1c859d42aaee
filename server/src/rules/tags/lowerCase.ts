import type { Tag } from "../../resolve/cable/tags.ts";
import { hasLowerCase } from "../../scan/words.ts";
import type { CableRule, Report } from "../rule.ts";

export const lowerCase: CableRule = {
  code: "tags/lower-case",
  severity: "information",
  summary: "A TAGS code is written in lower case",
  documents: "cable",
  scope: "frame",
  check({ bindings: { tags } }, report) {
    let run: Tag[] = [];
    const end = () => {
      if (0 < run.length) report(toReport(run));
      run = [];
    };
    for (const tag of tags) {
      const isLower = tag.kind !== "person" && hasLowerCase(tag.value);
      if (isLower) run.push(tag);
      else end();
    }
    end();
  },
};

/** One finding for codes that follow one another. */
function toReport(run: readonly Tag[]): Report {
  const first = run[0] as Tag;
  const last = run.at(-1) as Tag;
  const codes = run.map(({ value }) => value.toUpperCase());
  const [only] = codes;
  const isOne = run.length === 1;
  return {
    stretch: { start: first.start, end: last.end },
    message: isOne
      ? `The TAGS code ${first.value} is in lower case; ${only} was expected`
      : `${run.length} TAGS codes are in lower case; capitals were expected`,
    fixes: [
      {
        title: isOne ? `Change ${first.value} to ${only}` : "Put the codes in capitals",
        isSafe: false,
        isPreferred: true,
        edits: run.map((tag) => ({ stretch: tag, newText: tag.text.toUpperCase() })),
      },
    ],
  };
}
