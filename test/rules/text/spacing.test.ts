import { spacing } from "../../../server/src/rules/text/spacing.ts";
import { describeRule } from "../../support/rules.ts";

describeRule(spacing, {
  type: "memo",
  valid: [
    "The plan was read.  It was “approved.”  Twice:  now.",
    "The plan . . . was read ... and … approved.",
    "  1)  The plan was read.\n  •  It was approved.",
    { name: "a table", text: "Harbor    12    Road   14\nBridge  2  Tunnel  3  Mole  4" },
    { name: "beside a page marker", text: "The plan  [Page 172]  was read." },
    { name: "an item's comma", text: "- , which was read" },
    "The .45 caliber and the ( plan ).",
    { text: "The  plan , was read. ", policy: "diplomatic" },
  ],
  invalid: [
    {
      text: "The«  »plan was read.",
      fixed: "The plan was read.",
      isSafe: true,
      message: "2 blanks stand doubled within a sentence; one was expected",
    },
    {
      text: "The plan« », if any, was read.",
      fixed: "The plan, if any, was read.",
      message: "A blank stands before a stop; none was expected",
    },
    { text: "The plan was read« ».", fixed: "The plan was read." },
    { text: "The plan (of May)« »?", fixed: "The plan (of May)?" },
    { text: "The plan« »\nwas read.« \t »", fixed: "The plan\nwas read. \t " },
  ],
});

describeRule(spacing, {
  type: "cable",
  valid: [
    "TAGS:  PFOR,  PO  \nSUBJECT:  NEW  HARBOR  \n\n1. TEXT.",
    "SUBJECT: NEW HARBOR\n\n1. TEXT.   CONFIDENTIAL  \n\nPAGE 02 LISBON 01234  \n\nTEXT.",
  ],
  invalid: ["SUBJECT: NEW HARBOR\n\n1. THE«  »HARBOR IS OLD.« »\n\n2. TEXT."],
});
