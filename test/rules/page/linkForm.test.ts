import { linkForm } from "../../../server/src/rules/page/linkForm.ts";
import { describeRule } from "../../support/rules.ts";

describeRule(linkForm, {
  type: "memo",
  valid: [
    "The plan [Page 170] was approved.",
    "The plan [report](https://example.org) was approved.",
    { text: "The plan [[[[Page 170] was approved.", policy: "normalised" },
    { text: "The plan [\\[Page 170\\]](#) was approved.", policy: "diplomatic" },
  ],
  invalid: [
    {
      text: "The plan «[\\[Page 170\\]](#)» was approved.",
      fixed: "The plan [Page 170] was approved.",
      isSafe: true,
    },
    { text: "The plan «[[Page 170]](#pg_170)» was.", fixed: "The plan [Page 170] was." },
    { text: "«[\\[Page 170\\]](#pg_170)»\n\nThe end.", fixed: "[Page 170]\n\nThe end." },
  ],
});
