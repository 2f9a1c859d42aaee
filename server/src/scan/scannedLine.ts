/**
 * A line with all that can be said of it alone. Each reading is made when it is first asked for and
 * kept with the line, so that a line which an edit does not touch is never read again.
 */
import type { Line, LineEnding } from "../text/line.ts";
import type { Columns } from "../text/span.ts";
import type { CableLandmark } from "./cable/landmarks.ts";
import { findQuotationMarks, type QuotationMark } from "./cable/quotationWords.ts";
import { type AttributeLandmark, scanAttributes } from "./cable/scanAttributes.ts";
import { scanCableLine } from "./cable/scanCableLine.ts";
import { type Bracket, findBrackets } from "./inline/brackets.ts";
import { hasColumns } from "./inline/columns.ts";
import { findCrossReferenceWords } from "./inline/crossReferenceWords.ts";
import { type FootnoteCandidate, findFootnoteCandidates } from "./inline/footnoteCandidates.ts";
import { findLineSigns, type LineSigns } from "./inline/lineSigns.ts";
import { findMarks } from "./inline/marks.ts";
import { findNumberTokens, type NumberToken } from "./inline/numberTokens.ts";
import { findPageMarkers, type PageMarker } from "./inline/pageMarkers.ts";
import type { MemoLine } from "./memo/memoLine.ts";
import { scanMemoLine } from "./memo/scanMemoLine.ts";
import { probe } from "./probe.ts";
import { skipBlanks } from "./words.ts";

export class ScannedLine implements Line {
  readonly text: string;
  readonly ending: LineEnding;
  readonly isBlank: boolean;
  private cableLandmarks: readonly CableLandmark[] | undefined;
  private attributeLandmarks: readonly AttributeLandmark[] | undefined;
  private quotationList: readonly QuotationMark[] | undefined;
  private memoReading: MemoLine | undefined;
  private markers: readonly PageMarker[] | undefined;
  private bracketList: readonly Bracket[] | undefined;
  private referenceWords: readonly Columns[] | undefined;
  private candidateList: readonly FootnoteCandidate[] | undefined;
  private numberList: readonly NumberToken[] | undefined;
  private markList: readonly number[] | undefined;
  private signs: LineSigns | undefined;
  private isInColumns: boolean | undefined;

  constructor(text: string, ending: LineEnding) {
    this.text = text;
    this.ending = ending;
    this.isBlank = skipBlanks(text, 0) === text.length;
  }

  /** Header lines, furniture and enumerators of a cable. */
  get cable(): readonly CableLandmark[] {
    this.cableLandmarks ??= this.read(scanCableLine);
    return this.cableLandmarks;
  }

  /** Keys of *Message Attributes* with their values. */
  get attributes(): readonly AttributeLandmark[] {
    this.attributeLandmarks ??= this.read(scanAttributes);
    return this.attributeLandmarks;
  }

  /** Words of a cable that open, close or announce a quotation. */
  get quotationMarks(): readonly QuotationMark[] {
    this.quotationList ??= this.read(findQuotationMarks);
    return this.quotationList;
  }

  /** What the line may be in a memorandum. */
  get memo(): MemoLine {
    this.memoReading ??= this.read(scanMemoLine);
    return this.memoReading;
  }

  get pageMarkers(): readonly PageMarker[] {
    this.markers ??= this.read(findPageMarkers);
    return this.markers;
  }

  get brackets(): readonly Bracket[] {
    this.bracketList ??= this.read(findBrackets);
    return this.bracketList;
  }

  /** Words with which a cross-reference may begin. */
  get crossReferenceWords(): readonly Columns[] {
    this.referenceWords ??= this.read(findCrossReferenceWords);
    return this.referenceWords;
  }

  get footnoteCandidates(): readonly FootnoteCandidate[] {
    this.candidateList ??= this.read(findFootnoteCandidates);
    return this.candidateList;
  }

  get numbers(): readonly NumberToken[] {
    this.numberList ??= this.read(findNumberTokens);
    return this.numberList;
  }

  /** Columns of brackets and quotation marks. */
  get marks(): readonly number[] {
    this.markList ??= this.read(findMarks);
    return this.markList;
  }

  /** Whether the line is set in three columns or more. */
  get hasColumns(): boolean {
    this.isInColumns ??= this.read(hasColumns);
    return this.isInColumns;
  }

  /** Whether the line has a small letter. */
  get hasSmallLetters(): boolean {
    this.signs ??= this.read(findLineSigns);
    return this.signs.hasSmallLetters;
  }

  /** Whether the line has a control character, or the sign for a character that was lost. */
  get isDamaged(): boolean {
    this.signs ??= this.read(findLineSigns);
    return this.signs.isDamaged;
  }

  private read<T>(scan: (text: string) => T): T {
    probe.scanned(this.text.length);
    return scan(this.text);
  }
}

/** Makes the lines of a table. */
export function createScannedLine(text: string, ending: LineEnding): ScannedLine {
  return new ScannedLine(text, ending);
}
