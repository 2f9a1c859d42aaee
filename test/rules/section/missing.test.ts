import { missingSection } from "../../../server/src/rules/section/missing.ts";
import { describeRule } from "../../support/rules.ts";
import { cableOf, rightSections, section } from "./sectionText.ts";

const alone = (banner: string, total: number) => ({
  ...section(2, total),
  banner: `SECTION ${banner}`,
});

describeRule(missingSection, {
  valid: [
    cableOf(...rightSections(2)),
    cableOf(...rightSections(3, 1)),
    { name: "no sections", text: cableOf({ pages: [""], banner: "" }) },
    {
      name: "one that does not count itself",
      text: cableOf({ pages: [""], banner: "" }, section(2, 2)),
    },
    { name: "one that stands twice", text: cableOf(section(1, 2), section(1, 2)) },
  ],
  invalid: [
    {
      text: cableOf(alone("«2 OF 2»", 2)),
      message: "Section 1 of 2 is not here; a section may have been filed alone",
    },
    {
      text: cableOf(alone("«2 OF 3»", 3)),
      message: "Sections 1 and 3 of 3 are not here; a section may have been filed alone",
    },
    {
      text: cableOf(alone("«2 OF 5»", 5), section(4, 5)),
      message: "3 sections of 5 are not here; a section may have been filed alone",
    },
    {
      text: cableOf({ ...section(1, 4), banner: "SECTION «1 OF 4»" }),
      message: "Sections 2 to 4 of 4 are not here; a section may have been filed alone",
    },
  ],
});
