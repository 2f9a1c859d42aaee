import { impossibleDate } from "../../../server/src/rules/dateline/impossibleDate.ts";
import { describeRule } from "../../support/rules.ts";

const memo = (dateline: string) =>
  `12. Memorandum From the Harbor Office to the Minister\n\n${dateline}\n\nThe plan was approved.`;

describeRule(impossibleDate, {
  valid: [
    "Washington, October 31, 1981",
    "Washington, October 26, 1981, 10 a.m.",
    "Washington, February 29, 1964",
    "Lisbon, May 30–June 2, 1962",
    "Lisbon, June 29 and 30, 1962",
    "Lisbon, 6 June 1962",
    "Lisbon, 30 June–1 July 1962",
    "Washington, undated",
    "Washington, June 1962",
  ].map(memo),
  invalid: [
    {
      text: memo("Lisbon, June «31», 1962"),
      message: "There is no June 31; a day from 1 to 30 was expected in June",
      hasFix: false,
    },
    {
      text: memo("Lisbon, February «29», 1962"),
      message: "There is no February 29; a day from 1 to 28 was expected in February 1962",
    },
    memo("Lisbon, October «45», 1962"),
    memo("Lisbon, October «0», 1962"),
    memo("Lisbon, «31» June 1962"),
    memo("Lisbon, June 30–«31», 1962"),
    memo("Lisbon, June 3 and «33», 1962"),
    memo("Lisbon, May 31–June «31», 1962"),
    {
      text: memo("Lisbon, June 12, «1045»"),
      severity: "information",
      message: "The year 1045 is before all diplomatic documents; 1776 or later was expected",
    },
    { text: memo("Lisbon, June 12, «2981»"), severity: "information" },
  ],
});
