/* Items of REF lines in all the ways in which they are written. */
import { describe, expect, test } from "vitest";
import type { ReferenceItem } from "../../../server/src/resolve/cable/referenceItems.ts";
import { analyze } from "../../../server/src/resolve/snapshot.ts";

/** The items of a REF line in a cable from Oslo of this year. */
function itemsOf(reference: string, year = "79"): readonly ReferenceItem[] {
  const text = `PAGE 01 OSLO 00412
R 160106Z JAN ${year}
FM AMEMBASSY OSLO
TO SECSTATE WASHDC 1

UNCLAS OSLO 412

SUBJ: MAPS
REF: ${reference}

1. TEXT.
`;
  const [placed] = analyze(text, { type: "cable" }).documents;
  if (placed?.document.kind !== "cable") throw new Error("A cable was expected");
  return placed.document.bindings.referenceItems;
}

/** `STATE 123 of 1979` for a telegram, its kind before anything else. */
function inWords({ kind, value, station, serial, year, fault }: ReferenceItem): string {
  const isNumbered = kind === "telegram" || kind === "airgram";
  const number = `${station ?? "?"} ${serial ?? "?"} of ${year ?? "?"}`;
  const what = isNumbered ? number : value;
  const name = kind === "telegram" ? "" : `${kind} `;
  return `${name}${what}${fault === undefined ? "" : `, wrong ${fault.part}`}`;
}

const wordsOf = (reference: string, year?: string) => itemsOf(reference, year).map(inWords);

describe("telegrams by station, serial and year", () => {
  test.each<[string, string[]]>([
    ["STATE 207984", ["STATE 207984 of 1979"]],
    ["STATE 00498#", ["STATE 498 of 1979"]],
    ["STATE 004, 98#", ["STATE 498 of 1979"]],
    ["LA PAZ 0039 (NOTAL)", ["LA PAZ 39 of 1979"]],
    ["USUN 4608", ["USUN NEW YORK 4608 of 1979"]],
    ["RIO DE JAN 123", ["RIO DE JANEIRO 123 of 1979"]],
    ["LAPAZ 1234", ["LA PAZ 1234 of 1979"]],
    ["NEW DE 123", ["NEW DELHI 123 of 1979"]],
    ["BUENOS 1234", ["BUENOS AIRES 1234 of 1979"]],
    ["EMBASSY LA PAZ 1234", ["LA PAZ 1234 of 1979"]],
    ["USMISSION GENEVA 1234", ["GENEVA 1234 of 1979"]],
    ["LA PAZ'S 1234", ["LA PAZ 1234 of 1979"]],
    ["STATE TEL 1234", ["STATE 1234 of 1979"]],
    ["STATE TELEGRAM NO. 1234 OF MAY 3", ["STATE 1234 of 1979"]],
    ["DEPTEL 12345", ["STATE 12345 of 1979"]],
    ["EMBTEL 1234", ["OSLO 1234 of 1979"]],
    ["OUR 1234", ["OSLO 1234 of 1979"]],
    ["YOUR 12345", ["? 12345 of 1979"]],
    ["TOSEC 110023", ["TOSEC 110023 of 1979"]],
    ["STATE12345", ["STATE 12345 of 1979"]],
    ["LA PAZ 1234/02", ["LA PAZ 1234 of 1979"]],
    ["LIMA 04*8", ["LIMA ? of 1979"]],
    ["QUERNMORE 1234", ["QUERNMORE 1234 of 1979"]],
    ["USDAO LA PAZ 0123", ["USDAO LA PAZ 123 of 1979"]],
    ["STATE 123 TO LIMA, QUITO, BOGOTA", ["STATE 123 of 1979"]],
    ["STATE 12345 PARA 3", ["STATE 12345 of 1979"]],
    ["STATE 12345, PARA 2", ["STATE 12345 of 1979"]],
  ])("%s", (reference, expected) => {
    expect(wordsOf(reference)).toEqual(expected);
  });

  test.each<[string, string]>([
    ["78 LA PAZ 3489", "LA PAZ 3489 of 1978"],
    ["1978 LA PAZ 3489", "LA PAZ 3489 of 1978"],
    ["'78 LA PAZ 3489", "LA PAZ 3489 of 1978"],
    ["STATE 207984, 1978", "STATE 207984 of 1978"],
    ["STATE 207984 (78)", "STATE 207984 of 1978"],
    ["STATE 207984/78", "STATE 207984 of 1978"],
    ["STATE 207984 310241Z AUG 77", "STATE 207984 of 1977"],
    ["LA PAZ 6652, NOVEMBER 23, 1971", "LA PAZ 6652 of 1971"],
    ["LA PAZ 6652 OF 23 NOV 71", "LA PAZ 6652 of 1971"],
    ["LA PAZ 6652 OF 12/21/73", "LA PAZ 6652 of 1973"],
    ["SECDEF 6823/211654Z MAR 74", "SECDEF 6823 of 1974"],
  ])("%s has a year of its own", (reference, expected) => {
    expect(wordsOf(reference)).toEqual([expected]);
  });

  test("of later cables", () => {
    expect(wordsOf("A. 07 HELSINKI 195 B. 99 STATE 00054183 (NOTAL)", "08")).toEqual([
      "HELSINKI 195 of 2007",
      "STATE 54183 of 1999",
    ]);
    expect(wordsOf("08STATE12345, HELSINKI 195 (2007)", "08")).toEqual([
      "STATE 12345 of 2008",
      "HELSINKI 195 of 2007",
    ]);
  });
});

describe("several items", () => {
  test.each<[string, string[]]>([
    ["(A) STATE 1 (B) LIMA 2 (NOTAL), (C) QUITO 3", ["STATE 1", "LIMA 2", "QUITO 3"]],
    ["A) STATE 1 B) LIMA 2", ["STATE 1", "LIMA 2"]],
    ["A. STATE 1 B. LIMA 2", ["STATE 1", "LIMA 2"]],
    ["A. A) STATE 1 B. B) LIMA 2", ["STATE 1", "LIMA 2"]],
    ["A STATE 12 B LIMA 23", ["STATE 12", "LIMA 23"]],
    ["1. STATE 1 2. LIMA 2", ["STATE 1", "LIMA 2"]],
    ["(B) LIMA 2", ["LIMA 2"]],
    ["(A)STATE 5614;(B)LA PAZ 173", ["STATE 5614", "LA PAZ 173"]],
    ["STATE 1; LIMA 2: QUITO 3", ["STATE 1", "LIMA 2", "QUITO 3"]],
    ["STATE 123 AND LIMA 2 AND OUR 44", ["STATE 123", "LIMA 2", "OSLO 44"]],
    ["STATE 123 LIMA 2", ["STATE 123", "LIMA 2"]],
    ["STATE 123\nLIMA 2", ["STATE 123", "LIMA 2"]],
    ["LA PAZ\n1234 AND STATE\n12345", ["LA PAZ 1234", "STATE 12345"]],
    ["STATE 12345, 12377", ["STATE 12345", "STATE 12377"]],
    ["STATE 12345,12377", ["STATE 12345", "STATE 12377"]],
    ["STATE 12345 AND 12377", ["STATE 12345", "STATE 12377"]],
    ["(A) STATE 12345; (B) 12346; (C) LIMA 3", ["STATE 12345", "STATE 12346", "LIMA 3"]],
    ["STATE 12345-12350", ["STATE 12345", "STATE 12350"]],
    ["LIMA 1234/1235", ["LIMA 1234", "LIMA 1235"]],
    ["STATE 12345 THRU 12350", ["STATE 12345", "STATE 12350"]],
    ["(A) STATE 123 (U), (B) LIMA 44", ["STATE 123", "LIMA 44"]],
    ["STATE 12345 (C), LIMA 33", ["STATE 12345", "LIMA 33"]],
    ["STATE 123 (SEE LIMA 12 AND QUITO 3), BOGOTA 4", ["STATE 123", "BOGOTA 4"]],
    ["STATE 12345 OF JULY 12, LIMA 33", ["STATE 12345", "LIMA 33"]],
    ["STATE 123 TO LIMA, BOGOTA 123", ["STATE 123", "BOGOTA 123"]],
  ])("%s", (reference, expected) => {
    expect(wordsOf(reference)).toEqual(expected.map((each) => `${each} of 1979`));
  });

  test("a year before one item is its own", () => {
    expect(wordsOf("78 LA PAZ 3489, 79 LA PAZ 12, 13")).toEqual([
      "LA PAZ 3489 of 1978",
      "LA PAZ 12 of 1979",
      "LA PAZ 13 of 1979",
    ]);
  });
});

describe("airgrams", () => {
  test.each<[string, string]>([
    ["LA PAZ A-23", "airgram LA PAZ 23 of 1979"],
    ["STATE A4683", "airgram STATE 4683 of 1979"],
    ["LA PAZ A- 12", "airgram LA PAZ 12 of 1979"],
    ["LA PAZ AIRGRAM A-12", "airgram LA PAZ 12 of 1979"],
    ["A-62 APRIL 6, 1973", "airgram ? 62 of 1973"],
    ["MEXICO CITY A-25, JANUARY 18, 1974", "airgram MEXICO 25 of 1974"],
    ["CA-1234", "airgram ? 1234 of 1979"],
    ["TOAID A-27", "airgram TOAID 27 of 1979"],
  ])("%s", (reference, expected) => {
    expect(wordsOf(reference)).toEqual([expected]);
  });
});

describe("what is no numbered message", () => {
  test.each<[string, string[]]>([
    ["MY LETTER OF JULY 12, STATE 123", ["letter MY LETTER OF JULY 12", "STATE 123 of 1979"]],
    ["LETTER FROM A. HARLOW TO B. BRANDT", ["letter LETTER FROM A. HARLOW TO B. BRANDT"]],
    ["A. P. HARLOW LETTER OF MAY 4", ["letter A. P. HARLOW LETTER OF MAY 4"]],
    ["TELCON HARLOW/BRANDT", ["conversation TELCON HARLOW/BRANDT"]],
    ["PHONE CALL HARLOW TO BRANDT", ["conversation PHONE CALL HARLOW TO BRANDT"]],
    [
      "LIMA 638 HARLOW/BRANDT TELECON JAN 31",
      ["LIMA 638 of 1979", "conversation HARLOW/BRANDT TELECON JAN 31"],
    ],
    [
      "(A) HARLOW LETTER OF MAY 2, (B) HARLOW/\nBRANDT TELECON MAY 9.",
      ["letter HARLOW LETTER OF MAY 2", "conversation HARLOW/ BRANDT TELECON MAY 9"],
    ],
    ["USDAO LA PAZ MSG 242015Z", ["message USDAO LA PAZ MSG 242015Z"]],
    ["DTG 081320Z AUG 74", ["message DTG 081320Z AUG 74"]],
    ["NAVY MESSAGE 04650 DTG 081320Z AUG 74", ["message NAVY MESSAGE 04650 DTG 081320Z AUG 74"]],
    ["STATE 123 AND PREVIOUS.", ["STATE 123 of 1979", "previous PREVIOUS"]],
    ["FORM 123", ["other FORM 123"]],
    ["ORDER 5104-450091", ["other ORDER 5104-450091"]],
    ["VISIT TO LA PAZ 12", ["other VISIT TO LA PAZ 12"]],
    ["LA PAZ 12 JULY", ["other LA PAZ 12 JULY"]],
    ["HARLOW-BRANDT E-MAIL OF 5/3/07", ["message HARLOW-BRANDT E-MAIL OF 5/3/07"]],
    ["THE MAPS", ["other THE MAPS"]],
  ])("%s", (reference, expected) => {
    expect(wordsOf(reference)).toEqual(expected);
  });
});

describe("what cannot be a telegram", () => {
  test.each<[string, string]>([
    ["STATE 2O7984", "STATE ? of 1979, wrong number"],
    ["STATE 1234567", "STATE ? of 1979, wrong number"],
    ["LA PAS 123", "LA PAS 123 of 1979, wrong station"],
    ["81 LA PAZ 3489", "LA PAZ 3489 of ?, wrong year"],
  ])("%s", (reference, expected) => {
    expect(wordsOf(reference)).toEqual([expected]);
  });
});

test.each([
  "",
  "AND",
  "(",
  ")))",
  "A",
  "A.",
  "(A)",
  ",,;",
  "1234",
  "JULY 12",
  "A-",
  "-",
  "(A) (B)",
])("%j makes no telegram", (reference) => {
  expect(itemsOf(reference).every(({ kind }) => kind === "other")).toBe(true);
});

test("an item's text is without its letter and the signs after it", () => {
  expect(itemsOf("(A) STATE 3141, (B) 78 LA PAZ 1579.").map(({ text }) => text)).toEqual([
    "STATE 3141",
    "78 LA PAZ 1579",
  ]);
});
