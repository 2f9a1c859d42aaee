import { spacing } from "../../../server/src/rules/page/spacing.ts";
import { describeRule } from "../../support/rules.ts";

describeRule(spacing, {
  type: "memo",
  valid: [
    "The two [Page 168] superpowers met.",
    "[Page 168] The two met. [Page 169]\n  [Page 170]\nThe end.",
    "*[Page 168]* ([Page 169]) “[Page 170]”—[Page 171]—the end [Page 172], they said.",
    { name: "a name that the marker divides", text: "Mr. Khrush[Page 168]chev was there." },
    { name: "a word that the marker divides", text: "The sepa[Page 168]rate plans." },
  ],
  invalid: [
    {
      text: "The end.«[Page 248]»Reference was made.",
      fixed: "The end. [Page 248] Reference was made.",
      isSafe: true,
    },
    { text: "The end «[Page 248]»Reference.", fixed: "The end [Page 248] Reference." },
    { text: "The end of«[Page 248]» May.", fixed: "The end of [Page 248] May." },
    { text: "The  «[Page 248]»   end.", fixed: "The [Page 248] end." },
  ],
});
