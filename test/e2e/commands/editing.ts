/** The commands that change a text or go somewhere in it. */
import { type Answer, type CommandTest, changes, moves } from "./commandTest.ts";
import { cable, memo } from "./texts.ts";

const TWO = memo(
  "The charts arrived.1 The survey sent a list. It asked for more.2",
  "  1. From the library.\n  2. See footnote 1 above.\n",
);
const HOLE = memo(
  "The charts arrived.1 The survey sent a list.3",
  "  1. From the library.\n  3. Not printed.\n",
);
const PAGED = `12. Memorandum From Harlow to Brandt1

Washington, March 4, 1981.

The charts arrived in May.2 The survey sent a list.

[Page 41]

It asked for the others.3 They are not ready.4

[Page 42]

The library keeps them.5

Martha Harlow
  1. Source: National Archives, RG 306. Confidential.
  2. Not printed.
  3. See Document 9.
  4. Dated May 2.
  5. Not found.
`;
const ON_PAGES = PAGED.replace(
  "  1. Source: National Archives, RG 306. Confidential.\n  2. Not printed.\n",
  "",
)
  .replace("  3. See Document 9.\n  4. Dated May 2.\n", "")
  .replace(
    "[Page 41]",
    "  1. Source: National Archives, RG 306. Confidential.\n  2. Not printed.\n\n[Page 41]",
  )
  .replace("[Page 42]", "  3. See Document 9.\n  4. Dated May 2.\n\n[Page 42]");
const FIRST = "The charts that were sent to the library in the spring of that year were";
const LONG = `${"chart ".repeat(20).trim()}.`;
const JOINED = cable("1. THEY ARE HERE.").replaceAll(/\n(?=TAGS|SUBJ)/g, " ");

/** The question whether the text is to be changed so is answered. */
const agree: Answer = (desk) => desk.pressInDialog("Change");

export const editing: Readonly<Record<string, CommandTest>> = {
  "cablegram.nextFootnote": moves(
    "memo",
    TWO.replace("The charts", "|The charts"),
    TWO.replace("arrived.1", "arrived.|1"),
  ),
  "cablegram.previousFootnote": moves(
    "memo",
    TWO.replace("asked", "|asked"),
    TWO.replace("arrived.1", "arrived.|1"),
  ),
  "cablegram.goToNote": moves(
    "memo",
    TWO.replace("more.2", "more.|2"),
    TWO.replace("  2. See", "  |2. See"),
  ),
  "cablegram.goToPage": moves(
    "memo",
    PAGED.replace("The charts", "|The charts"),
    PAGED.replace("[Page 41]", "|[Page 41]"),
    (desk) => desk.pick("Page 41"),
  ),
  "cablegram.renumberFootnotes": changes(
    "memo",
    HOLE.replace("The charts", "|The charts"),
    HOLE.replace("list.3", "list.2").replace("  3.", "  2."),
    agree,
  ),
  "cablegram.renumberFootnotesFrom": changes(
    "memo",
    HOLE.replace("The charts", "|The charts"),
    HOLE.replace("arrived.1", "arrived.7")
      .replace("list.3", "list.8")
      .replace("  1.", "  7.")
      .replace("  3.", "  8."),
    async (desk) => {
      await desk.fill("7");
      await agree(desk);
    },
  ),
  "cablegram.insertFootnote": changes(
    "memo",
    TWO.replace("a list.", "a list.|"),
    TWO.replace("more.2", "more.3")
      .replace("a list.", "a list.2")
      .replace("  2. See", "  2. \n  3. See"),
  ),
  "cablegram.deleteFootnote": changes(
    "memo",
    HOLE.replace("arrived.1", "arrived.|1"),
    HOLE.replace("arrived.1", "arrived.")
      .replace("list.3", "list.2")
      .replace("  1. From the library.\n  3.", "  2."),
  ),
  "cablegram.moveFootnotesToEnd": changes("memo", `|${ON_PAGES}`, PAGED),
  "cablegram.moveFootnotesToPages": changes("memo", `|${PAGED}`, ON_PAGES),
  "cablegram.convertFootnotes": changes(
    "memo",
    `|${TWO}`,
    TWO.replace("arrived.1", "arrived.¹").replace("more.2", "more.²"),
    (desk) => desk.pick("Superscript"),
  ),
  "cablegram.insertPageMarker": changes(
    "memo",
    memo("[Page 41]\n\nThe charts arrived|in May."),
    memo("[Page 41]\n\nThe charts arrived [Page 42] in May."),
  ),
  "cablegram.renumberPages": changes(
    "memo",
    memo("[Page 7] A.\n\n|[Page 41] B.\n\n[Page 44] C."),
    memo("[Page 7] A.\n\n[Page 41] B.\n\n[Page 42] C."),
  ),
  "cablegram.renumberParagraphs": changes(
    "memo",
    memo("1. One.\n\n2. T|wo.\n\n4. Four."),
    memo("1. One.\n\n2. Two.\n\n3. Four."),
  ),
  "cablegram.splitHeaderLines": changes(
    "cable",
    JOINED.replace("1. THEY", "1. |THEY"),
    cable("1. THEY ARE HERE."),
  ),
  "cablegram.rejoinParagraphs": changes(
    "memo",
    memo(`|${FIRST}\n\nnever returned by the ministry.`),
    memo(`${FIRST} never returned by the ministry.`),
  ),
  "cablegram.rejoinWords": changes(
    "memo",
    memo("|The infor-\nmation about the charts was lost."),
    memo("The information\nabout the charts was lost."),
  ),
  "cablegram.unwrapParagraph": changes(
    "memo",
    memo("The charts\narrived in|\nMay.\n\nA second\nparagraph."),
    memo("The charts arrived in May.\n\nA second\nparagraph."),
  ),
  "cablegram.reflowParagraph": changes(
    "memo",
    memo(`${LONG}|`),
    memo(`${LONG.slice(0, 65)}\n${LONG.slice(66)}`),
  ),
  "cablegram.cleanPastedText": changes(
    "memo",
    `|${memo("The of\u00adfice\u00a0\ufb01led it.")}`,
    memo("The office filed it."),
    agree,
  ),
};
