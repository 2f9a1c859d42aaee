import { subjectAttribute } from "../../../server/src/rules/subject/attribute.ts";
import { describeRule } from "../../support/rules.ts";
import { record } from "../recordText.ts";

const HEADER = "SUBJ: EXCHANGE OF NAUTICAL CHARTS";
const ATTRIBUTE = "\nSubject: EXCHANGE OF NAUTICAL CHARTS";
const withAttribute = (value: string) => record([ATTRIBUTE, `\nSubject: ${value}`]);

describeRule(subjectAttribute, {
  valid: [
    record(),
    { name: "punctuation", text: record([HEADER, "SUBJ: EXCHANGE OF `NAUTICAL` CHARTS."]) },
    withAttribute("EXCHANGE OF NAUTICAL CHARTS 1. THE MINISTRY HAS ASKED"),
    { name: "cut short", text: withAttribute("EXCHANGE OF") },
    withAttribute("n/a"),
    withAttribute(""),
    { name: "a mark in front", text: record([HEADER, "SUBJ: (U) EXCHANGE OF NAUTICAL CHARTS"]) },
    { name: "words divided otherwise", text: withAttribute("EX- CHANGE OF NAUTICALCHARTS") },
    {
      name: "after the first forty letters",
      text: record(
        [HEADER, `${HEADER} AND OF THE TIDE TABLES FOR MAY`],
        [ATTRIBUTE, `${ATTRIBUTE} AND OF THE TIDE TABLES FOR JUN`],
      ),
    },
  ],
  invalid: [
    {
      text: withAttribute("EXCHANGE OF «NATUICAL» CHARTS"),
      fixed: record(),
      message: "The attribute Subject has NATUICAL, and the subject of the header has NAUTICAL",
      related: ["NAUTICAL"],
    },
    {
      name: "the header, where it has no word",
      text: record([HEADER, "SUBJ: EXCHANGF OF NAUTICAL CHARTS".replace("EXCHANGF", "«EXCHANGF»")]),
      fixed: record(),
      message: "The subject of the header has EXCHANGF, and the attribute Subject has EXCHANGE",
    },
    {
      name: "two words that could both be right",
      text: withAttribute("EXCHANGE OF NAUTICAL «CHARMS»"),
      fixed: record(),
    },
    {
      name: "a letter too few, which moves the words that follow",
      text: withAttribute("EXCHANGE «F» NAUTICAL CHARTS"),
      fixed: record(),
      message: "The attribute Subject has F, and the subject of the header has OF",
    },
    {
      name: "two words, which no single one mends",
      text: withAttribute("EXCHANGE OF «NAUTICL» CHRTS"),
      hasFix: false,
    },
    {
      name: "a sign of the line",
      text: record([HEADER, "SUBJ: EXCHANGE OF «NAU*ICAL» CHARTS"]),
      severity: "information",
    },
    {
      name: "another subject, as indexers give",
      text: withAttribute("«MARITIME» COOPERATION, MAPS"),
      severity: "information",
      message: "The attribute Subject does not begin as the subject of the header does",
      hasFix: false,
    },
  ],
});
