/**
 * The grammar of a cable over the landmarks of its lines.
 *
 * A cable is one section, or several with the header repeated; a section is a header, a body and an
 * end mark; the furniture of the pages stands anywhere between. The grammar walks the pieces of the
 * lines once, in the states of `Part`, and never rejects: what it does not expect is text.
 */
import type { CableLandmark, LabelledField } from "../../scan/cable/landmarks.ts";
import type {
  RunningHead,
  SerialCheck,
  TransmissionLine,
} from "../../scan/cable/transmissionLandmarks.ts";
import type { Enumerator } from "../../scan/enumerator.ts";
import { skipBlanks, trimEndColumn } from "../../scan/words.ts";
import type { Columns } from "../../text/span.ts";
import { attributeAt } from "../../vocabulary/attributes.ts";
import { type DocumentLines, isBlankLine, nextTextLine, textOf } from "../documentLines.ts";
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
import { beginsAttributes, hasAttributesHeading } from "./attributeLines.ts";
import { captionKey, isCaption } from "./captionLines.ts";
import {
  goesOnAddressees,
  goesOnBelowHead,
  isNextReference,
  isRunningHeadLine,
} from "./headerContinuation.ts";
import {
  beginsWithText,
  findLastHeaderLine,
  fitsMisspelt,
  hasHeaderAhead,
  isAboveHeader,
  isLabel,
} from "./headerZone.ts";
import { originBelow } from "./messageOrigin.ts";
import { findQuotations, isOwnInQuotation, type Quotations } from "./quotations.ts";
import { findLastTextLines, findSignature, isNote, isNotice, isPageFoot } from "./sectionEnds.ts";

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
  private readonly isTextFirst: boolean;
  private readonly hasAttributesHeading: boolean;
  private readonly lastTextLine: number | undefined;
  private readonly quotations: Quotations;
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
  private isBelowHead = false;
  private isQuoted = false;
  private isInNote = false;
  private hasHeader = false;
  private isHeaderAhead = false;
  /** The fields of the section's header so far. */
  private readonly headerFields = new Set<HeaderFieldName>();

  private readonly pages: PagePart[] = [];
  private readonly headings: HeadingPart[] = [];
  private readonly paragraphs: ParagraphPart[] = [];
  private readonly endMarks: LineStretch[] = [];
  private readonly sections: SectionPart[] = [];
  private readonly fields: HeaderFieldPart[] = [];
  private readonly classifications: ClassificationPart[] = [];
  private readonly attributes: AttributePart[] = [];
  /** Those of the last attribute, whose value may go on. */
  private openPieces: LineStretch[] = [];
  private readonly captions = new Set<string>();
  private readonly archiveHeadings: ("text" | "attributes")[] = [];
  private signature: LineStretch | undefined;
  private stampCount = 0;
  private identifier: LineStretch | undefined;
  private readonly serialChecks: LineStretch[] = [];
  private bodyStart: Place | undefined;
  private bodyEnd: Place | undefined;
  private sectionNumbers: { number: number | undefined; of: number | undefined } = NO_NUMBERS;

  constructor(lines: DocumentLines) {
    this.lines = lines;
    this.quotations = findQuotations(lines);
    this.lastTextLines = findLastTextLines(lines, this.quotations.lines);
    this.isTextFirst = beginsWithText(lines);
    this.hasAttributesHeading = hasAttributesHeading(lines);
    this.lastTextLine = [...this.lastTextLines].at(-1);
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
      quotations: this.quotations.list,
      identifier: this.identifier,
      serialChecks: this.serialChecks,
    };
    return { root, parts, inspected: this.inspected };
  }

  private parseLine(line: number): void {
    if (isBlankLine(this.lines, line)) {
      this.builder.leaf({ kind: "blank" }, { line, column: 0 });
      this.blankBefore = true;
      return;
    }
    if (this.beginsAttributes(line)) this.beginAttributes({ line, column: 0 });
    if (this.part === "attributes" && this.parseAttributeLine(line)) return;
    this.turnQuotation(line);
    for (const piece of this.piecesOf(line)) this.parsePiece(piece);
    // A running head interrupts whatever stands there.
    this.isBelowHead = isRunningHeadLine(this.lines, line);
    if (!this.isBelowHead) this.blankBefore = false;
  }

  /** A quoted text has paragraphs of its own. */
  private turnQuotation(line: number): void {
    const isQuoted = this.quotations.lines.has(line);
    if (isQuoted === this.isQuoted) return;
    this.isQuoted = isQuoted;
    if (isQuoted) this.levels.enterQuotation();
    else this.levels.leaveQuotation();
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
      const own = this.endsWithinLine(landmark) ? landmark.end : limit;
      const start = i === 0 && indented ? 0 : landmark.start;
      pieces.push({ line, start, end: Math.min(own, limit), landmark });
      if (own < limit && skipBlanks(text, own) < limit)
        pieces.push({ line, start: own, end: limit, landmark: undefined });
    });
    return pieces;
  }

  /** A glued or misspelt level counts only at the foot of a page or before its page line. */
  private isReal(landmark: CableLandmark, line: number): boolean {
    if (this.isQuoted && !isOwnInQuotation(this.lines, line, landmark, this.quotations))
      return false;
    if (landmark.kind !== "classification") return true;
    return (!landmark.glued && !landmark.isMisspelt) || isPageFoot(this.lines, line);
  }

  /** Whether text may stand after a landmark on its line: behind a banner, captions. */
  private endsWithinLine(
    landmark: CableLandmark,
  ): landmark is CableLandmark & { readonly kind: "pageLine" | "runningHead" | "banner" } {
    if (landmark.kind === "banner")
      return this.part === "front" || (this.part === "header" && !this.headerFields.has("banner"));
    return landmark.kind === "pageLine" || landmark.kind === "runningHead";
  }

  private parsePiece(piece: Piece): void {
    const { landmark } = piece;
    switch (landmark?.kind) {
      case undefined:
        return this.parseText(piece);
      case "archiveHeading":
        return this.parseArchiveHeading(piece, landmark.which);
      case "archiveFooter":
        return this.parseFurniture(piece, "archiveFooter");
      case "stamp":
        this.stampCount++;
        return this.parseFurniture(piece, "stamp");
      case "classification":
        this.classifications.push({
          line: piece.line,
          ...landmark.columns,
          level: landmark.level,
          isMisspelt: landmark.isMisspelt,
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
      case "transmissionId":
      case "routing":
      case "originator":
      case "securityWarning":
        return this.parseTransmission(piece, landmark);
      case "identifier":
        return this.parseIdentifier(piece);
      case "runningHead":
        return this.parseRunningHead(piece, landmark);
      case "break":
        return this.parseBreak(piece);
      case "serialCheck":
        return this.parseSerialCheck(piece, landmark);
      case "reason":
        return this.parseReason(piece);
      case "enumerator":
        return this.parseEnumerator(piece, landmark.enumerator);
      case "from":
      case "to":
      case "info":
      case "exempted":
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
      this.beginAttributes(startOf(piece));
    }
    this.builder.leaf({ kind: "furniture", name: "archiveHeading" }, startOf(piece));
  }

  private parseFurniture(piece: Piece, name: FurnitureName): void {
    this.builder.leaf({ kind: "furniture", name }, startOf(piece));
    if (this.part === "body" && name === "classification") this.bodyEnd = startOf(piece);
  }

  /** A page line written twice, nothing but blank lines between: the section has begun already. */
  private isPageLineRepeated(line: number): boolean {
    const before = this.pages.at(-1);
    if (before?.pageLine === undefined || Number(before.label) !== 1) return false;
    return this.part === "header" && nextTextLine(this.lines, before.line + 1) === line;
  }

  private parsePageLine(piece: Piece): void {
    const { landmark } = piece;
    if (landmark?.kind !== "pageLine") return;
    const begins = this.endsSectionBefore(piece.line, landmark.number);
    if (begins && !this.isPageLineRepeated(piece.line)) this.endSection(startOf(piece));
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

  /** A first page in the middle of a text is a slip in the number, unless a header stands below it. */
  private endsSectionBefore(line: number, label: string): boolean {
    if (this.part === "front") return false;
    if (this.part === "tail") return Number(label) === 1 || isAboveHeader(this.lines, line);
    return Number(label) === 1 && (this.part !== "body" || isAboveHeader(this.lines, line));
  }

  /** Station and number on the line after `PAGE 01`, where a transcriber broke the line. */
  private originOnNextLine(piece: Piece): PagePart["origin"] {
    if (piece.landmark?.kind !== "pageLine" || piece.landmark.station !== undefined)
      return undefined;
    this.inspected.add(piece.line + 1);
    return originBelow(this.lines, piece.line);
  }

  private beginSection(start: Place): void {
    this.builder.begin({ kind: "section" }, start);
    this.builder.begin({ kind: "header" }, start);
    this.sectionStart = start;
    this.sectionNumbers = NO_NUMBERS;
    this.part = "header";
    this.hasHeader = false;
    this.isHeaderAhead = hasHeaderAhead(this.lines, start.line);
    this.headerFields.clear();
    this.lastHeaderLine = findLastHeaderLine(this.lines, start.line, this.quotations.headerEnds);
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

  /** A line of the relay before the date-time group; after a text it begins the next section. */
  private parseTransmission(piece: Piece, landmark: TransmissionLine): void {
    if (landmark.kind === "routing" && landmark.precedence === undefined)
      return this.continueRouting(piece);
    if (this.beginsTransmission(piece, landmark)) {
      this.endSection(startOf(piece));
      this.beginSection(startOf(piece));
    }
    if (this.part !== "header" || this.headerFields.has("dateTimeGroup"))
      return this.parseText(piece);
    this.beginField(piece, landmark.kind, landmark);
  }

  private beginsTransmission({ line }: Piece, { kind }: TransmissionLine): boolean {
    if (this.part === "front" || this.part === "tail") return true;
    if (this.part !== "body") return false;
    if (kind === "transmissionId") return true;
    const next = this.lines[nextTextLine(this.lines, line + 1)]?.cable[0]?.kind;
    return kind === "routing" && (next === "originator" || next === "routing");
  }

  /** A line of routing indicators alone belongs to the one above it. */
  private continueRouting(piece: Piece): void {
    if (this.field?.name !== "routing") return this.parseText(piece);
    this.builder.leaf({ kind: "text" }, startOf(piece));
    this.field.pieces.push(visible(piece, this.lines));
  }

  /** The identifier of a cable stands above it. */
  private parseIdentifier(piece: Piece): void {
    if (this.part !== "front") return this.parseText(piece);
    this.identifier = visible(piece, this.lines);
    this.parseFurniture(piece, "identifier");
  }

  private parseRunningHead(piece: Piece, head: RunningHead): void {
    this.parseFurniture(piece, "runningHead");
    this.pages.push({
      line: piece.line,
      start: head.start,
      end: head.end,
      label: head.page.text,
      pageLine: undefined,
      runningHead: head,
      origin: undefined,
      section: this.section,
    });
  }

  /** `BT` before the text ends the addressees, after it the text. */
  private parseBreak(piece: Piece): void {
    const isAfterText = this.part === "body" || (this.part === "header" && this.hasBanner());
    if (isAfterText) return this.parseEndMark(piece);
    this.endField();
    this.builder.closeTo("header", startOf(piece));
    this.parseFurniture(piece, "break");
  }

  /** The serial between the break and the end mark. */
  private parseSerialCheck(piece: Piece, { serial }: SerialCheck): void {
    const next = this.lines[nextTextLine(this.lines, piece.line + 1)]?.cable[0];
    if (this.part !== "tail" && next?.kind !== "endMark") return this.parseText(piece);
    this.serialChecks.push({ line: piece.line, start: serial.start, end: serial.end });
    this.parseFurniture(piece, "serialCheck");
  }

  /** `REASON:` on a line of its own belongs to the line that says who classified. */
  private parseReason(piece: Piece): void {
    if (this.part !== "header" || this.field?.name !== "classifiedBy") return this.parseText(piece);
    this.builder.leaf({ kind: "text" }, startOf(piece));
    this.field.pieces.push(visible(piece, this.lines));
  }

  /** A header line believed only in the header. */
  private parseHeaderLine(piece: Piece, landmark: NonNullable<HeaderFieldPart["landmark"]>): void {
    if (beginsHeader(landmark)) this.beginSectionAt(piece);
    if (this.part !== "header" || this.isRepeated(landmark)) return this.parseText(piece);
    if (landmark.kind === "banner" && landmark.section !== undefined)
      this.sectionNumbers = landmark.section;
    if (landmark.kind === "distribution") return this.parseDistribution(piece, landmark);
    this.beginField(piece, landmark.kind as HeaderFieldName, landmark);
  }

  /** A header without a page line begins a section in front of all, and after an end mark. */
  private beginSectionAt(piece: Piece): void {
    if (this.part === "tail") this.endSection(startOf(piece));
    if (this.part === "front" || this.part === "tail") this.beginSection(startOf(piece));
  }

  /** A second date-time group or banner is quoted text, and so is a group below the banner. */
  private isRepeated(landmark: NonNullable<HeaderFieldPart["landmark"]>): boolean {
    if (landmark.kind !== "dateTimeGroup" && landmark.kind !== "banner") return false;
    if (landmark.kind === "dateTimeGroup" && this.hasBanner()) return true;
    return this.headerFields.has(landmark.kind);
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
    if (landmark.kind === "reason") return this.parseText(piece);
    if (landmark.isMisspelt === true && !this.expectsMisspelt(piece, landmark))
      return this.parseText(piece);
    const isAddress = ADDRESSES.has(landmark.kind);
    const isDrafting = landmark.kind === "draftedBy" || landmark.kind === "approvedBy";
    const isBelieved = isAddress
      ? this.expectsAddress(landmark)
      : isDrafting || piece.line <= this.lastHeaderLine;
    if (this.part !== "header" || !isBelieved) return this.parseText(piece);
    this.beginField(piece, landmark.kind, landmark);
  }

  /** A misspelt label counts below the banner, in its place, where the real one is not to come. */
  private expectsMisspelt({ line }: Piece, landmark: LabelledField): boolean {
    if (!this.hasBanner() || !fitsMisspelt(landmark, this.headerFields)) return false;
    for (let next = line + 1; next <= this.lastHeaderLine; next++)
      for (const { kind } of (this.lines[next]?.cable ?? []).filter(isLabel))
        if (kind === landmark.kind) return false;
    return true;
  }

  /** Addressees stand between the date-time group and the banner. */
  private expectsAddress(landmark: LabelledField): boolean {
    const before = this.field?.name;
    const isThere = this.headerFields.has(landmark.kind as HeaderFieldName);
    if (landmark.isMisread === true && isThere) return false;
    if (landmark.kind === "from") return landmark.certain || before === "dateTimeGroup";
    if (landmark.certain || before === "from" || before === "to") return true;
    // Where the FM line was left out.
    if (landmark.kind === "to" && before === "dateTimeGroup") return true;
    return landmark.kind === "exempted" && before === "info";
  }

  private beginField(
    piece: Piece,
    name: HeaderFieldName,
    landmark: HeaderFieldPart["landmark"],
  ): void {
    this.endField();
    this.hasHeader = true;
    this.headerFields.add(name);
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
    if (field.name === "caption")
      for (const { line, start, end } of field.pieces)
        this.captions.add(captionKey(textOf(this.lines, line).slice(start, end)));
    const { name, section, start, landmark } = field;
    const pieces = field.pieces.map((piece) => trimmed(piece, this.lines));
    this.fields.push({ name, section, start, landmark, pieces });
  }

  private parseEnumerator(piece: Piece, enumerator: Enumerator): void {
    if (this.part === "header") {
      const isItem = this.isHeaderItem(enumerator);
      const isBefore = piece.line < this.lastHeaderLine && !this.blankBefore;
      const isAbove = !this.hasHeader && this.isHeaderAhead;
      if (isAbove || isItem || isBefore) return this.parseText(piece);
    }
    if (this.part === "front" && this.isTextFirst) this.beginSection(startOf(piece));
    if (this.part === "front" || this.part === "tail") return this.parseText(piece);
    if (this.part === "body" && !this.isParagraphStart(piece, enumerator))
      return this.parseText(piece);
    this.beginBody(startOf(piece));
    if (this.isHeading(piece, enumerator)) return this.parseHeading(piece, enumerator);
    // A signature with a dash before it is no item.
    if (!this.isSignatureLine(piece)) this.beginParagraph(startOf(piece), enumerator);
    this.parseBodyText(piece);
  }

  /** A reference, or the letters of a reason: `1.4 (b)` and `(d)` on the next line. */
  private isHeaderItem({ form }: Enumerator): boolean {
    if (form === "number") return false;
    if (this.field?.name === "reference") return true;
    return this.field?.name === "classifiedBy" && !this.blankBefore;
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
    if (this.parseNote(piece) || this.parseNotice(piece)) return;
    if (this.part === "front" && this.isTextFirst) this.beginSection(startOf(piece));
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

  /** A notice of the archive in the place of the text; false for any other text. */
  private parseNotice(piece: Piece): boolean {
    if (this.part !== "front" || !isNotice(this.lines, piece.line)) return false;
    this.inspected.add(piece.line);
    this.parseFurniture(piece, "notice");
    return true;
  }

  /** A note of the communications center, up to the next blank line; false for any other text. */
  private parseNote(piece: Piece): boolean {
    if (this.part !== "body" && this.part !== "tail") return false;
    const goesOn = this.isInNote && !this.blankBefore;
    this.isInNote = goesOn || isNote(this.lines, piece.line, piece.start);
    if (!this.isInNote) return false;
    this.inspected.add(piece.line);
    this.endParagraph(startOf(piece));
    this.builder.leaf({ kind: "furniture", name: "communicationsNote" }, startOf(piece));
    if (this.part === "body") this.bodyEnd ??= startOf(piece);
    return true;
  }

  private parseHeaderText(piece: Piece): void {
    if (this.field?.name === "banner" && this.field.start.line === piece.line)
      return this.parseCaption(piece);
    const field = this.quotations.headerEnds.has(piece.line) ? undefined : this.field;
    if (field !== undefined && this.goesOn(piece) && this.continuesField(piece)) {
      this.builder.leaf({ kind: "text" }, startOf(piece));
      field.pieces.push(visible(piece, this.lines));
      return;
    }
    if (piece.line < this.lastHeaderLine) {
      if (this.hasBanner()) return this.parseCaption(piece);
      // Between the lines of the header something unknown stands; it stays text.
      this.endField();
      this.builder.closeTo("header", startOf(piece));
      this.builder.leaf({ kind: "text" }, startOf(piece));
      return;
    }
    if ((!this.hasHeader && this.isHeaderAhead) || this.isOriginLine(piece.line)) {
      this.builder.leaf({ kind: "text" }, startOf(piece));
      return;
    }
    if (this.isCaptionBelowBanner(piece)) return this.parseCaption(piece);
    this.beginBody(startOf(piece));
    this.parseBodyText(piece);
  }

  /** Whether text goes on with the open field: it is the next line, or only looks apart. */
  private goesOn({ line, landmark }: Piece): boolean {
    const { field } = this;
    if (!this.blankBefore || field === undefined) return true;
    if (field.name === "reference" && landmark?.kind === "enumerator")
      return isNextReference(this.lines, field.pieces, landmark.enumerator.label);
    const { lastHeaderLine } = this;
    if (goesOnAddressees(this.lines, line, field.name, lastHeaderLine)) return true;
    return this.isBelowHead && goesOnBelowHead(this.lines, line, field.name, lastHeaderLine);
  }

  private hasBanner(): boolean {
    return this.headerFields.has("banner");
  }

  /** Station and number below a broken page line. */
  private isOriginLine(line: number): boolean {
    return this.pages.at(-1)?.origin?.line === line;
  }

  /** A caption between the banner and the text of a section that has no more of a header. */
  private isCaptionBelowBanner({ line, start }: Piece): boolean {
    const before = this.field?.name;
    if (before !== "banner" && before !== "caption") return false;
    this.inspected.add(line);
    return isCaption(this.lines, line, start, this.captions);
  }

  /** The banner is one line; what follows it directly is a caption. */
  private continuesField(piece: Piece): boolean {
    const name = this.field?.name;
    return name !== undefined && !ONE_LINE.has(name) && 0 <= piece.start;
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
    return this.signatureIn(piece)?.start === visible(piece, this.lines).start;
  }

  /** `UNQUOTE HARLOW`: the word that closes a quotation is no part of the name. */
  private signatureIn({ line, start, end }: Piece): LineStretch | undefined {
    const mark = this.lines[line]?.quotationMarks.at(-1);
    const from = mark?.kind === "closes" ? Math.min(end, Math.max(start, mark.end)) : start;
    return findSignature(this.lines, line, from, end, line === this.lastTextLine);
  }

  /** Divides the signature from the last line of text, if this is the one. */
  private noteSignature(piece: Piece): void {
    if (!this.lastTextLines.has(piece.line)) return;
    this.inspected.add(piece.line);
    const signature = this.signatureIn(piece);
    if (signature === undefined) return;
    const start = { line: signature.line, column: signature.start };
    const isWholeLine = signature.start === visible(piece, this.lines).start;
    const leafStart = isWholeLine ? startOf(piece) : start;
    this.endParagraph(leafStart);
    this.builder.leaf({ kind: "signature" }, leafStart);
    this.signature = signature;
  }

  /** Attributes without their heading are looked for before a cable's header and after its end. */
  private beginsAttributes(line: number): boolean {
    if (this.part !== "front" && this.part !== "tail") return false;
    return !this.hasAttributesHeading && beginsAttributes(this.lines, line);
  }

  private beginAttributes(start: Place): void {
    this.endSection(start);
    this.builder.begin({ kind: "attributes" }, start);
    this.part = "attributes";
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
      this.openPieces = nonEmpty(inLine(line, landmark.value));
      this.attributes.push({
        key: landmark.key,
        keyStretch: inLine(line, landmark.keyColumns),
        landmark,
        pieces: this.openPieces,
      });
    });
    this.blankBefore = false;
    return true;
  }

  /**
   * The stamp at the foot of a printed page: not the reviewer's markings in several lines, nor those
   * behind a key that is misspelt or has lost its colon.
   */
  private isPageStamp(line: number): boolean {
    if (this.lines[line]?.cable[0]?.kind !== "stamp") return false;
    const text = textOf(this.lines, line).trim();
    return (
      SHORTEST_PAGE_STAMP < text.length && !text.includes(":") && attributeAt(text, 0) === undefined
    );
  }

  private continueAttribute(line: number): boolean {
    const last = this.attributes.at(-1);
    const text = textOf(this.lines, line);
    const start = skipBlanks(text, 0);
    const end = this.lines[line]?.attributes[0]?.start ?? text.length;
    this.builder.leaf({ kind: "text" }, { line, column: 0 });
    if (last === undefined) return true;
    this.openPieces.push({ line, start, end: trimEndColumn(text, start, end) });
    return true;
  }
}

const NO_NUMBERS = { number: undefined, of: undefined } as const;
const ADDRESSES: ReadonlySet<CableLandmark["kind"]> = new Set(["from", "to", "info", "exempted"]);
/** Fields that end with their line. */
const ONE_LINE: ReadonlySet<HeaderFieldName> = new Set([
  "transmissionId",
  "routing",
  "originator",
  "securityWarning",
  "dateTimeGroup",
  "dashLine",
  "banner",
]);
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
  const to = trimEndColumn(text, from, end);
  // A backslash at the end of a line of later cables is no part of the text.
  const isMarked = from < to && text[to - 1] === "\\" && text.slice(to).trim() === "";
  return { line, start: from, end: isMarked ? trimEndColumn(text, from, to - 1) : to };
}

function inLine(line: number, { start, end }: Columns): LineStretch {
  return { line, start, end };
}

function nonEmpty(stretch: LineStretch): LineStretch[] {
  return stretch.start < stretch.end ? [stretch] : [];
}

function isFurnitureBefore(lines: DocumentLines, line: number): boolean {
  const first = lines[line - 1]?.cable[0];
  if (first?.kind === "pageLine" || first?.kind === "runningHead") return true;
  return first?.kind === "classification" && !first.glued;
}
