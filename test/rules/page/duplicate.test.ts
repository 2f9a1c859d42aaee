import { duplicate } from "../../../server/src/rules/page/duplicate.ts";
import { describeRule } from "../../support/rules.ts";

const memo = (...pages: string[]) =>
  pages.map((page) => `The text [Page ${page}] goes on.`).join("\n");

describeRule(duplicate, {
  type: "memo",
  valid: [memo("168", "169", "170"), memo("168", "170", "169"), memo("V", "5")],
  invalid: [
    {
      text: memo("168", "«168»", "170"),
      fixed: memo("168", "169", "170"),
      message: "Page 168 begins twice; 169 was expected here",
      related: ["168"],
    },
    {
      name: "the earlier one, where the later fits",
      text: memo("167", "«169»", "169", "170"),
      fixed: memo("167", "168", "169", "170"),
      related: ["169"],
    },
    {
      name: "a marker set twice",
      text: memo("168", "169", "«169»", "170"),
      message: "Page 169 begins twice, and each page begins once",
      hasFix: false,
    },
  ],
});

const lines = (...pages: string[]) =>
  pages.map((page) => `PAGE ${page} LISBON 01234\n\n1. TEXT\n`).join("\n");

const header = (lines: readonly string[]) =>
  `${lines.join("\n")}\nR 131200Z MAY 74\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC 1873\n\nUNCLAS LISBON 1234\n\n1. TEXT\n\n`;

describeRule(duplicate, {
  type: "cable",
  valid: [lines("01", "02"), `${lines("01", "02")}\nNNN\n\n${lines("01", "02")}`],
  invalid: [
    { text: lines("01", "02", "«02»", "04"), fixed: lines("01", "02", "03", "04") },
    { text: lines("01", "«03»", "03"), fixed: lines("01", "02", "03") },
    {
      name: "a first page line written twice",
      text: `PAGE 01 LISBON 01234\n\n\n${header(["PAGE «01» LISBON 01234"])}${lines("02")}`,
      fixed: `${header(["PAGE 01 LISBON 01234"])}${lines("02")}`,
      isSafe: false,
    },
    {
      name: "a page line written twice, with text behind the second",
      text: `PAGE 01 LISBON 01234\n\n${header(["PAGE «01» LISBON 01234 ACTION CU-04"])}`,
      fixed: header(["PAGE 01 LISBON 01234 ACTION CU-04"]),
    },
    {
      name: "the only page line written twice",
      text: `PAGE 01 LISBON 01234\n\n${header(["PAGE «01» LISBON 01234"])}`,
      fixed: header(["PAGE 01 LISBON 01234"]),
    },
    {
      name: "a page of a later section, whose first page does not begin at 01",
      text: `${lines("01", "02")}\nNNN\n\n${header(["PAGE «02» LISBON 01234"])}${lines("02")}`,
      hasFix: true,
    },
    {
      name: "a page line that a slip keeps from being read counts",
      text: `${lines("01", "02")}\nPAGF «02» LISBON 01234\n\n${lines("04")}`,
    },
  ],
});
