import { expect, test } from "vitest";
import { bracketsOf } from "../../server/src/resolve/brackets.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";

function kinds(note: string): readonly string[] {
  const text = `7. Memorandum From the Keeper of Charts1\n\nThe [survey] sent a [illegible] list.\n\n  1. Source: National Archives, RG 306, Box 14. ${note}\n`;
  return analyze(text, { type: "memo" }).documents.flatMap(({ document }) =>
    bracketsOf(document).map(({ kind }) => kind),
  );
}

test("brackets are the editors'", () => {
  expect(kinds("Secret.")).toEqual(["supplied", "state"]);
});

test.each(["All brackets are in the original.", "Brackets\nin the original."])(
  "brackets are not the editors' where the source note says so: %s",
  (note) => {
    expect(kinds(`Secret. ${note}`)).toEqual(["other", "other"]);
  },
);

/** The brackets of a text, each with its kind and what it holds. */
function described(text: string, type: "memo" | "cable" = "memo"): readonly string[] {
  return analyze(text, { type }).documents.flatMap(({ document }) =>
    bracketsOf(document).map(({ kind, inner }) => `${kind}: ${inner}`),
  );
}

const HEAD = "7. Memorandum From the Keeper of Charts to the Librarian\n\n";

test.each<[form: string, text: string, brackets: string[]]>([
  [
    "a redaction over a line's end",
    "The charts of the harbour came with [2 lines of text not\ndeclassified] in May.",
    ["redaction: 2 lines of text not declassified"],
  ],
  [
    "a remark over several lines",
    "[Here follows a list of charts,\nof harbours, and\nof the libraries that hold them.]",
    ["omission: Here follows a list of charts, of harbours, and of the libraries that hold them."],
  ],
  [
    "a word divided at a line's end",
    "The charts were [illeg-\nible] in May, and [sic] again.",
    ["state: illegible", "state: sic"],
  ],
  [
    "over a page marker",
    "The charts were [text not [Page 12] declassified] in May.",
    ["redaction: text not declassified"],
  ],
  [
    "one within another",
    "The charts [which the survey [illegible] sent\nto the library] came.",
    ["other: which the survey [illegible] sent to the library"],
  ],
  ["one that is not closed", "The charts [of the harbour\ncame in May.\n\nThey went] again.", []],
])("%s is read as one in a memorandum", (_form, text, brackets) => {
  expect(described(`${HEAD}${text}\n`)).toEqual(brackets);
});

test("a bracket over several lines is read as one in a cable", () => {
  const cable = `R 121430Z MAR 74
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC 1873

UNCLAS HELSINKI 412

E.O. 11652: N/A
TAGS: SCUL, FI
SUBJ: CHARTS

1. THE CHARTS [TEXT NOT
DECLASSIFIED] ARRIVED IN MAY, AND THE LIBRARY [ILLEGIBLE
WORD] THEM. THE REST [IS LOST.

2. IT ENDS] HERE.
LARSEN
`;
  expect(described(cable, "cable")).toEqual([
    "redaction: TEXT NOT DECLASSIFIED",
    "state: ILLEGIBLE WORD",
  ]);
});
