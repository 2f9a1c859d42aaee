import { outOfOrder } from "../../../server/src/rules/page/outOfOrder.ts";
import { describeRule } from "../../support/rules.ts";

/** A memorandum with these markers, marks among them. */
const memo = (...pages: string[]) =>
  pages.map((page) => `The text [Page ${page}] goes on.`).join("\n");

describeRule(outOfOrder, {
  type: "memo",
  valid: [
    memo("168", "169", "170"),
    memo("168", "171", "172"),
    memo("168", "168"),
    { name: "roman front matter", text: memo("XIV", "XV", "1", "2") },
    memo("172"),
  ],
  invalid: [
    {
      text: memo("168", "«196»", "170"),
      fixed: memo("168", "169", "170"),
      message: "Page 196 stands before page 170; 169 was expected",
      related: ["170"],
    },
    {
      text: memo("168", "169", "«17»", "171"),
      fixed: memo("168", "169", "170", "171"),
      message: "Page 17 stands after page 169; 170 was expected",
    },
    {
      name: "two neighbours exchanged",
      text: memo("168", "170", "«169»", "171"),
      message: "Page 169 stands after page 170, and page numbers rise",
      hasFix: false,
    },
    {
      name: "a number between several",
      text: memo("168", "«98»", "175"),
      message: "Page 98 stands after page 168; a number between 168 and 175 was expected",
      hasFix: false,
    },
    { name: "the last of a run", text: memo("168", "169", "«99»"), hasFix: false },
    {
      name: "the last of a run, a slip away",
      text: memo("168", "169", "«17»"),
      fixed: memo("168", "169", "170"),
    },
    { name: "the first", text: memo("«961»", "170", "171"), hasFix: false },
    {
      name: "two in a row",
      text: memo("167", "168", "«69»", "«70»", "171", "172"),
      fixed: memo("167", "168", "169", "70", "171", "172"),
    },
    { name: "roman numbers", text: memo("XIV", "XVI", "«XV»"), hasFix: false },
  ],
});

const lines = (...pages: string[]) =>
  pages.map((page) => `PAGE ${page} LISBON 01234\n\n1. TEXT\n`).join("\n");

const header =
  "R 131200Z MAY 74\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\n\nUNCLAS LISBON 1234\n\n";
const section = (count: string, ...pages: string[]) =>
  pages
    .map((page, i) => `PAGE ${page} LISBON 01234${count}\n\n${i === 0 ? header : ""}1. TEXT\n`)
    .join("\n");

describeRule(outOfOrder, {
  type: "cable",
  valid: [
    lines("01", "02", "03"),
    section("", "01", "02"),
    `${section("", "01", "02")}\nNNN\n\n${section("", "01", "02")}\nNNN`,
    {
      name: "sections by the count of their page lines",
      text: `${section(" 01 OF 02", "01", "02")}\n${section(" 02 OF 02", "01", "02")}`,
    },
    {
      name: "a section of which only its page line is there",
      text: `${lines("01", "02")}\nNNN\n\nPAGE 01 LISBON 01234`,
    },
  ],
  invalid: [
    { text: lines("01", "«20»", "03"), fixed: lines("01", "02", "03") },
    {
      name: "a page 01 without a header",
      text: lines("01", "02", "«01»", "04"),
      fixed: lines("01", "02", "03", "04"),
    },
    {
      name: "the first page of a section",
      text: section("", "«10»", "02", "03"),
      fixed: section("", "01", "02", "03"),
      message: "Page 10 stands before page 02; 01 was expected",
    },
    {
      name: "the last page, whose number is certain",
      text: section("", "01", "02", "03", "«01»"),
      fixed: section("", "01", "02", "03", "04"),
    },
  ],
});
