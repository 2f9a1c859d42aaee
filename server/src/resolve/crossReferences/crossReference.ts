/** What a cross-reference is: to what it points, and where that is if the document holds it. */
import type { Stretch } from "../../parse/place.ts";

export type CrossReferenceKind = "document" | "footnote" | "telegram" | "volume" | "tab" | "ibid";

/**
 * To what a cross-reference points, as far as it is written or follows from what is written before.
 *
 * | key | value |
 * | --- | --- |
 * | `document`, `lastDocument` | number of a printed document; the last of `Documents 12–14` |
 * | `footnote`, `lastFootnote` | number of a note; the last of a range |
 * | `direction` | `above`, `below` or `thereto`; of a page `above` for *ante*, `below` for *post* |
 * | `chapter` | number of the chapter that the note belongs to |
 * | `years` | years of *Foreign Relations*, with a dash: `1977–1980`, `1948` |
 * | `volume`, `part` | `XXIV`, the volume's number as written; its part |
 * | `title` | title of the volume |
 * | `series` | `other` where *Ibid.* repeats another publication than *Foreign Relations*, whose years and volume these are |
 * | `page`, `lastPage` | page of a volume; the last of `pp. 1–9` |
 * | `issue` | number of a periodical, behind *Ibid.* |
 * | `form` | `airgram`, `despatch`, `circular telegram`, `circular airgram`; of a tab `attachment`; absent for telegrams and tabs |
 * | `number` | number of a telegram, airgram or despatch, its series with it: `129537`, `Polto 7`, `A-140` |
 * | `lastNumber` | the last of `telegrams 2096–2099` |
 * | `to`, `from` | place of a telegram |
 * | `date` | `1977-05-19`, or `May 19` where nothing tells the year |
 * | `year` | year of a telegram |
 * | `tab` | letter or number of a tab or attachment |
 * | `repeats` | words of the citation that *Ibid.* repeats |
 * | `source` | words of the citation in full, where that one is an *Ibid.* itself |
 */
export type CrossReferenceTarget = Readonly<Record<string, string | number>>;

export interface CrossReference extends Stretch {
  readonly kind: CrossReferenceKind;
  readonly target: CrossReferenceTarget;
  /** Where a note's number stands. */
  readonly number?: Stretch;
  /** The note is one of this document: `footnote 3 above`, `footnote 3`. */
  readonly isLocal?: boolean;
  /** Index of the note of this document that it points to. */
  readonly note?: number;
  /** Index of the attachment of this document that it points to. */
  readonly attachment?: number;
  /** The citation that *Ibid.* repeats. */
  readonly repeats?: Stretch;
}
