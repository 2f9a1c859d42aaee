import { markAboveBanner } from "../../../server/src/rules/paragraph/markAboveBanner.ts";
import { describeRule } from "../../support/rules.ts";
import { cable } from "../cableText.ts";

const TEXT = "1. THE MINISTRY HAS ASKED FOR TWO CHARTS OF THE GULF.";
const withText = (...paragraphs: readonly string[]) => cable([TEXT, paragraphs.join("\n\n")]);

describeRule(markAboveBanner, {
  valid: [
    cable(),
    withText("1. (C) THE CHARTS CAME.", "2. (U) THEY ARE GOOD.", "3. (LOU) SAYS HE."),
    withText("1. (C - ENTIRE TEXT)", "2. THE CHARTS CAME."),
    withText("1. CONFIDENTIAL ENTIRE TEXT.", "2. THE CHARTS CAME."),
    withText("1. C-ENTIRE TEXT", "2. THE CHARTS CAME."),
    withText("1. (CONFIDFNTIAL ENTIRE TEXT.)", "2. THE CHARTS CAME."),
    withText("1. SECRET TALKS ON THE ENTIRE TEXT WERE HELD."),
    {
      name: "the places that state the level disagree",
      text: cable([TEXT, "1. (S) THE CHARTS CAME."], ["CONFIDENTIAL\n\nNNN", "SECRET\n\nNNN"]),
    },
    {
      name: "a marking of a later cable without classification",
      text: `R 121430Z MAR 97
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC 1873

UNCLAS HELSINKI 000421

SENSITIVE

E.O. 12958: N/A
SUBJECT: CHARTS

1. (SBU) THE CHARTS CAME.
`,
    },
  ],
  invalid: [
    {
      text: withText("1. (U) THE CHARTS CAME.", "2. «(S)» THEY ARE GOOD."),
      message:
        "This paragraph is marked SECRET, and the cable is CONFIDENTIAL; no higher level was expected",
      fixed: withText("1. (U) THE CHARTS CAME.", "2. (C) THEY ARE GOOD."),
      isSafe: false,
    },
    { name: "with a remark", text: withText("1. «(S/NF)» THE CHARTS CAME."), hasFix: true },
    { name: "an item", text: withText("1. THE CHARTS:", "A. «(TS)» OF THE GULF") },
    {
      name: "the entire text",
      text: withText("1. «(S - ENTIRE TEXT»)", "2. THE CHARTS CAME."),
      message:
        "The entire text is marked SECRET, and the cable is CONFIDENTIAL; CONFIDENTIAL was expected",
      fixed: withText("1. (C - ENTIRE TEXT)", "2. THE CHARTS CAME."),
    },
    {
      name: "the entire text in full",
      text: withText("1. «SECRET ENTIRE TEXT».", "2. THE CHARTS CAME."),
      fixed: withText("1. CONFIDENTIAL ENTIRE TEXT.", "2. THE CHARTS CAME."),
    },
    {
      name: "the entire text below the cable's level",
      text: withText("1. «(LOU - ENTIRE TEXT»)", "2. THE CHARTS CAME."),
      severity: "warning",
      fixed: withText("1. (C - ENTIRE TEXT)", "2. THE CHARTS CAME."),
    },
    {
      name: "one place alone against several paragraphs",
      text: `R 121430Z MAR 79
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC 1873

«C O N F I D E N T I A L» HELSINKI 421

SUBJECT: CHARTS

1. (S) THE CHARTS CAME.

2. (S) THEY ARE GOOD.

3. (C) SAYS HE.
`,
      message:
        "The line with the message number says CONFIDENTIAL, and 2 paragraphs are marked up to SECRET",
      hasFix: false,
    },
  ],
});
