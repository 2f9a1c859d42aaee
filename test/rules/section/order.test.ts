import { sectionOrder } from "../../../server/src/rules/section/order.ts";
import { describeRule } from "../../support/rules.ts";
import { cableOf, rightSections, type SectionCounts, section } from "./sectionText.ts";

/** A section whose counts are marked as reported, in the banner. */
function reported(number: number, total: number): SectionCounts {
  return { ...section(number, total), banner: `SECTION «${number}» OF ${total}` };
}

describeRule(sectionOrder, {
  valid: [
    cableOf(...rightSections(2)),
    cableOf(...rightSections(4, 1)),
    { name: "a section alone", text: cableOf(section(2, 3)) },
    { name: "a section that is not there", text: cableOf(section(1, 3), section(3, 3)) },
    { name: "no sections", text: cableOf({ pages: ["", ""], banner: "" }) },
    {
      name: "a slip in one count is the business of another rule",
      text: cableOf(section(1, 2), { ...section(2, 2), banner: "SECTION 1 OF 2" }),
    },
  ],
  invalid: [
    {
      name: "a header copied from the section before",
      text: cableOf(section(1, 2), reported(1, 2)),
      fixed: cableOf(section(1, 2), section(2, 2)),
      message: "Section 1 stands twice; section 2 was expected here",
      related: ["1 OF 2"],
    },
    {
      name: "only the banner counts",
      text: cableOf(
        { pages: [""], banner: "SECTION 1 OF 2" },
        { pages: [""], banner: "SECTION «1» OF 2" },
      ),
      fixed: cableOf(
        { pages: [""], banner: "SECTION 1 OF 2" },
        { pages: [""], banner: "SECTION 2 OF 2" },
      ),
    },
    {
      name: "only the banner counts, and the first is wrong",
      text: cableOf(
        { pages: [""], banner: "SECTION «2» OF 2" },
        { pages: [""], banner: "SECTION 2 OF 2" },
      ),
      fixed: cableOf(
        { pages: [""], banner: "SECTION 1 OF 2" },
        { pages: [""], banner: "SECTION 2 OF 2" },
      ),
    },
    {
      name: "exchanged",
      text: cableOf(section(2, 2), reported(1, 2)),
      message: "Section 1 stands after section 2, and sections rise by one",
      hasFix: false,
    },
    {
      name: "pasted twice",
      text: cableOf(section(1, 3), section(2, 3), reported(2, 3), section(3, 3)),
      message: "Section 2 stands twice, and sections rise by one",
      hasFix: false,
    },
    {
      name: "in the wrong place",
      text: cableOf(section(1, 4), reported(4, 4), section(2, 4), section(3, 4)),
      hasFix: false,
    },
  ],
});
