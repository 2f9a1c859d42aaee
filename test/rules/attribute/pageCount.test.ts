import { pageCount } from "../../../server/src/rules/attribute/pageCount.ts";
import { describeRule } from "../../support/rules.ts";
import { record } from "../recordText.ts";

describeRule(pageCount, {
  valid: [
    record(),
    record(["Line Count: 40", "Line Count: 54"]),
    record(["Line Count: 40", "Line Count: 55"], ["Page Count: 1", "Page Count: 2"]),
    record(["Line Count: 40", "Line Count:"]),
    record(["Page Count: 1", "Page Count:"]),
  ],
  invalid: [
    {
      text: record(["Page Count: 1", "Page Count: «7»"]),
      fixed: record(),
      message: "Page Count is 7; Line Count 40 goes with 1",
      related: ["40"],
    },
    {
      name: "a letter for the digit",
      text: record(["Page Count: 1", "Page Count: «l»"]),
      fixed: record(),
    },
    {
      name: "a letter in Line Count",
      text: record(["Line Count: 40", "Line Count: «4O»"]),
      fixed: record(),
      message: "Line Count is 4O, and 40 was expected",
    },
    {
      name: "a Line Count that the page lines do not bear out",
      text: record(["Line Count: 40", "Line Count: «140»"]),
      message:
        "Line Count 140 goes with Page Count 3, and 1 is there, which fits the page lines better",
      related: ["1"],
    },
  ],
});
