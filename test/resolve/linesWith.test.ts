import { expect, test } from "vitest";
import { linesWith } from "../../server/src/resolve/linesWith.ts";
import { analyze, analyzeEdit, type Snapshot } from "../../server/src/resolve/snapshot.ts";

const asked: string[] = [];
const withStar = linesWith(({ text }) => {
  asked.push(text);
  return text.includes("*");
});

function foundIn({ documents }: Snapshot): readonly number[] {
  const document = documents[0]?.document;
  if (document === undefined) throw new Error("There is no document");
  return withStar(document);
}

test("lines are found in order, and after an edit only the touched ones are asked", () => {
  const before = analyze("a*\nb\nc*\nd\ne*", { type: "memo" });
  expect(foundIn(before)).toEqual([0, 2, 4]);
  asked.length = 0;

  const typed = analyzeEdit({ span: { start: 4, end: 4 }, newText: "*" }, before);
  expect(foundIn(typed)).toEqual([0, 1, 2, 4]);
  expect(asked).toEqual(["b*"]);

  const divided = analyzeEdit({ span: { start: 1, end: 1 }, newText: "\n" }, typed);
  expect(foundIn(divided)).toEqual([1, 2, 3, 5]);
  expect(asked).toEqual(["b*", "a", "*"]);

  const joined = analyzeEdit({ span: { start: 3, end: 4 }, newText: "" }, divided);
  expect(foundIn(joined)).toEqual([1, 2, 4]);
  expect(foundIn(before)).toEqual([0, 2, 4]);
});
