/** Random documents, texts and edits for the properties. */
import fc from "fast-check";
import type { TextEdit } from "../../server/src/text/span.ts";
import {
  createBox,
  createCable,
  createMemo,
  createVolume,
  NOTE_STYLES,
} from "../support/random.ts";

const seed = fc.nat(1_000_000);

/** A made-up cable without a fault. */
export const cable: fc.Arbitrary<string> = fc
  .record({
    seed,
    sections: fc.integer({ min: 1, max: 3 }),
    pages: fc.integer({ min: 1, max: 3 }),
    paragraphs: fc.nat(4),
    layout: fc.constantFrom("printed" as const, "joined" as const, "split" as const),
    isRecord: fc.boolean(),
  })
  .map(createCable);

const memoOptions = fc.record({
  seed,
  number: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
  paragraphs: fc.integer({ min: 1, max: 6 }),
  notes: fc.nat(8),
  style: fc.constantFrom(...NOTE_STYLES),
  references: fc.constantFrom(
    "inOrder" as const,
    "inOrder" as const,
    "none" as const,
    "reversed" as const,
    "allSame" as const,
  ),
  pages: fc.nat(3),
  attachments: fc.nat(2),
});

/** A made-up memorandum, also one with references out of order. */
export const memo: fc.Arbitrary<string> = memoOptions.map(createMemo);

/** A made-up memorandum without a fault. */
export const cleanMemo: fc.Arbitrary<string> = memoOptions.map((options) =>
  createMemo({ ...options, references: "inOrder" }),
);

/** Several memoranda in one file, without a fault. */
export const volume: fc.Arbitrary<string> = fc
  .tuple(memoOptions, fc.integer({ min: 2, max: 4 }))
  .map(([options, documents]) => createVolume({ ...options, references: "inOrder", documents }));

/** Several cables in one file, without a fault. */
export const boxOfCables: fc.Arbitrary<string> = fc
  .record({
    seed,
    paragraphs: fc.nat(2),
    isRecord: fc.boolean(),
    documents: fc.integer({ min: 2, max: 4 }),
  })
  .map(createBox);

/** Several documents in one file. */
export const manyDocuments: fc.Arbitrary<string> = fc.oneof(volume, boxOfCables);

/** Lines that mean something, alone or after one another in any order. */
const meaningful = fc.constantFrom(
  "",
  "   ",
  "Message Text",
  "Message Text CONFIDENTIAL",
  "Message Attributes",
  "PAGE 01 STATE 139375 ORIGIN EUR-12",
  "PAGE 02 LA PAZ 00963 01 OF 02 131932Z",
  "PAGE 03",
  "STATE 139375",
  "46",
  "ACTION EB-08",
  "INFO OCT-01 EUR-12 /021 W",
  "  DRAFTED BY EUR/SOV:AHARLOW:REH APPROVED BY EUR/SOV:BBRANDT",
  "-----160627Z 087048 /14",
  "R 160106Z JUN 77 FM SECSTATE WASHDC TO AMEMBASSY MOSCOW AMCONSUL LENINGRAD",
  "FM AMEMBASSY OSLO",
  "TO SECSTATE WASHDC 6535",
  "INFO AMEMBASSY OSLO",
  "C O N F I D E N T I A L SECTION 1 OF 2 LA PAZ 6747",
  "CONFIDENTIAL",
  "THE END OF THE PAGE. CONFIDENTIAL",
  "EXDIS",
  "E.O. 11652: GDS TAGS: SHUM, PINT (HARLOW, ANN) SUBJECT: MAPS 1. TEXT. 2. MORE.",
  "REF: (A) STATE 236589 (B) 78 LA PAZ 1579 (NOTAL)",
  "1. TEXT OF A PARAGRAPH.",
  "- 1) AN ITEM",
  " A. ANOTHER ITEM",
  "III. RECOMMENDATIONS.",
  "LARSEN",
  "NNN",
  "<< END OF DOCUMENT >>",
  "FOLLOWING REPEAT OF OSLO 412 QUOTE",
  'INFO: QUOTE "R 121430Z MAR 74 FM AMEMBASSY OSLO',
  "PAGE 01 OSLO 00412",
  "UNCLAS OSLO 412",
  "HARLOW UNQUOTE",
  "NOTE BY OC/T: PASSED ABOVE ADDRESSEE.",
  "*** Current Classification *** CONFIDENTIAL",
  "ERROR READING TEXT",
  "E E E E E E E E",
  " Errors: n/a **Expiration:** Film Number: D770214-1195",
  "Subject: MAPS",
  "56. Memorandum From the Director (Harlow) to the Secretary1",
  "[57] Editorial Note",
  "58. Memorandum of Conversation",
  "Washington, October 26, 1981",
  "SUBJECT",
  "PARTICIPANTS: Harlow, Brandt",
  "  • Exchange of Maps",
  "[Page 172]",
  "the text [\\[Page 170\\]](#) goes on.2",
  "RECOMMENDATION",
  "On December 261 he went to the meeting.² Then[^3] nothing/4/ more[5]*",
  "[Here follows a list",
  "Tab A2",
  "Paper Prepared in the Library3",
  "12",
  "Anton Brandt4",
  "* * *",
  "* Source: Library of Congress.",
  "1 Text of a note.",
  "  1. Source: National Archives. Secret; Exdis.",
  "  2. See footnote 8, Document 48.",
  "3. Not found.↵",
  "[^3]: Not found.",
  "/4/Source: Not found.",
);

/** Lines of all kinds in no order. */
export const shuffled: fc.Arbitrary<string> = fc
  .tuple(fc.array(meaningful, { maxLength: 30 }), fc.constantFrom("\n", "\n", "\r\n", "\r", "\n\n"))
  .map(([lines, end]) => lines.join(end));

/** Any string: blanks, digits, brackets, controls, all of Unicode, halves of surrogate pairs. */
export const anything: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(...' \t\n\r1aAZ.,:;[]()*/-—•²^\\"“↵\ud800\udc00\u0000'),
    maxLength: 80,
  }),
  fc.array(fc.nat(0xffff), { maxLength: 80 }).map((units) => String.fromCharCode(...units)),
);

/** A document of any kind. */
export const document: fc.Arbitrary<string> = fc.oneof(cable, memo, manyDocuments, shuffled);

/** An edit whose place is a share of the text's length, so that it fits any text. */
export interface EditPlan {
  readonly at: number;
  readonly removed: number;
  readonly newText: string;
  /** The place is moved to the next line end. */
  readonly isAtLineEnd: boolean;
}

const insertion = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("", "x", "1", " ", ".", "[", "]", "*") },
  { weight: 4, arbitrary: fc.constantFrom("\n", "\r", "\r\n", "\n\n") },
  { weight: 3, arbitrary: meaningful.map((line) => `\n${line}\n`) },
  { weight: 2, arbitrary: meaningful },
  { weight: 1, arbitrary: anything },
);

export const editPlan: fc.Arbitrary<EditPlan> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)),
  newText: insertion,
  isAtLineEnd: fc.boolean(),
});

/** The edit of this text that a plan describes. */
export function toEdit({ at, removed, newText, isAtLineEnd }: EditPlan, text: string): TextEdit {
  const offset = Math.round(at * text.length);
  const lineEnd = isAtLineEnd ? text.indexOf("\n", offset) : -1;
  const start = lineEnd < 0 ? offset : lineEnd;
  return { span: { start, end: Math.min(text.length, start + removed) }, newText };
}

/** A document after some edits: nearly right, as transcriptions are. */
export const mutated: fc.Arbitrary<string> = fc
  .tuple(document, fc.array(editPlan, { minLength: 1, maxLength: 6 }))
  .map(([text, plans]) =>
    plans.reduce((before, plan) => {
      const { span, newText } = toEdit(plan, before);
      return before.slice(0, span.start) + newText + before.slice(span.end);
    }, text),
  );
