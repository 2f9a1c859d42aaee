/* Notes lists whose labels are a letter for a digit or stand alone, beside separators in the text. */
import { describe } from "vitest";
import { parsesMemos } from "../../support/memoTrees.ts";

describe("notes lists", () => {
  parsesMemos([
    [
      "with the letter l for 1 below a separator",
      `
      The charts came.1 They are old.2

      * * *

      l For text, see Document 9.

      2 Not found.
      `,
      `
      paragraph
        text: The charts came.1 They are old.2
      notes
        furniture separator: * * *
        note 1
          text: l For text, see Document 9.
        note 2
          text: 2 Not found.
      `,
    ],
    [
      "with a sign for the source note and Markdown's labels",
      `
      The charts came.[^1] They are old.[^2]

      * * *

      * Source: National Archives.

      [^1]: For text, see Document 9. They came on May
      6 Years after.

      [^2]: Not found.
      `,
      `
      paragraph
        text: The charts came.[^1] They are old.[^2]
      notes
        furniture separator: * * *
        note *
          text: * Source: National Archives.
        note 1
          text: [^1]: For text, see Document 9. They came on May
          text: 6 Years after.
        note 2
          text: [^2]: Not found.
      `,
    ],
    [
      "with labels alone on their lines, and a separator in the text",
      `
      The charts came.1 They are old.2

      * * *

      They were drawn in the north.

      1
      Source: National Archives.

      2
      Not found.
      `,
      `
      paragraph
        text: The charts came.1 They are old.2
        furniture separator: * * *
      paragraph
        text: They were drawn in the north.
      notes
        note 1
          text: 1
          text: Source: National Archives.
        note 2
          text: 2
          text: Not found.
      `,
    ],
  ]);
});
