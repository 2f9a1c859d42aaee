import { describe, expect, test } from "vitest";
import { planOf } from "../../../server/src/features/editing/commands.ts";
import type { EditPlan } from "../../../server/src/features/editing/editPlan.ts";
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import { applied, editsOf, expectRefusal } from "../../support/editing.ts";

/**
 * The plan of a command in a text whose caret is a `|` and whose selection stands between two, and
 * the text without them.
 */
function run(
  command: string,
  marked: string,
  type: "cable" | "memo" = "memo",
): { text: string; plan: EditPlan } {
  const [first = "", second, third] = marked.split("|");
  const text = marked.replaceAll("|", "");
  const start = first.length;
  const end = third === undefined ? start : start + (second ?? "").length;
  const plan = planOf(`cablegram.${command}`, analyze(text, { type }), [{ start, end }]);
  if (plan === undefined) throw new Error(`No command ${command}`);
  return { text, plan };
}

/** The text after a command. */
function afterCommand(command: string, marked: string, type?: "cable" | "memo"): string {
  const { text, plan } = run(command, marked, type);
  return applied(text, plan);
}

const memo = (body: string) => `Memorandum From Harlow to Brandt

Washington, March 4, 1981.

${body}`;

describe("inserting a page marker", () => {
  test("counts on, with a blank on each side", () => {
    expect(afterCommand("insertPageMarker", memo("[Page 41]\n\nThe charts arrived|in May."))).toBe(
      memo("[Page 41]\n\nThe charts arrived [Page 42] in May."),
    );
    expect(afterCommand("insertPageMarker", memo("It [Page 9] was | late."))).toBe(
      memo("It [Page 9] was [Page 10]  late.").replace("  late", " late"),
    );
  });

  test("writes the foot of a cable's page and its next page line", () => {
    const cable =
      "UNCLASSIFIED\n\nPAGE 01 HELSIN 00421 121502Z\n\n1. THE CHARTS OF THE GULF ARE\n|TO BE LENT TO THE LIBRARY.\n";
    expect(afterCommand("insertPageMarker", cable, "cable")).toBe(
      "UNCLASSIFIED\n\nPAGE 01 HELSIN 00421 121502Z\n\n1. THE CHARTS OF THE GULF ARE\nUNCLASSIFIED\n\n\nUNCLASSIFIED\n\nPAGE 02 HELSIN 00421 121502Z\n\nTO BE LENT TO THE LIBRARY.\n",
    );
  });

  test("is refused where no page is known, or it cannot be counted on", () => {
    expectRefusal(run("insertPageMarker", memo("No| page.")).plan, /No page marker stands above/);
    expectRefusal(run("insertPageMarker", memo("[Page XIV] It| was.")).plan, /no number/);
  });
});

describe("renumbering pages", () => {
  test("counts on from the page at the caret", () => {
    expect(
      afterCommand(
        "renumberPages",
        memo("[Page 7] A.\n\n|[Page 41] B.\n\n[Page 44] C.\n\n[Page 45] D."),
      ),
    ).toBe(memo("[Page 7] A.\n\n[Page 41] B.\n\n[Page 42] C.\n\n[Page 43] D."));
  });

  test("begins anew in each section of a cable", () => {
    const page = (number: string, section: string) =>
      `PAGE ${number} HELSIN 00421 ${section} OF 02 121502Z\n\nTEXT OF A PAGE.\n\n`;
    const header =
      "R 121430Z MAR 74\nFM AMEMBASSY HELSINKI\nTO SECSTATE WASHDC 1873\n\nUNCLAS HELSINKI 421\n\n";
    const cable = (...numbers: string[]) => {
      const [a, b, c, d] = numbers.map((number, i) => page(number, i < 2 ? "01" : "02"));
      return `${a}${header}${b}NNN\n\n${c}${header}${d}NNN\n`;
    };
    expect(afterCommand("renumberPages", `|${cable("01", "03", "02", "03")}`, "cable")).toBe(
      cable("01", "02", "01", "02"),
    );
  });
});

describe("renumbering paragraphs", () => {
  const items = memo("1. One.\n\n2. Two.\n\n4. Four.\n\n4. Five.\n");

  test("takes the run at the caret", () => {
    const expected = memo("1. One.\n\n2. Two.\n\n3. Four.\n\n4. Five.\n");
    expect(afterCommand("renumberParagraphs", items.replace("Two", "T|wo"))).toBe(expected);
    expect(afterCommand("renumberParagraphs", expected.replace("Two", "T|wo"))).toBe(expected);
  });

  test("keeps to the selection, from its first number on", () => {
    expect(
      afterCommand(
        "renumberParagraphs",
        items.replace("4. Four.\n\n4. Five.", "|4. Four.\n\n4. Five.|"),
      ),
    ).toBe(memo("1. One.\n\n2. Two.\n\n4. Four.\n\n5. Five.\n"));
  });

  test("is refused without numbers", () => {
    expectRefusal(run("renumberParagraphs", memo("No| numbers.")).plan, /no numbered paragraphs/);
  });
});

describe("rejoining", () => {
  const first = "The charts that were sent to the library in the spring of that year were";

  test("joins a paragraph that breaks off in a sentence", () => {
    expect(
      afterCommand("rejoinParagraphs", memo(`|${first}\n\nnever returned by the ministry.\n`)),
    ).toBe(memo(`${first} never returned by the ministry.\n`));
  });

  test("takes a page marker between into the sentence", () => {
    expect(
      afterCommand(
        "rejoinParagraphs",
        memo(`|${first}\n\n[Page 42]\n\nnever returned by the ministry.\n`),
      ),
    ).toBe(memo(`${first} [Page 42] never returned by the ministry.\n`));
  });

  test("joins divided words, and names those that nothing decides", () => {
    const text = memo(
      "|The infor-\nmation about the charts of Zem-\nblax was lost in a US-\nSoviet port.\n",
    );
    const { plan } = run("rejoinWords", text);
    expect(applied(text.replace("|", ""), plan)).toBe(
      memo("The information\nabout the charts of Zem-\nblax was lost in a US-\nSoviet port.\n"),
    );
    expect(editsOf(plan).leftAlone?.map(({ message }) => message)).toEqual(["Zem-blax or Zemblax"]);
  });
});

describe("wrapping", () => {
  const lines = memo("The charts\narrived in|\nMay.\n\nA second\nparagraph.\n");

  test("puts the paragraph at the caret on one line", () => {
    expect(afterCommand("unwrapParagraph", lines)).toBe(
      memo("The charts arrived in May.\n\nA second\nparagraph.\n"),
    );
  });

  test("puts the selected paragraphs on one line each", () => {
    expect(afterCommand("unwrapParagraph", `|${lines.replace("|", "")}|`)).toBe(
      memo("The charts arrived in May.\n\nA second paragraph.\n"),
    );
  });

  test("fills lines to 67 characters", () => {
    const long = `${"chart ".repeat(20).trim()}.`;
    const wrapped = afterCommand("reflowParagraph", memo(`${long}|`));
    const body = wrapped.split("\n").slice(4);
    expect(body.map((line) => line.length)).toEqual([65, 54]);
    expect(body.join(" ")).toBe(long);
    expect(afterCommand("unwrapParagraph", `${wrapped}|`)).toBe(memo(long));
  });

  test("is refused outside of paragraphs", () => {
    expectRefusal(run("unwrapParagraph", `|${memo("A. B.")}`).plan, /Put the caret in a paragraph/);
  });
});

describe("cleaning pasted text", () => {
  test("takes out what no typewriter had, after a question", () => {
    const { text, plan } = run(
      "cleanPastedText",
      "The of\u00adfice\u00a0\ufb01led\u200b it.|",
      "memo",
    );
    expect(applied(text, plan)).toBe("The office filed it.");
    expect(editsOf(plan).question).toBe(
      "Clean 1 soft hyphens, 1 no-break and special blanks, 1 ligatures, 1 characters without width?",
    );
  });

  test("keeps to the selection, and says where there is nothing", () => {
    expect(afterCommand("cleanPastedText", "a\u00a0b|c\u00a0d|e\u00a0f")).toBe(
      "a\u00a0bc de\u00a0f",
    );
    expectRefusal(run("cleanPastedText", "plain|").plan, /nothing to clean/);
  });
});

describe("splitting joined header lines", () => {
  const JOINED =
    "PAGE 01 HELSIN 00412 121502Z\n\nR 121430Z MAR 74 FM AMEMBASSY HELSINKI TO SECSTATE WASHDC 1873\n\nUNCLAS HELSINKI 412\n\nE.O. 11652: N/A TAGS: SCUL, FI SUBJ: CHARTS\n\n1. THEY ARE HERE.\n";
  const FIRST = JOINED.replace(" FM", "\nFM").replace(" TO", "\nTO");
  const BOTH = FIRST.replace(" TAGS", "\nTAGS").replace(" SUBJ", "\nSUBJ");

  test("takes the line of the caret, or the whole header", () => {
    const at = (words: string) => JOINED.replace(words, `|${words}`);
    expect(afterCommand("splitHeaderLines", at("FM AMEMB"), "cable")).toBe(FIRST);
    expect(afterCommand("splitHeaderLines", at("THEY"), "cable")).toBe(BOTH);
    const selected = `|${JOINED.slice(0, 80)}|${JOINED.slice(80)}`;
    expect(afterCommand("splitHeaderLines", selected, "cable")).toBe(FIRST);
  });

  test("is refused where none are joined, and in a memorandum", () => {
    expectRefusal(run("splitHeaderLines", `|${BOTH}`, "cable").plan, /No lines of a header/);
    expectRefusal(run("splitHeaderLines", memo("The| charts.")).plan, /Only cables/);
  });
});

describe("several carets and selections", () => {
  const text = memo("1. The charts.1\n\n2. The sheets.\n\n  1. Not printed.");
  const plan = (command: string, ...spans: readonly (readonly [number, number])[]) =>
    planOf(
      `cablegram.${command}`,
      analyze(text, { type: "memo" }),
      spans.map(([start, end]) => ({ start, end })),
    );
  const refusal = (found: EditPlan | undefined) =>
    found?.kind === "refusal" ? found.message : "no refusal";

  test.each([
    ["renumberParagraphs", /one run/],
    ["renumberFootnotes", /Select one passage/],
    ["moveFootnotesToEnd", /Select one passage/],
    ["deleteFootnote", /one at a time/],
    ["insertPageMarker", /one caret/],
    ["renumberPages", /one caret/],
  ])("%s takes one", (command, words) => {
    expect(refusal(plan(command, [60, 60], [90, 90]))).toMatch(words);
  });

  test("a conversion takes the whole document", () => {
    expect(refusal(plan("convertFootnotes.caret", [60, 90]))).toMatch(/select nothing/);
  });
});

describe("reflowing", () => {
  const words = "THE CHARTS OF THE GULF ARE TO BE LENT TO THE LIBRARY OF THE CITY IN MAY";

  test("repeats no word that stands before a paragraph on its line", () => {
    const cable = `PAGE 01 HELSIN 00412 121502Z\n\nUNCLAS HELSINKI 412\n\nE.O. 11652: N/A TAGS: SCUL, FI SUBJ: CHARTS 1. ${words}. ${words}.\n\n2. NO|T YET. ${words}. ${words}.\n`;
    const after = afterCommand("reflowParagraph", cable, "cable");
    expect(after.replaceAll(/\s+/g, "")).toBe(cable.replace("|", "").replaceAll(/\s+/g, ""));
    const all = afterCommand("reflowParagraph", `|${cable.replace("|", "")}|`, "cable");
    expect(all.replaceAll(/\s+/g, "")).toBe(cable.replace("|", "").replaceAll(/\s+/g, ""));
  });

  test("divides no page marker", () => {
    const words = "They lent the charts of the harbour to the library of the city";
    const after = afterCommand(
      "reflowParagraph",
      memo(`${words} [Page 41] May. ${words} in May|.`),
    );
    expect(after).toContain("[Page 41]");
  });

  test("begins no line with what would be read as a note or a field", () => {
    const words = "They lent the charts of the harbour to the library of the city";
    for (const next of ["1) of May", "SUBJECT: Charts", "Tab A—Charts", "[^1]: Charts"]) {
      const after = afterCommand("reflowParagraph", memo(`${words} now ${next} of old|.`));
      expect(after).not.toContain(`\n${next.slice(0, 3)}`);
    }
  });

  test("leaves a paragraph alone whose line ends decide what the text is", () => {
    const source = `Source: National Archives, RG 59, ${"Charts of the Harbor, ".repeat(4)}Box 4.`;
    const text = `${source}|\n\nReport on the Charts\n\nWashington, March 4, 1981\n\nMr. Harlow:\n\n${"They came. ".repeat(9)}\n`;
    expectRefusal(run("reflowParagraph", text).plan, /read as something else/);
    const { plan } = run("reflowParagraph", `|${text.replace("|", "")}|`);
    expect(editsOf(plan).leftAlone?.length).toBe(1);
  });

  test("begins no line with what would be read as an item", () => {
    const text = memo(
      "We wish to say (1) that the charts of the harbour are those of old, and (2) that they|.",
    );
    const after = afterCommand("reflowParagraph", text);
    expect(after).toContain("\n");
    expect(after).not.toMatch(/\n\(2\)/);
  });
});
