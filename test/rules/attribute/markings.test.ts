import { markings } from "../../../server/src/rules/attribute/markings.ts";
import { describeRule } from "../../support/rules.ts";
import { lateRecord, RECORD, record } from "../recordText.ts";

const STAMP = "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005";
const REVIEW = `Review Markings: ${STAMP}`;
const MARKINGS = `\nMarkings: ${STAMP}`;
const withMarkings = (text: string) => record([MARKINGS, `\nMarkings: ${text}`]);

describeRule(markings, {
  valid: [
    record(),
    lateRecord(),
    {
      name: "on several lines",
      text: record([
        REVIEW,
        "Review Markings:\n\nDeclassified/Released\nUS Department of State\nEO Systematic Review\n30 JUN 2005\n\n",
      ]),
    },
    { name: "one is not there", text: record([RECORD.slice(RECORD.indexOf(MARKINGS)), "\n"]) },
  ],
  invalid: [
    {
      text: withMarkings(STAMP.replace("2005", "«2006»")),
      fixed: record(),
      message: "Markings has 2006 where Review Markings has 2005",
      related: ["2005"],
    },
    { text: withMarkings(STAMP.replace("State", "«Sate»")), fixed: record() },
    {
      name: "a word left out",
      text: withMarkings(STAMP.replace("EO Systematic Review", "«EO Review»")),
      message: "Markings has nothing where Review Markings has Systematic",
      hasFix: false,
    },
    {
      name: "the first of the two, by its words",
      text: record([REVIEW, `Review Markings: ${STAMP.replace("Systematic", "«Systernatic»")}`]),
      fixed: record(),
    },
    {
      name: "nothing that decides",
      text: "Message Attributes\n\nReview Markings: RELEASED 30 JUN 2005\nMarkings: RELEASED «31» JUN 2005\n",
      hasFix: false,
    },
  ],
});
