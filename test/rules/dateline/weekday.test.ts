import { weekday } from "../../../server/src/rules/dateline/weekday.ts";
import { describeRule } from "../../support/rules.ts";

const memo = (dateline: string) =>
  `12. Memorandum From the Harbor Office to the Minister\n\n${dateline}\n\nThe plan was approved.`;

describeRule(weekday, {
  valid: [
    "Washington, Monday, October 26, 1981",
    "Washington, October 26, 1981",
    "Washington, Monday, October 1981",
    { name: "a day that does not exist", text: memo("Lisbon, Monday, June 31, 1962") },
  ].map((each) => (typeof each === "string" ? memo(each) : each)),
  invalid: [
    {
      text: memo("Washington, «Tuesday», October 26, 1981"),
      message: "Tuesday does not fit the date; October 26, 1981 was a Monday",
      related: ["October 26, 1981"],
      hasFix: false,
    },
    memo("Lisbon, «Mon.», June 12, 1962"),
  ],
});
