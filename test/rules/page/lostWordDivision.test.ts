import { lostWordDivision } from "../../../server/src/rules/page/lostWordDivision.ts";
import { describeRule } from "../../support/rules.ts";

describeRule(lostWordDivision, {
  type: "memo",
  valid: [
    "The two [Page 168] superpowers met.",
    "The can [Page 168] not be said twice.",
    "The USA [Page 168] ble was there.",
    "The plan of Smith [Page 168] sonian was read.",
    { name: "policy diplomatic", text: "The sepa [Page 156] rate plans.", policy: "diplomatic" },
  ],
  invalid: [
    {
      text: "The «sepa [Page 156] rate» plans were read.",
      fixed: "The separate [Page 156] plans were read.",
      message: "The marker of page 156 divides a word; separate was expected",
    },
    { text: "The «sepa- [Page 156] rate» plans.", fixed: "The separate [Page 156] plans." },
    { text: "The «sepa[Page 156]rate» plans.", fixed: "The separate [Page 156] plans." },
    {
      text: "The plans were «sepa [Page 156] rate».",
      fixed: "The plans were separate. [Page 156]",
    },
  ],
});
