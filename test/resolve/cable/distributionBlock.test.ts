import { describe, expect, test } from "vitest";
import { distributionBlocks } from "../../../server/src/resolve/cable/distributionBlock.ts";
import { analyze } from "../../../server/src/resolve/snapshot.ts";

/** The block of the first section in words; `!` after what has not its form. */
function read(header: string) {
  const text = `PAGE 01 HELSIN 00421 121502Z\n${header}\nR 121430Z MAR 74\nFM AMEMBASSY HELSINKI\nTO SECSTATE WASHDC\n\nUNCLAS HELSINKI 421\n\n1. TEXT.`;
  const document = analyze(text, { type: "cable" }).documents[0]?.document;
  if (document?.kind !== "cable") throw new Error("The text is no cable");
  const [block] = distributionBlocks(document);
  if (block === undefined) return undefined;
  const { action, copies, total, letter } = block;
  const mark = (isWellFormed: boolean) => (isWellFormed ? "" : "!");
  return [
    action?.value,
    ...copies.map((each) => `${each.office} ${each.value}${mark(each.isWellFormed)}`),
    total && `/${total.value}${mark(total.isWellFormed)}`,
    letter?.text,
  ]
    .filter((word) => word !== undefined)
    .join(", ");
}

describe("the distribution word by word", () => {
  test.each([
    ["ACTION CU-04\n\nINFO OCT-01 EUR-12 /017 W", "ACTION, CU 4, OCT 1, EUR 12, /17, W"],
    ["46\nACTION CU-04\nINFO OCT-01 /005 W", "ACTION, CU 4, OCT 1, /5, W"],
    ["ORIGIN EUR-12 INFO OCT-01\n   ISO-00\n/013 R", "ORIGIN, EUR 12, OCT 1, ISO 0, /13, R"],
    ["ACTION CU-04\nINFO OCT-01 ( ISO ) W", "ACTION, CU 4, OCT 1, W"],
    ["ACTION CU-04\nINFO OCT-01 (ISO) W", "ACTION, CU 4, OCT 1, W"],
    ["ACTI0N CU-04\nINFO OCT-01 /005W", "ACTION, CU 4, OCT 1, /5, W"],
    [
      "ACTION CU04\nINFO OCT-l1 EUR 12 L-3 /O65 R",
      "ACTION, CU 4!, OCT 11!, EUR 12!, L 3!, /65!, R",
    ],
    [
      "ACTION CU-04\nINFO OCT-01 EUR EUR- 12 / 017 W",
      "ACTION, CU 4, OCT 1, EUR undefined!, EUR 12!, /17, W",
    ],
    ["ACTION CU-04\nINFO OCT-01, EUR-12, 017 W", "ACTION, CU 4, OCT 1, EUR 12, /17, W"],
    ["ACTION CU-04\nINFO OCT-01 /017 W\n---------- 121220", "ACTION, CU 4, OCT 1, /17, W"],
  ])("%j", (header, expected) => {
    expect(read(header)).toBe(expected);
  });

  test("is not there without a line of it", () => {
    expect(read("")).toBeUndefined();
  });
});
