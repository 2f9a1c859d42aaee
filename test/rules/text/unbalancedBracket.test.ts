import { unbalancedBracket } from "../../../server/src/rules/text/unbalancedBracket.ts";
import { describeRule } from "../../support/rules.ts";

describeRule(unbalancedBracket, {
  type: "memo",
  valid: [
    "The plan (which [sic] was read) was approved.",
    "1) The plan was read.\n2) It was approved.\na) Now. b) Later.",
    "The plan, including 1) the harbor (in May) and 2) the road, was read.",
    "The plan (including 1) the harbor and iv) the road) was read.",
    "The plan (a) harbors and (b) roads.",
    { name: "a page marker that is not closed", text: "The plan [Page 172 was approved." },
    { name: "over a page turn", text: "The plan (which was\n\n[Page 172]\n\nread) was approved." },
    {
      name: "over a broken paragraph",
      text: "The plan (which the board had\n\nread) was approved.",
    },
    { name: "over paragraphs", text: "(The plan was read.\n\nIt was approved.)\n\nThe end." },
    { name: "an editor's phrase", text: "He spoke with [name not declassified about it." },
    "The plan[^1] was read, and the [report](https://example.org/a_(b)) as well.",
  ],
  invalid: [
    {
      text: "The plan was read. «(»The road was not.\n\nThe end.",
      message: "The bracket ( is not closed in its paragraph",
      hasFix: false,
    },
    {
      text: "The plan was read.«)»\n\nThe end.",
      message: "The bracket ) closes nothing; an opening one was expected before it",
    },
    "The plan «[»by the board was (twice) read.\n\nThe end.",
    "The plan by the board«]» was read.",
    "The plan «[»by 1) the board and 2) the Minister was read.\n\nThe end.",
    "The (plan) by the «(»board.",
    {
      name: "in a note",
      text: "The plan.1\n\n  1. Source: Harbor Office «(»Lisbon, Box 4.\n  2. See (above).",
    },
    {
      name: "an item's bracket closes at most one",
      text: "The plan «(»the one of May (of 1) the harbor was read.",
    },
  ],
});

const cable = (text: string) => `SUBJECT: NEW HARBOR\n\n${text}`;

describeRule(unbalancedBracket, {
  type: "cable",
  valid: [
    cable("- 1) ONE\n- 2) TWO\n3). THREE"),
    cable("1. THE MINISTER (WHO HAD\nREAD IT) AGREED.\n\n2. DONE."),
    {
      name: "over a page turn",
      text: cable(
        "1. THE MINISTER (WHO HAD\n\nCONFIDENTIAL\n\nPAGE 02 LISBON 01234\n\nREAD IT) AGREED.",
      ),
    },
    {
      name: "in the header",
      text: "E.O. 11652: GDS\nTAGS: PFOR, (DOE, JOHN\nSUBJECT: NEW (HARBOR\n\n1. TEXT.",
    },
  ],
  invalid: [
    cable("1. THE MINISTER «(»WHO HAD READ IT AGREED.\n\n2. DONE."),
    cable("1. A) THE HARBOR, B) THE ROAD (WITH COSTS).\n\n2. IN MAY«]»."),
  ],
});
