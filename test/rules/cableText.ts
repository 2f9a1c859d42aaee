/*
 * A short cable for the tests of rules about headers: as printed, with its furniture, without a fault.
 */
export const CABLE = `CONFIDENTIAL

PAGE 01 HELSIN 00421 121502Z
ACTION CU-04

INFO OCT-01 EUR-12 ISO-00 /017 W
          --------------------- 121220
R 121430Z MAR 74
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC 1873
INFO AMEMBASSY OSLO

C O N F I D E N T I A L HELSINKI 421

E.O. 11652: GDS
TAGS: SCUL, OEXC, FI
SUBJ: EXCHANGE OF NAUTICAL CHARTS

1. THE MINISTRY HAS ASKED FOR TWO CHARTS OF THE GULF.
MARSDEN

CONFIDENTIAL

NNN
`;

/** The cable with some of its words changed. Throws on words that it does not have, or twice. */
export function cable(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`The cable has ${parts.length - 1} times: ${from}`);
    return parts.join(to);
  }, CABLE);
}
