import { expect, test } from "vitest";
import { canonicalAddress, joinAddress } from "../../server/src/protocol/addresses.ts";

test.each([
  ["file:///folder/a.memo", "file:///folder/a.memo"],
  ["file:///folder/a(1).memo", "file:///folder/a%281%29.memo"],
  ["file:///folder/a%281%29.memo", "file:///folder/a%281%29.memo"],
  ["file:///C:/box 12/a.memo", "file:///c%3A/box%2012/a.memo"],
  ["file:///c%3A/box%2012/a.memo", "file:///c%3A/box%2012/a.memo"],
  ["vscode-vfs://github/owner/a.memo", "vscode-vfs://github/owner/a.memo"],
  ["file:///folder/100%.memo", "file:///folder/100%.memo"],
  ["untitled:Untitled-1", "untitled:Untitled-1"],
  ["file:///", "file:///"],
])("%s is %s", (uri, expected) => {
  expect(canonicalAddress(uri)).toBe(expected);
});

test("a name in a folder is escaped", () => {
  expect(joinAddress("file:///folder", "Ä (1)#.memo")).toBe(
    "file:///folder/%C3%84%20%281%29%23.memo",
  );
});
