import { sectionBanner } from "../../../server/src/rules/section/banner.ts";
import { describeRule } from "../../support/rules.ts";
import { cableOf, rightSections, section } from "./sectionText.ts";

const [first, second] = [section(1, 2), section(2, 2)];

describeRule(sectionBanner, {
  valid: [
    cableOf(...rightSections(2)),
    cableOf(...rightSections(5, 1)),
    { name: "ON for OF", text: cableOf({ ...first, banner: "SECTION 1 ON 2" }, second) },
    { name: "no counts in page lines", text: cableOf({ ...first, pages: ["", ""] }, second) },
    { name: "no count in a banner", text: cableOf({ ...first, banner: "" }, second) },
    {
      name: "two digits in the banner",
      text: cableOf({ ...first, banner: "SECTION 01 OF 02" }, second),
    },
    { name: "a section alone", text: cableOf(second) },
    { name: "a section that stands twice", text: cableOf(first, first) },
  ],
  invalid: [
    {
      text: cableOf(first, { ...second, banner: "SECTION «1» OF 2" }),
      fixed: cableOf(first, second),
      message: "The section after the classification is 1, and the page lines have 2",
      related: ["02 OF 02"],
    },
    {
      text: cableOf({ ...first, banner: "SECTION 1 OF «3»" }, second),
      fixed: cableOf(first, second),
      message: "The number of sections after the classification is 3, and the page lines have 2",
    },
    {
      text: cableOf(first, { ...second, pages: ["02 OF 02", "«01» OF 02"] }),
      fixed: cableOf(first, second),
      message: "The section of this page line is 01, and the other page lines have 02",
    },
    {
      name: "of a later section in the middle of one",
      text: cableOf({ ...first, pages: ["01 OF 02", "«02» OF 02"] }, second),
      fixed: cableOf(first, second),
    },
    {
      text: cableOf(first, { ...second, pages: ["02 OF «03»", "02 OF 02"] }),
      fixed: cableOf(first, second),
    },
    {
      name: "both numbers",
      text: cableOf({ ...first, banner: "SECTION «2 OF 3»" }, second),
      fixed: cableOf(first, second),
    },
    {
      name: "a letter for a digit",
      text: cableOf({ ...first, banner: "SECTION «I» OF 2" }, second),
      fixed: cableOf(first, second),
    },
    {
      name: "a letter for a digit in a page line",
      text: cableOf(first, { ...second, pages: ["«O2» OF 02", "02 OF 02"] }),
      fixed: cableOf(first, second),
    },
    {
      name: "one page line against the banner: the order decides",
      text: cableOf(
        section(1, 3, 1),
        { ...section(2, 3, 1), banner: "SECTION «3» OF 3" },
        section(3, 3, 1),
      ),
      fixed: cableOf(...rightSections(3, 1)),
    },
    {
      name: "one page line against the banner: the page line is wrong",
      text: cableOf(section(1, 2, 1), { pages: ["«01» OF 02"], banner: "SECTION 2 OF 2" }),
      fixed: cableOf(...rightSections(2, 1)),
    },
    {
      name: "a section alone: nothing decides",
      text: cableOf({ pages: ["01 OF 02"], banner: "SECTION «2» OF 2" }),
      hasFix: false,
    },
    {
      name: "the total left out",
      text: cableOf({ ...first, banner: "«SECTION 1 OF»" }, second),
      fixed: cableOf(first, second),
      message:
        "The section count after the classification is SECTION 1 OF; SECTION 1 OF 2 was expected",
    },
  ],
});
