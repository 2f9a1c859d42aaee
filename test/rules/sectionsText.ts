/*
 * A cable of two sections as the archive has it, for the tests of rules that compare the sections or
 * the attributes: as printed, without a fault. `record` and `oneSection` change some of its words.
 */
const section = (number: number, time: string, handled: string, running: string) => `CONFIDENTIAL

PAGE 01 HELSIN 00421 0${number} OF 02 ${time}
ACTION CU-04

INFO OCT-01 EUR-12 ISO-00
   NEA-10 CIAE-00 SS-15 L-03 /045 W
          ------------------0${number}4298 ${handled} /12
O R 121430Z MAR 79
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC IMMEDIATE ${running}
INFO AMEMBASSY OSLO

C O N F I D E N T I A L SECTION ${number} OF 2 HELSINKI 421
`;

export const RECORD = `Message Text

${section(1, "121502Z", "121520Z", "1873")}
E.O. 12065: GDS 3/12/85 (MARSDEN, JOHN) OR-M
TAGS: SCUL, OEXC, FI
SUBJECT: EXCHANGE OF NAUTICAL CHARTS

1. (C - ENTIRE TEXT)

2. THE MINISTRY HAS ASKED FOR TWO CHARTS OF THE GULF.

CONFIDENTIAL

NNN

${section(2, "121507Z", "121524Z", "1874")}
3. THE CHARTS ARE OF LAST YEAR.
MARSDEN

CONFIDENTIAL

NNN

Message Attributes

Draft Date: 12 mar 1979
Document Number: 1979HELSIN00421
Legacy Key: link1979/newtext/t19790337/aaaaabcd.tel
Office: ACTION CU
Type: TE
`;

/** One section of the record, without the other: what it has twice it then has once. */
const ONE_SECTION = RECORD.replaceAll(" 01 OF 02", "")
  .replaceAll(" SECTION 1 OF 2", "")
  .replace(/CONFIDENTIAL\n\nPAGE 01 HELSIN 00421 02 OF 02[\s\S]*?NNN\n\n/, "");

/** What is changed; of words that the text has twice `#1` or `#2` says which. */
type Changes = readonly (readonly [from: string, to: string])[];

/** The record with changes. Throws on words that it does not have, or has several times. */
export function record(...changes: Changes): string {
  return changed(RECORD, changes);
}

/** The one section with changes. */
export function oneSection(...changes: Changes): string {
  return changed(ONE_SECTION, changes);
}

function changed(text: string, changes: Changes): string {
  return changes.reduce((before, [from, to]) => {
    const [, words = "", number] = /^(.*?)(?:#(\d))?$/s.exec(from) ?? [];
    const parts = before.split(words);
    const which = number === undefined ? 1 : Number(number);
    if (parts.length < 2 || parts.length <= which || (number === undefined && parts.length !== 2))
      throw new Error(`The text has ${parts.length - 1} times: ${words}`);
    return parts.slice(0, which).join(words) + to + parts.slice(which).join(words);
  }, text);
}
