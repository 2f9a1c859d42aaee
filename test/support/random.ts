/**
 * Made-up documents in the forms that real ones have, of any size. The same options give the same
 * text, so that a failure can be repeated and a measurement compared.
 */
import { SUPERSCRIPTS } from "../../server/src/scan/superscript.ts";
import { createRandom, type Random } from "./seededRandom.ts";

/**
 * Parameters of a property: how often it is tried, and from which seed. The seed is the same in each
 * run, so that a run says something of the change and not of chance; `CABLEGRAM_SEED` names another,
 * `CABLEGRAM_SEED=random` takes a new one, and `CABLEGRAM_RUNS` multiplies the runs.
 */
export function propertyParameters(runs: number): { numRuns: number; seed?: number } {
  const { CABLEGRAM_SEED: seed = "", CABLEGRAM_RUNS: factor = "" } = process.env;
  const numRuns = factor === "" ? runs : Math.ceil(runs * Number(factor));
  if (seed === "random") return { numRuns };
  return { numRuns, seed: seed === "" ? DEFAULT_SEED : Number(seed) };
}

const DEFAULT_SEED = 20264;

const SUBJECTS = ["the library", "the harbor office", "the delegation", "the ministry", "Brandt"];
const VERBS = ["asked for", "returned", "described", "agreed to", "put off", "sent"];
const OBJECTS = [
  "a list of missing sheets",
  "the older atlases",
  "the exchange of charts",
  "two copies of the catalogue",
  "the survey of lighthouses",
];
const ENDINGS = [
  "in the spring",
  "before the meeting of March 4",
  "under Article 12",
  "with the FY 1975 funds",
  "as Document 9 shows",
  "in pages 12–14 of the report",
  "by the U-2 of the survey",
];
const SURNAMES = ["Harlow", "Brandt", "Larsen", "Okafor", "Lindqvist", "Moreau"];

/** A sentence without its full stop. */
function sentence(random: Random): string {
  const words = [SUBJECTS, VERBS, OBJECTS, ENDINGS].map((list) => random.pick(list)).join(" ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function paragraph(random: Random): string {
  const count = random.between(1, 4);
  return Array.from({ length: count }, () => `${sentence(random)}.`).join(" ");
}

const twoDigits = (value: number) => String(value).padStart(2, "0");

/** What a made-up cable is to be like. */
export interface CableOptions {
  readonly seed: number;
  readonly sections?: number;
  /** Pages of each section. */
  readonly pages?: number;
  /** Paragraphs of each section. */
  readonly paragraphs?: number;
  /**
   * How its lines stand: as printed; joined, a paragraph a line and the header run together; or
   * split, with station and number of a page line on the next line.
   */
  readonly layout?: "printed" | "joined" | "split";
  /** With the archive's headings and attributes around it. */
  readonly isRecord?: boolean;
}

/** A cable without a fault. */
export function createCable(options: CableOptions): string {
  const random = createRandom(options.seed);
  const { sections = 1, isRecord = true } = options;
  const cable: CableFacts = {
    random,
    sections,
    pages: options.pages ?? 2,
    paragraphs: options.paragraphs ?? 4,
    layout: options.layout ?? "printed",
    serial: random.between(100, 9999),
    day: random.between(1, 28),
    level: random.pick(["CONFIDENTIAL", "UNCLASSIFIED", "LIMITED OFFICIAL USE"]),
  };
  const lines = isRecord ? ["Message Text", ""] : [];
  for (let number = 1; number <= sections; number++) lines.push(...createSection(cable, number));
  if (isRecord) lines.push("", ...createAttributes(cable));
  return `${lines.join("\n")}\n`;
}

interface CableFacts {
  readonly random: Random;
  readonly sections: number;
  readonly pages: number;
  readonly paragraphs: number;
  readonly layout: NonNullable<CableOptions["layout"]>;
  readonly serial: number;
  readonly day: number;
  readonly level: string;
}

function createSection(cable: CableFacts, number: number): string[] {
  const { random, layout, level, serial, sections } = cable;
  const header = createHeader(cable, number);
  const body = createBody(cable, number);
  const surname = random.pick(SURNAMES).toUpperCase();
  const time = `${twoDigits(cable.day)}1502Z`;
  const count = sections === 1 ? "" : ` ${twoDigits(number)} OF ${twoDigits(sections)}`;
  const pageLine = (page: number) =>
    `PAGE ${twoDigits(page)} HELSIN ${String(serial).padStart(5, "0")}${count} ${time}`;
  const lines = layout === "joined" ? [] : [level, ""];
  lines.push(...startPage(cable, pageLine(1)), ...header, "");
  const perPage = Math.ceil(body.length / cable.pages);
  for (let page = 1; page <= cable.pages; page++) {
    if (1 < page) turnPage(cable, lines, pageLine(page));
    lines.push(...body.slice((page - 1) * perPage, page * perPage));
  }
  lines.push(surname, "", level, "", "NNN");
  return lines;
}

/** Foot of a page, head of the next: two lines with the level, or the level glued to the text. */
function turnPage(cable: CableFacts, lines: string[], pageLine: string): void {
  while (lines.at(-1) === "") lines.pop();
  if (cable.layout === "joined") lines.push(`${lines.pop() ?? ""} ${cable.level}`, "");
  else lines.push(cable.level, "", "", cable.level, "");
  lines.push(...startPage(cable, pageLine), "");
}

function startPage({ layout }: CableFacts, pageLine: string): string[] {
  if (layout !== "split") return [pageLine];
  const [page = "", number = "", ...rest] = pageLine.split(" ");
  return [`${page} ${number}`, rest.slice(0, 2).join(" ")];
}

function createHeader(cable: CableFacts, number: number): string[] {
  const { random, level, serial, layout, sections } = cable;
  const copies = ["OCT-01", "EUR-12", "ISO-00", "USIA-15", "L-03", "H-01"].slice(
    0,
    random.between(2, 6),
  );
  const total = 4 + copies.reduce((sum, code) => sum + Number(code.slice(-2)), 0);
  const spaced =
    level === "CONFIDENTIAL" ? [...level].join(" ") : level.replace(/^UNCLASSIFIED$/, "UNCLAS");
  const section = sections === 1 ? "" : ` SECTION ${number} OF ${sections}`;
  const isOpen = level !== "CONFIDENTIAL";
  const marks = ["E.O. 11652: ", "TAGS: ", "SUBJ: "];
  const values = [isOpen ? "N/A" : "GDS", "SCUL, OEXC, FI", "EXCHANGE OF NAUTICAL CHARTS"];
  const labelled = number === 1 ? marks.map((mark, i) => mark + (values[i] ?? "")) : [];
  const info = `INFO ${copies.join(" ")} /${String(total).padStart(3, "0")} W`;
  const dashes = `--------------------- ${twoDigits(cable.day)}1220`;
  const group = `R ${twoDigits(cable.day)}1430Z MAR 74`;
  const to = `TO SECSTATE WASHDC ${1872 + number}`;
  const addresses = ["FM AMEMBASSY HELSINKI", to, "INFO AMEMBASSY OSLO"];
  const banner = `${spaced}${section} HELSINKI ${serial}`;
  const first = ["ACTION CU-04", info, `          ${dashes}`];
  if (layout === "joined")
    return [
      first.slice(0, 2).join(" "),
      dashes,
      [group, ...addresses].join(" "),
      "",
      banner,
      "",
      ...labelled,
    ];
  return ["46", ...first, group, ...addresses, "AMEMBASSY STOCKHOLM", "", banner, "", ...labelled];
}

function createBody(cable: CableFacts, section: number): string[] {
  const { random, layout, paragraphs } = cable;
  const lines: string[] = [];
  for (let i = 0; i < paragraphs; i++) {
    const label = (section - 1) * paragraphs + i + 1;
    const text = `${label}. ${paragraph(random).toUpperCase()}`;
    lines.push(...(layout === "joined" ? [text] : wrap(text, 62)), "");
    if (layout === "joined" && random.chance(0.3))
      lines.push(`- A) ${sentence(random).toUpperCase()}.`, "");
  }
  return lines;
}

function wrap(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && width < last.length + 1 + word.length) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}

function createAttributes({ random, serial, day, level, layout }: CableFacts): string[] {
  const attributes = [
    "Automatic Decaptioning: X",
    "Capture Date: 01 JAN 1994",
    "Channel Indicators: n/a",
    "Current Classification: UNCLASSIFIED",
    "Concepts: LIBRARIES, MAPS",
    `Draft Date: ${twoDigits(day)} MAR 1974`,
    `Document Number: 1974HELSIN${String(serial).padStart(5, "0")}`,
    "Errors: N/A",
    "From: HELSINKI",
    `Original Classification: ${level}`,
    "Page Count: 2",
    "Subject: EXCHANGE OF NAUTICAL CHARTS",
    "TAGS: SCUL, OEXC, FI",
    "To: STATE",
  ];
  if (layout !== "joined") return ["Message Attributes", "", ...attributes];
  const joined: string[] = [];
  for (const attribute of attributes) {
    const marked = random.chance(0.2) ? attribute.replace(/^([^:]+:)/, "**$1**") : attribute;
    if (0 < joined.length && random.chance(0.4)) joined.push(`${joined.pop() ?? ""} ${marked}`);
    else joined.push(marked);
  }
  return ["Message Attributes", "", ...joined];
}

/** How references and note labels are written. */
export type NoteStyle = "plain" | "superscript" | "caret" | "slash" | "bracket" | "symbol";

export const NOTE_STYLES: readonly NoteStyle[] = [
  "plain",
  "superscript",
  "caret",
  "slash",
  "bracket",
  "symbol",
];

/** What a made-up memorandum is to be like. */
export interface MemoOptions {
  readonly seed: number;
  /** The document's number; without it the heading has none. */
  readonly number?: number | undefined;
  readonly paragraphs?: number;
  readonly notes?: number;
  readonly style?: NoteStyle;
  /** In order, one for each note; none; from the last to the first; or each with the first's number. */
  readonly references?: "inOrder" | "none" | "reversed" | "allSame";
  /** Markers of pages within the text. */
  readonly pages?: number;
  readonly attachments?: number;
}

/** A memorandum, without a fault unless its references are to be other than in order. */
export function createMemo(options: MemoOptions): string {
  const random = createRandom(options.seed);
  const { number, style = "plain", pages = 1, attachments = 0 } = options;
  const labels = noteLabels(options.notes ?? 3, style);
  const marks = referenceMarks(labels, style, options.references ?? "inOrder");
  const agents = `From the Director (${random.pick(SURNAMES)}) to the Secretary`;
  const lines = [
    `${number === undefined ? "" : `${number}. `}Memorandum ${agents}${marks.shift() ?? ""}`,
    "",
    "Washington, March 4, 1974",
    "",
    "SUBJECT",
    "",
    "  • Exchange of Maps",
    "",
    ...memoBody(random, options, marks),
    random.pick(["Martha Harlow", "Anton Brandt"]),
  ];
  placePages(random, lines, pages);
  for (let i = 0; i < attachments; i++)
    lines.push(
      "",
      `Tab ${String.fromCharCode(65 + i)}`,
      "",
      "Paper Prepared in the Library",
      "",
      paragraph(random),
    );
  lines.push(...(0 < labels.length ? noteLines(random, labels, style) : []));
  return `${lines.join("\n")}\n`;
}

function noteLabels(count: number, style: NoteStyle): string[] {
  return Array.from({ length: count }, (_, i) => {
    if (style !== "symbol") return String(i + 1);
    return i === 0 ? "*" : String(i);
  });
}

/** The marks of the references in the order of the text. */
function referenceMarks(
  labels: readonly string[],
  style: NoteStyle,
  order: NonNullable<MemoOptions["references"]>,
): string[] {
  const marks = labels.map((label) => referenceMark(label, style));
  switch (order) {
    case "inOrder":
      return marks;
    case "none":
      return [];
    case "reversed":
      return marks.reverse();
    case "allSame":
      return marks.map(() => marks[0] ?? "");
  }
}

function referenceMark(label: string, style: NoteStyle): string {
  switch (style) {
    case "plain":
    case "symbol":
      return label;
    case "superscript":
      return [...label].map((digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join("");
    case "caret":
      return `[^${label}]`;
    case "slash":
      return `/${label}/`;
    case "bracket":
      return `[${label}]`;
  }
}

/** Paragraphs, section titles and items, with the references spread over them. */
function memoBody(random: Random, options: MemoOptions, marks: readonly string[]): string[] {
  const count = Math.max(1, options.paragraphs ?? 4);
  const lines: string[] = [];
  let used = 0;
  for (let i = 0; i < count; i++) {
    if (random.chance(0.15)) lines.push(random.pick(["RECOMMENDATION", "BACKGROUND"]), "");
    const due = Math.ceil((marks.length * (i + 1)) / count);
    const sentences = Array.from({ length: Math.max(1, due - used) }, () => sentence(random));
    const text = sentences.map((words, at) => withMark(random, words, marks[used + at])).join(" ");
    used = Math.max(used, due);
    lines.push(random.pick(["", "", "", `${i + 1}. `, "—"]) + text, "");
  }
  return lines;
}

/** A sentence with its full stop and a reference after it, or after one of its words. */
function withMark(random: Random, words: string, mark: string | undefined): string {
  if (mark === undefined) return `${words}.`;
  if (random.chance(0.5)) return `${words}.${mark}`;
  const space = words.indexOf(" ", 4);
  return `${words.slice(0, space)}${mark}${words.slice(space)}.`;
}

/** Page markers within paragraphs and on lines of their own, not in the opening. */
function placePages(random: Random, lines: string[], count: number): void {
  const opening = 8;
  const start = random.between(100, 299);
  const places = Array.from({ length: count }, () => random.between(opening, lines.length - 1));
  places.sort((a, b) => b - a);
  places.forEach((line, i) => {
    const marker = `[Page ${start + count - i}]`;
    const text = lines[line] ?? "";
    const space = text.indexOf(" ", 10);
    if (space < 0) lines.splice(line, 0, "", marker, "");
    else lines[line] = `${text.slice(0, space)} ${marker}${text.slice(space)}`;
  });
}

function noteLines(random: Random, labels: readonly string[], style: NoteStyle): string[] {
  const texts = labels.map((_, i) =>
    i === 0
      ? "Source: National Archives, RG 306, Library Services, Box 14. No classification marking."
      : random.pick(["See Document 9.", "Not found.", "The list is attached but not printed."]),
  );
  const notes = texts.map((text, i) => noteLine(labels[i] ?? "", text, style));
  if (style === "symbol") return ["", "* * *", "", ...notes.flatMap((note) => [note, ""])];
  return style === "plain" ? notes : ["", ...notes];
}

function noteLine(label: string, text: string, style: NoteStyle): string {
  switch (style) {
    case "plain":
    case "bracket":
      return `  ${label}. ${text}`;
    case "superscript":
      return `${label}. ${text}↵`;
    case "caret":
      return `[^${label}]: ${text}`;
    case "slash":
      return `/${label}/${text}`;
    case "symbol":
      return `${label} ${text}`;
  }
}

/** Several numbered memoranda in one file, as in a volume. */
export function createVolume(options: MemoOptions & { readonly documents: number }): string {
  const first = options.number ?? 1;
  return Array.from({ length: options.documents }, (_, i) =>
    createMemo({ ...options, seed: options.seed + i, number: first + i }),
  ).join("\n");
}

/** Several cables in one file. */
export function createBox(options: CableOptions & { readonly documents: number }): string {
  return Array.from({ length: options.documents }, (_, i) =>
    createCable({ ...options, seed: options.seed + i }),
  ).join("\n");
}
