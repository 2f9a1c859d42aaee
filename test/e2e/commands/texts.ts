/** Texts for the tests of commands, of an invented library of charts. */

export const memo = (body: string, notes = "") => `Memorandum From Harlow to Brandt

Washington, March 4, 1981.

${body}
${notes === "" ? "" : `\n${notes}`}`;

export const cable = (body: string) => `R 121430Z MAR 74
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC 1873

UNCLAS HELSINKI 412

E.O. 11652: N/A
TAGS: SCUL, FI
SUBJ: CHARTS

${body}
LARSEN
`;

/** A memorandum of three pages. */
export const THREE_PAGES = memo(
  [
    ...Array.from({ length: 30 }, (_, i) => `The first sheet has number ${100 + i}.`),
    "[Page 12]",
    ...Array.from({ length: 30 }, (_, i) => `The second sheet has number ${200 + i}.`),
    "[Page 13]",
    ...Array.from({ length: 30 }, (_, i) => `The third sheet has number ${300 + i}.`),
  ].join("\n"),
);
