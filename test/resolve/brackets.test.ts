import { expect, test } from "vitest";
import { bracketsOf } from "../../server/src/resolve/document.ts";
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
