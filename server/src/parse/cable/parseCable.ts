/**
 * The grammar of a cable over the landmarks of its lines.
 *
 * A cable is one section, or several with the header repeated; a section is a header, a body and an
 * end mark; the furniture of the pages stands anywhere between. The grammar walks the pieces of the
 * lines once, in the states of `Part`, and never rejects: what it does not expect is text.
 */
import type { CableLandmark, LabelledField } from "../../scan/cable/landmarks.ts";
import type { Enumerator } from "../../scan/enumerator.ts";
import { skipBlanks, trimEndColumn } from "../../scan/words.ts";
import { type DocumentLines, isBlankLine, textOf } from "../documentLines.ts";
import type {
  AttributePart,
  CableParts,
  ClassificationPart,
  DocumentTree,
  FurnitureName,
  HeaderFieldName,
  HeaderFieldPart,
  HeadingPart,
  PagePart,
  ParagraphPart,
  SectionPart,
} from "../nodes.ts";
import { ParagraphLevels } from "../paragraphLevels.ts";
import type { LineStretch, Place } from "../place.ts";
import { TreeBuilder } from "../treeBuilder.ts";
import { findLastHeaderLine } from "./headerZone.ts";
import { findLastTextLines, findSignature, isPageFoot } from "./sectionEnds.ts";

/** The tree of a cable. Any lines make one. */
export function parseCable(lines: DocumentLines): DocumentTree {
  return new CableParser(lines).parse();
}

type Part = "front" | "header" | "body" | "tail" | "attributes";

/** A piece of a line: a landmark with what follows it, or text. `end` is after its last character. */
interface Piece {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly landmark: CableLandmark | undefined;
}

interface OpenField {
  readonly name: HeaderFieldName;
  readonly start: Place;
  readonly landmark: HeaderFieldPart["landmark"];
  readonly pieces: LineStretch[];
  readonly section: number;
}

class CableParser {
  private readonly lines: DocumentLines;
  private readonly builder = new TreeBuilder();
  private readonly levels = new ParagraphLevels();
  private readonly lastTextLines: ReadonlySet<number>;
  private readonly inspected = new Set<number>();

  private part: Part = "front";
  private section = 0;
  private sectionStart: Place = { line: 0, column: 0 };
  private lastHeaderLine = -1;
  private field: OpenField | undefined;
  private paragraph:
    | { enumerator: Enumerator | undefined; level: number; start: Place }
    | undefined;
  private blankBefore = true;
  private hasHeader = false;

  private readonly pages: PagePart[] = [];
  private readonly headings: HeadingPart[] = [];
  private readonly paragraphs: ParagraphPart[] = [];
  private readonly endMarks: LineStretch[] = [];
  private readonly sections: SectionPart[] = [];
  private readonly fields: HeaderFieldPart[] = [];
  private readonly classifications: ClassificationPart[] = [];
  private readonly attributes: AttributePart[] = [];
  private readonly archiveHeadings: ("text" | "attributes")[] = [];
  private signature: LineStretch | undefined;
  private stampCount = 0;
  private bodyStart: Place | undefined;
  private bodyEnd: Place | undefined;
  private sectionNumbers: { number: number | undefined; of: number | undefined } = NO_NUMBERS;

  constructor(lines: DocumentLines) {
    this.lines = lines;
    this.lastTextLines = findLastTextLines(lines);
  }

  parse(): DocumentTree {
    for (let line = 0; line < this.lines.length; line++) this.parseLine(line);
    const end = { line: this.lines.length, column: 0 };
    this.endSection(end);
    const root = this.builder.finish(end);
    const body = this.bodyStart && this.bodyEnd;
    const parts: CableParts = {
      kind: "cable",
      pages: this.pages,
      headings: this.headings,
      paragraphs: this.paragraphs,
      signature: this.signature,
      endMarks: this.endMarks,
      body: this.bodyStart && body ? { start: this.bodyStart, end: body } : undefined,
      sections: this.sections,
      fields: this.fields,
      classifications: this.classifications,
      attributes: this.attributes,
      archiveHeadings: this.archiveHeadings,
      stampCount: this.stampCount,
    };
    return { root, parts, inspected: this.inspected };
  }

  private parseLine(line: number): void {
    if (isBlankLine(this.lines, line)) {
      this.builder.leaf({ kind: "blank" }, { line, column: 0 });
      this.blankBefore = true;
      return;
    }
    if (this.part === "attributes" && this.parseAttributeLine(line)) return;
    for (const piece of this.piecesOf(line)) this.parsePiece(piece);
    this.blankBefore = false;
  }

  /** A line's pieces: the text before its first landmark, its landmarks, the text after a page line. */
  private piecesOf(line: number): Piece[] {
    const text = textOf(this.lines, line);
    const end = trimEndColumn(text, 0, text.length);
    const landmarks = (this.lines[line]?.cable ?? []).filter((landmark) =>
      this.isReal(landmark, line),
    );
    const pieces: Piece[] = [];
    const first = landmarks[0];
    const indented = first !== undefined && first.start === skipBlanks(text, 0);
    if (!indented) pieces.push({ line, start: 0, end: first?.start ?? end, landmark: undefined });
    landmarks.forEach((landmark, i) => {
      const limit = landmarks[i + 1]?.start ?? end;
      const own = landmark.kind === "pageLine" ? landmark.end : limit;
      const start = i === 0 && indented ? 0 : landmark.start;
      pieces.push({ line, start, end: Math.min(own, limit), landmark });
      if (own < limit && skipBlanks(text, own) < limit)
        pieces.push({ line, start: own, end: limit, landmark: undefined });
    });
    return pieces;
  }

  /** A glued level counts only at the foot of a page. */
  private isReal(landmark: CableLandmark, line: number): boolean {
    return landmark.kind !== "classification" || !landmark.glued || isPageFoot(this.lines, line);
  }

  private parsePiece(piece: Piece): void {
    const { landmark } = piece;
    switch (landmark?.kind) {
      case undefined:
        return this.parseText(piece);
      case "archiveHeading":
        return this.parseArchiveHeading(piece, landmark.which);
      case "stamp":
        this.stampCount++;
        return this.parseFurniture(piece, "stamp");
      case "classification":
        this.classifications.push({
          line: piece.line,
          ...landmark.columns,
          level: landmark.level,
          glued: landmark.glued,
        });
        return this.parseFurniture(piece, "classification");
      case "pageLine":
        return this.parsePageLine(piece);
      case "relayNumber":
        if (this.part === "header" || this.part === "front")
          return this.parseFurniture(piece, "relayNumber");
        return this.parseText(piece);
      case "endMark":
        return this.parseEndMark(piece);
      case "enumerator":
        return this.parseEnumerator(piece, landmark.enumerator);
      case "from":
      case "to":
      case "info":
      case "executiveOrder":
      case "tags":
      case "subject":
      case "reference":
      case "draftedBy":
      case "approvedBy":
      case "classifiedBy":
        return this.parseLabelled(piece, landmark);
      case "distribution":
      case "dashLine":
      case "dateTimeGroup":
      case "banner":
        return this.parseHeaderLine(piece, landmark);
    }
  }

  private parseArchiveHeading(piece: Piece, which: "text" | "attributes"): void {
    this.archiveHeadings.push(which);
    if (which === "attributes") {
      this.endSection(startOf(piece));
      this.builder.begin({ kind: "attributes" }, startOf(piece));
      this.part = "attributes";
    }
    this.builder.leaf({ kind: "furniture", name: "archiveHeading" }, startOf(piece));
  }

  private parseFurniture(piece: Piece, name: FurnitureName): void {
    this.builder.leaf({ kind: "furniture", name }, startOf(piece));
    if (this.part === "body" && name === "classification") this.bodyEnd = startOf(piece);
  }

  private parsePageLine(piece: Piece): void {
    const { landmark } = piece;
    if (landmark?.kind !== "pageLine") return;
    if (Number(landmark.number) === 1 && this.part !== "front") this.endSection(startOf(piece));
    if (this.part === "front" || this.part === "tail") {
      this.beginSection(startOf(piece));
      this.sectionNumbers = landmark.section ?? NO_NUMBERS;
    }
    this.builder.leaf({ kind: "furniture", name: "pageLine" }, startOf(piece));
    this.pages.push({
      line: piece.line,
      start: landmark.start,
      end: landmark.end,
      label: landmark.number,
      pageLine: landmark,
      origin: this.originOnNextLine(piece),
      section: this.section,
    });
  }

  /** Station and number on the line after `PAGE 01`, where a transcriber broke the line. */
  private originOnNextLine(piece: Piece): PagePart["origin"] {
    if (piece.landmark?.kind !== "pageLine" || piece.landmark.station !== undefined)
      return undefined;
    const line = piece.line + 1;
    const text = textOf(this.lines, line).trim();
    this.inspected.add(line);
    const space = text.lastIndexOf(" ");
    const serial = text.slice(space + 1);
    if (space < 2 || 24 < text.length || !/^\d{4,8}$/.test(serial)) return undefined;
    const start = skipBlanks(textOf(this.lines, line), 0);
    return { line, station: text.slice(0, space), serial, start, end: start + text.length };
  }

  private beginSection(start: Place): void {
    this.builder.begin({ kind: "section" }, start);
    this.builder.begin({ kind: "header" }, start);
    this.sectionStart = start;
    this.sectionNumbers = NO_NUMBERS;
    this.part = "header";
    this.hasHeader = false;
    this.lastHeaderLine = findLastHeaderLine(this.lines, start.line);
  }

  private endSection(end: Place): void {
    this.endField();
    this.endParagraph(end);
    if (this.part === "header" || this.part === "body" || this.part === "tail") {
      this.sections.push({ ...this.sectionNumbers, start: this.sectionStart, end });
      this.section++;
    }
    if (this.part === "body") this.bodyEnd ??= end;
    this.builder.closeTo("document", end);
    this.part = "tail";
    this.levels.reset();
  }

  private parseEndMark(piece: Piece): void {
    this.endField();
    this.endParagraph(startOf(piece));
    if (this.part === "body") this.bodyEnd = startOf(piece);
    this.builder.closeTo("section", startOf(piece));
    this.builder.leaf({ kind: "endMark" }, startOf(piece));
    this.endMarks.push(visible(piece, this.lines));
    if (this.part !== "front") this.part = "tail";
  }

  /** A header line believed only in the header. */
  private parseHeaderLine(piece: Piece, landmark: NonNullable<HeaderFieldPart["landmark"]>): void {
    if (this.part === "front" && beginsHeader(landmark)) this.beginSection(startOf(piece));
    if (this.part !== "header" || this.isRepeated(landmark)) return this.parseText(piece);
    if (landmark.kind === "banner" && landmark.section !== undefined)
      this.sectionNumbers = landmark.section;
    if (landmark.kind === "distribution") return this.parseDistribution(piece, landmark);
    this.beginField(piece, landmark.kind as HeaderFieldName, landmark);
  }

  /** A second date-time group or banner is quoted text. */
  private isRepeated(landmark: NonNullable<HeaderFieldPart["landmark"]>): boolean {
    if (landmark.kind !== "dateTimeGroup" && landmark.kind !== "banner") return false;
    return this.fields.some(
      (field) => field.name === landmark.kind && field.section === this.section,
    );
  }

  /** ACTION, INFO and the lines of codes after them are one field. */
  private parseDistribution(piece: Piece, landmark: HeaderFieldPart["landmark"]): void {
    if (this.field?.name === "distribution") {
      this.builder.leaf({ kind: "text" }, startOf(piece));
      this.field.pieces.push(visible(piece, this.lines));
      return;
    }
    this.beginField(piece, "distribution", landmark);
  }

  private parseLabelled(piece: Piece, landmark: LabelledField): void {
    if (this.part === "front" && landmark.certain && landmark.kind !== "reference")
      this.beginSection(startOf(piece));
    const isAddress =
      landmark.kind === "from" || landmark.kind === "to" || landmark.kind === "info";
    const isDrafting = landmark.kind === "draftedBy" || landmark.kind === "approvedBy";
    const isBelieved = isAddress
      ? this.expectsAddress(landmark)
      : isDrafting || piece.line <= this.lastHeaderLine;
    if (this.part !== "header" || !isBelieved) return this.parseText(piece);
    this.beginField(piece, landmark.kind, landmark);
  }

  /** Addressees stand between the date-time group and the banner. */
  private expectsAddress(landmark: LabelledField): boolean {
    const before = this.field?.name;
    if (landmark.kind === "from") return landmark.certain || before === "dateTimeGroup";
    return landmark.certain || before === "from" || before === "to";
  }

  private beginField(
    piece: Piece,
    name: HeaderFieldName,
    landmark: HeaderFieldPart["landmark"],
  ): void {
    this.endField();
    this.hasHeader = true;
    this.builder.closeTo("header", startOf(piece));
    this.builder.begin({ kind: "headerField", name }, startOf(piece));
    this.builder.leaf({ kind: "text" }, startOf(piece));
    this.field = {
      name,
      start: startOf(piece),
      landmark,
      section: this.section,
      pieces: nonEmpty({
        line: piece.line,
        start: this.valueStart(piece, landmark),
        end: piece.end,
      }),
    };
  }

  private valueStart(piece: Piece, landmark: HeaderFieldPart["landmark"]): number {
    if (landmark === undefined) return skipBlanks(textOf(this.lines, piece.line), piece.start);
    return landmark.kind === "distribution" ? landmark.start : landmark.valueStart;
  }

  private endField(): void {
    const field = this.field;
    this.field = undefined;
    if (field === undefined) return;
    this.fields.push({
      ...field,
      pieces: field.pieces.map((piece) => trimmed(piece, this.lines)),
    });
  }

  private parseEnumerator(piece: Piece, enumerator: Enumerator): void {
    if (this.part === "header") {
      const isItem = this.field?.name === "reference" && enumerator.form !== "number";
      const isBefore = piece.line < this.lastHeaderLine && !this.blankBefore;
      if (!this.hasHeader || isItem || isBefore) return this.parseText(piece);
    }
    if (this.part === "front" || this.part === "tail") return this.parseText(piece);
    if (this.part === "body" && !this.isParagraphStart(piece, enumerator))
      return this.parseText(piece);
    this.beginBody(startOf(piece));
    if (this.isHeading(piece, enumerator)) return this.parseHeading(piece, enumerator);
    this.beginParagraph(startOf(piece), enumerator);
    this.parseBodyText(piece);
  }

  /** A wrapped line may begin with a number and a stop: `1978. THE …`, `5.`. */
  private isParagraphStart(piece: Piece, enumerator: Enumerator): boolean {
    if (this.levels.expects(enumerator)) return true;
    if (enumerator.form === "number" && HIGHEST_UNEXPECTED < Number(enumerator.label)) return false;
    return (
      this.blankBefore || isFurnitureBefore(this.lines, piece.line) || enumerator.label === "1"
    );
  }

  /** A roman numeral with a few words, on a line of its own. */
  private isHeading(piece: Piece, { form, label, contentStart }: Enumerator): boolean {
    const isRoman = form === "roman" || (form === "upperLetter" && "IVX".includes(label));
    if (!isRoman || !isBlankLine(this.lines, piece.line + 1)) return false;
    return (
      this.blankBefore &&
      0 < piece.end - contentStart &&
      piece.end - contentStart <= LONGEST_HEADING
    );
  }

  private parseHeading(piece: Piece, enumerator: Enumerator): void {
    this.endParagraph(startOf(piece));
    this.levels.reset();
    this.builder.leaf({ kind: "sectionHeading" }, startOf(piece));
    const start =
      enumerator.bullet === undefined ? enumerator.labelColumns.start : enumerator.contentStart;
    this.headings.push({ line: piece.line, start, end: piece.end, level: 1 });
    this.noteSignature(piece);
  }

  private parseText(piece: Piece): void {
    switch (this.part) {
      case "front":
      case "tail":
      case "attributes":
        this.builder.leaf({ kind: "text" }, startOf(piece));
        return;
      case "header":
        return this.parseHeaderText(piece);
      case "body":
        return this.parseBodyText(piece);
    }
  }

  private parseHeaderText(piece: Piece): void {
    if (this.field !== undefined && !this.blankBefore && this.continuesField(piece)) {
      this.builder.leaf({ kind: "text" }, startOf(piece));
      this.field.pieces.push(visible(piece, this.lines));
      return;
    }
    if (piece.line < this.lastHeaderLine) {
      if (this.hasBanner()) return this.parseCaption(piece);
      // Between the lines of the header something unknown stands; it stays text.
      this.endField();
      this.builder.leaf({ kind: "text" }, startOf(piece));
      return;
    }
    if (!this.hasHeader) {
      this.builder.leaf({ kind: "text" }, startOf(piece));
      return;
    }
    this.beginBody(startOf(piece));
    this.parseBodyText(piece);
  }

  private hasBanner(): boolean {
    return (
      this.field?.name === "banner" ||
      this.field?.name === "caption" ||
      this.fields.some((field) => field.section === this.section && field.name === "banner")
    );
  }

  /** The banner is one line; what follows it directly is a caption. */
  private continuesField(piece: Piece): boolean {
    const name = this.field?.name;
    if (name === "banner") return false;
    return name !== "dateTimeGroup" && name !== "dashLine" && 0 <= piece.start;
  }

  private parseCaption(piece: Piece): void {
    if (this.field?.name !== "caption" || this.blankBefore)
      return this.beginField(piece, "caption", undefined);
    this.builder.leaf({ kind: "text" }, startOf(piece));
    this.field.pieces.push(visible(piece, this.lines));
  }

  private beginBody(start: Place): void {
    this.endField();
    if (this.part === "body") return;
    this.builder.closeTo("section", start);
    this.builder.begin({ kind: "body" }, start);
    this.bodyStart ??= start;
    this.bodyEnd = undefined;
    this.part = "body";
  }

  private beginParagraph(start: Place, enumerator: Enumerator | undefined): void {
    this.endParagraph(start);
    const level = enumerator === undefined ? 1 : this.levels.enter(enumerator);
    this.builder.begin({ kind: "paragraph", label: enumerator?.label }, start);
    this.paragraph = { enumerator, level, start };
  }

  private endParagraph(end: Place): void {
    const paragraph = this.paragraph;
    this.paragraph = undefined;
    if (paragraph === undefined) return;
    this.builder.closeTo("body", end);
    this.paragraphs.push({ ...paragraph, end, section: this.section });
  }

  private parseBodyText(piece: Piece): void {
    if (this.paragraph === undefined && !this.isSignatureLine(piece))
      this.beginParagraph(startOf(piece), undefined);
    this.builder.leaf({ kind: "text" }, startOf(piece));
    this.bodyEnd = undefined;
    this.noteSignature(piece);
  }

  private isSignatureLine(piece: Piece): boolean {
    if (!this.lastTextLines.has(piece.line)) return false;
    return (
      findSignature(this.lines, piece.line, piece.start, piece.end)?.start ===
      visible(piece, this.lines).start
    );
  }

  /** Divides the signature from the last line of text, if this is the one. */
  private noteSignature(piece: Piece): void {
    if (!this.lastTextLines.has(piece.line)) return;
    this.inspected.add(piece.line);
    const signature = findSignature(this.lines, piece.line, piece.start, piece.end);
    if (signature === undefined) return;
    const start = { line: signature.line, column: signature.start };
    const isWholeLine = signature.start === visible(piece, this.lines).start;
    const leafStart = isWholeLine ? startOf(piece) : start;
    this.endParagraph(leafStart);
    this.builder.leaf({ kind: "signature" }, leafStart);
    this.signature = signature;
  }

  /** A line of the attributes; false for what does not belong to them. */
  private parseAttributeLine(line: number): boolean {
    const start = { line, column: 0 };
    const source = this.lines[line];
    const landmarks = source?.attributes ?? [];
    if (landmarks.length === 0) {
      const first = source?.cable[0];
      if (first?.kind === "archiveHeading" || this.isPageStamp(line)) return false;
      return this.continueAttribute(line);
    }
    const before = landmarks[0]?.start ?? 0;
    if (skipBlanks(source?.text ?? "", 0) < before) this.continueAttribute(line);
    landmarks.forEach((landmark, i) => {
      const nodeStart =
        i === 0 && skipBlanks(source?.text ?? "", 0) === before
          ? start
          : { line, column: landmark.start };
      this.builder.closeTo("attributes", nodeStart);
      this.builder.begin({ kind: "attribute", key: landmark.key }, nodeStart);
      this.builder.leaf({ kind: "text" }, nodeStart);
      this.attributes.push({
        key: landmark.key,
        keyStretch: { line, ...landmark.keyColumns },
        landmark,
        pieces: nonEmpty({ line, ...landmark.value }),
      });
    });
    this.blankBefore = false;
    return true;
  }

  /** The stamp at the foot of a printed page, not the reviewer's markings in several lines. */
  private isPageStamp(line: number): boolean {
    const text = textOf(this.lines, line);
    return this.lines[line]?.cable[0]?.kind === "stamp" && SHORTEST_PAGE_STAMP < text.trim().length;
  }

  private continueAttribute(line: number): boolean {
    const last = this.attributes.at(-1);
    const text = textOf(this.lines, line);
    const start = skipBlanks(text, 0);
    const end = this.lines[line]?.attributes[0]?.start ?? text.length;
    this.builder.leaf({ kind: "text" }, { line, column: 0 });
    if (last === undefined) return true;
    const pieces = [...last.pieces, { line, start, end: trimEndColumn(text, start, end) }];
    this.attributes[this.attributes.length - 1] = { ...last, pieces };
    return true;
  }
}

const NO_NUMBERS = { number: undefined, of: undefined } as const;
/** A number above this that nothing announced is a year or a sum at the start of a wrapped line. */
const HIGHEST_UNEXPECTED = 99;
const LONGEST_HEADING = 70;
const SHORTEST_PAGE_STAMP = 40;

/** A line of codes alone begins no header; everything else that is read as a header line does. */
function beginsHeader(landmark: NonNullable<HeaderFieldPart["landmark"]>): boolean {
  return landmark.kind !== "distribution" || landmark.label !== undefined;
}

function startOf(piece: Piece): Place {
  return { line: piece.line, column: piece.start };
}

/** A piece without the blanks around it. */
function visible(piece: Piece, lines: DocumentLines): LineStretch {
  return trimmed(piece, lines);
}

function trimmed({ line, start, end }: LineStretch, lines: DocumentLines): LineStretch {
  const text = textOf(lines, line);
  const from = Math.min(skipBlanks(text, start), end);
  return { line, start: from, end: trimEndColumn(text, from, end) };
}

function nonEmpty(stretch: LineStretch): LineStretch[] {
  return stretch.start < stretch.end ? [stretch] : [];
}

function isFurnitureBefore(lines: DocumentLines, line: number): boolean {
  const first = lines[line - 1]?.cable[0];
  return first?.kind === "pageLine" || (first?.kind === "classification" && !first.glued);
}
