import { precedence } from "../../../server/src/rules/transmission/precedence.ts";
import { describeRule } from "../../support/rules.ts";
import { transmissionCable as cable } from "../recentText.ts";

describeRule(precedence, {
  valid: [
    cable(),
    {
      name: "routine",
      text: cable({ routing: "RR RUEHNY", to: "TO AMEMBASSY OSLO" }).replace("P 09", "R 09"),
    },
    { name: "two precedences", text: cable().replace("P 09", "P R 09") },
    { name: "routing without a precedence", text: cable({ routing: "RUEHNY RUEHSM" }) },
    {
      name: "an addressee with the doubled precedence, who has a finding of his own",
      text: cable({ routing: "OO RUEHNY", to: "TO RUEHC/SECSTATE WASHDC IMMEDIATE 3787" }),
    },
  ],
  invalid: [
    {
      text: cable({ routing: "«OO» RUEHNY" }),
      fixed: cable(),
      message: "The routing has the precedence OO, and the date-time group begins with P",
    },
    { name: "two letters", text: cable({ routing: "«PR» RUEHNY" }), fixed: cable() },
    {
      name: "no addressee",
      text: cable({ routing: "«ZZ» RUEHNY", to: "" }).replace("\n\n", "\n"),
      hasFix: true,
    },
  ],
});
