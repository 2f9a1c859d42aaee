import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportFile } from "../../../server/src/features/export/exportFile.ts";
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import { describeJing, validate } from "../../support/jing.ts";
import { CABLE, MEMO } from "../../support/outlines.ts";
import { READ_FORMATS, roundTrip, snapshotOf } from "../../support/roundTrip.ts";

const HEAD = "14. Memorandum From the Director of the Map Library (Harlow)1\n\n";
const NOTES = "\n\n  1. Source: Map Library, Box 4. Secret.\n  2. Not printed.\n";

const MEMOS: Readonly<Record<string, string>> = {
  sample: MEMO,
  emphasis: `${HEAD}The *charts of\nthe* harbor2 and **all lights** are _new_, 2*3*4 is none.${NOTES}`,
  "page in a word": `${HEAD}The charts were sepa [Page 15] rated from the lists.2${NOTES}`,
  "note without number": `${HEAD}The charts are here.${NOTES}`,
  "number without note": `${HEAD}The charts are here.2 The lists are there.5${NOTES}`,
  "signs of Markdown": `${HEAD}# no title, > no quotation, <b>, [a](b), \`c\`, 1) x | y ~~z~~ &amp; \\2.2\n\n- one\n\n+ two\n\n    four blanks\n\n===\n\n![x](y)${NOTES}`,
  markup: `${HEAD}<script>alert("1 & 2")</script> ]]> <!-- --> &lt; "quoted" 'single'.2${NOTES}`,
  "signs as labels":
    "14. Memorandum of ConversationSource\n\nThe charts are here.1\n\n* * *\n\n* Source: Map Library.\n\n1 Not printed.\n",
  "numbers that run on": `${HEAD.replace("1\n", "79\n")}The charts are here.80${NOTES.replace("1.", "79.").replace("2.", "80.")}`,
  "several documents": `${HEAD}The charts are here.2${NOTES}\n15. Memorandum From the Director of the Map Library (Harlow)1\n\nThe lists, see Document 14.2${NOTES}`,
  attachment: `${HEAD}The charts are attached.2\n\nMartha Harlow\n\nAttachment\n\nPaper Prepared in the Map Library\n\nWashington, March 4, 1974\n\nA list of charts.${NOTES}`,
  "after the signature": `${HEAD}The charts are here.2\n\nMartha Harlow\nDirector\n\nA copy of this letter went to the harbor office.${NOTES}`,
};

describe.each(READ_FORMATS)("%s gives the same text, references and notes", (format) => {
  test.each(Object.keys(MEMOS))("%s", async (name) => {
    const { expected, found } = await roundTrip(snapshotOf(MEMOS[name] ?? "", "memo"), format);
    expect(found).toEqual(expected);
  });

  test("cable", async () => {
    const { expected, found } = await roundTrip(snapshotOf(CABLE, "cable"), format);
    expect(found).toEqual(expected);
  });

  test("any text", async () => {
    const word = fc.constantFrom(
      ...'*,_,**,[,],[^1],(a),1.,2,<,>,&,",#,`,~,|,\\,—,•,harbor,Charts2,[Page 15],[sic],Washington'.split(
        ",",
      ),
      ...[
        "\n",
        "\n\n",
        "\u0000",
        "\u0007",
        "\ud800",
        "  1. Source: Box 4.",
        "SUBJECT",
        "PAGE 02 OSLO 00123",
      ],
    );
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(" "));
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom("memo", "cable"), async (body, type) => {
        const { expected, found } = await roundTrip(snapshotOf(HEAD + body, type), format);
        expect(found).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

test("characters that XML cannot hold are left out, and it is said", async () => {
  const { content, notices } = await exportFile(
    snapshotOf(`${HEAD}The \u0000charts\u001b are\ud83d here.${NOTES}`, "memo"),
    "a.txt",
    "tei",
  );
  expect(notices).toEqual(["3 control characters were left out"]);
  expect(content).toContain("The charts are here.");
});

test("TEI has the Office's elements", async () => {
  const text = `[Page 30]\n\n${HEAD}Washington, March 4, 1974\n\nSUBJECT\n\n  • Harbor Charts\n\nThe charts are sepa [Page 31] rated, see Document 9.2\n\nMartha Harlow\n\nAttachment\n\nPaper Prepared in the Map Library\n\nA list of the charts in the harbor office.${NOTES}`;
  const { content } = await exportFile(snapshotOf(text, "memo"), "folder/a.txt", "tei");
  expect(String(content).split("\n").slice(2, -2).join("\n")).toBe(
    `<div type="document" subtype="historical-document" n="14" xml:id="d14">
<pb n="30" xml:id="pg_30" />
<head>14. Memorandum From the Director of the Map Library (Harlow)<note n="1" xml:id="d14fn1" type="source">Source: Map Library, Box 4. Secret.</note></head>
<opener><dateline rendition="#right"><placeName>Washington</placeName>, <date calendar="gregorian" when="1974-03-04">March 4, 1974</date></dateline></opener>
<list type="subject"><head>SUBJECT</head><label>•</label><item>Harbor Charts</item></list>
<p>The charts are sepa<pb n="31" xml:id="pg_31" break="no" />rated, see <ref target="#d9">Document 9</ref>.<note n="2" xml:id="d14fn2">Not printed.</note></p>
<closer><signed>Martha Harlow</signed></closer>
<frus:attachment>
<head>Attachment</head>
<head>Paper Prepared in the Map Library</head>
<p>A list of the charts in the harbor office.</p>
</frus:attachment>
</div>`,
  );
});

test("the docx has the same bytes each time", async () => {
  const export_ = async () => (await exportFile(snapshotOf(MEMO, "memo"), "a.txt", "docx")).content;
  const first = await export_();
  expect(await export_()).toEqual(first);
});

test("JSON is the outline with the text", async () => {
  const snapshot = snapshotOf(MEMO, "memo");
  const { content } = await exportFile(snapshot, "a.txt", "json");
  const value = JSON.parse(String(content));
  expect(value).toMatchObject({ version: 1, path: "a.txt", kind: "memo", text: MEMO });
  expect(value.documents).toHaveLength(1);
});

describe("plain text", () => {
  test("has the notes at its end and plain numbers", async () => {
    const text = `${HEAD.replace("1\n", "[^1]\n")}The charts *are* here.[^2]\n\n[^1]: Source: Map Library, Box 4.\n[^2]: Not printed.\n`;
    const { content, notices } = await exportFile(snapshotOf(text, "memo"), "a.txt", "text");
    expect(content).toBe(
      `${HEAD}The charts *are* here.2\n\n  1. Source: Map Library, Box 4.\n  2. Not printed.\n`,
    );
    expect(notices).toEqual([]);
  });

  test("has superscripts where plain numbers would not be read", async () => {
    const text = `${HEAD.replace("1\n", "¹\n")}The charts of 1861.¹² and 5² are here.²\n\n${NOTES.trimStart()}`;
    const { content } = await exportFile(snapshotOf(text, "memo"), "a.txt", "text");
    expect(analyze(String(content), { type: "memo" }).documents).toHaveLength(1);
  });

  test("of what is neither cable nor memorandum is the text", async () => {
    const snapshot = analyze("A list.\n");
    const { content, notices } = await exportFile(snapshot, "a.txt", "text");
    expect(content).toBe("A list.\n");
    expect(notices).toEqual([
      "It looks like neither cable nor memorandum, and is taken for a memorandum",
    ]);
  });
});

describeJing("TEI is valid", () => {
  test("for the fixtures and for texts by chance", async () => {
    const documents = new Map<string, string>();
    const add = async (name: string, text: string, type: "cable" | "memo") =>
      documents.set(
        name,
        String((await exportFile(snapshotOf(text, type), "a.txt", "tei")).content),
      );
    for (const [name, text] of Object.entries(MEMOS)) await add(name, text, "memo");
    await add("cable", CABLE, "cable");
    await add("memo as cable", MEMO, "cable");
    await add("cable as memo", CABLE, "memo");
    await add("empty", "", "memo");
    const line = fc.constantFrom(
      ...MEMO.split("\n"),
      ...CABLE.split("\n"),
      ...Object.values(MEMOS).flatMap((text) => text.split("\n")),
      "",
      "",
    );
    const texts = fc.sample(fc.array(line, { maxLength: 40 }), { numRuns: 60, seed: 7 });
    for (const [i, lines] of texts.entries()) {
      await add(`mixed memo ${i}`, lines.join("\n"), "memo");
      await add(`mixed cable ${i}`, lines.join("\n"), "cable");
    }
    expect(await validate(documents)).toEqual([]);
  });

  test("and what is not valid is found", async () => {
    const { content } = await exportFile(snapshotOf(MEMO, "memo"), "a.txt", "tei");
    const spoilt = String(content).replace("<head>", "<heading>").replace("</head>", "</heading>");
    expect(await validate(new Map([["spoilt", spoilt]]))).not.toEqual([]);
  });
});
