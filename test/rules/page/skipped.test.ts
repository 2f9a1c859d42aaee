import { skipped } from "../../../server/src/rules/page/skipped.ts";
import { describeRule } from "../../support/rules.ts";

const memo = (...pages: string[]) =>
  pages.map((page) => `The text [Page ${page}] goes on.`).join("\n");

describeRule(skipped, {
  type: "memo",
  valid: [
    memo("168", "169"),
    memo("172"),
    { name: "a wrong number is no step", text: memo("168", "196", "170") },
    { name: "front matter and text", text: memo("XIV", "1") },
  ],
  invalid: [
    {
      text: memo("168", "«170»"),
      severity: "information",
      message: "Page 170 follows page 168; page 169 was expected between them",
      related: ["168"],
    },
    {
      text: memo("168", "«172»"),
      severity: "information",
      message: "Page 172 follows page 168; pages 169 to 171 were expected between them",
    },
  ],
});

const lines = (...pages: string[]) =>
  pages.map((page) => `PAGE ${page} LISBON 01234\n\n1. TEXT\n`).join("\n");
const header =
  "R 131200Z MAY 74\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\n\nUNCLAS LISBON 1234\n\n";

describeRule(skipped, {
  type: "cable",
  valid: [
    lines("01", "02"),
    { name: "a cable without its beginning", text: lines("03", "04") },
    {
      name: "a line that was not read counts",
      text: `${lines("01")}\nPAGE LISBON 01234\n\n${lines("03")}`,
    },
  ],
  invalid: [
    {
      text: lines("01", "02", "«04»"),
      message: "Page 04 follows page 02; page 03 was expected between them",
      hasFix: false,
    },
    {
      text: `PAGE «02» LISBON 01234\n\n${header}1. TEXT`,
      fixed: `PAGE 01 LISBON 01234\n\n${header}1. TEXT`,
      message: "The first page line is 02; 01 was expected",
    },
    {
      name: "several pages that do not begin at 01",
      text: `PAGE «02» LISBON 01234\n\n${header}1. TEXT\n\n${lines("03", "04")}`,
      hasFix: false,
    },
  ],
});
