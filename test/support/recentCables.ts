/*
 * Cables in the forms of the 1980s to 2010 (cable-format 13). All are invented: the subjects are
 * charts and harbors, the officers do not exist.
 */
import { createRandom, type Random } from "./seededRandom.ts";

/** All lines that such a cable may have, small letters, running heads, two kinds of references. */
export const RECENT = `08HELSINKI195

VZCZCXRO4412
PP RUEHAG RUEHDF RUEHIK RUEHLZ RUEHROV
RUEHPOD RUEHSR
DE RUEHHE #0195/01 2531703
ZNY CCCCC ZZH
P 091700Z SEP 08
FM AMEMBASSY HELSINKI
TO RUEHC/SECSTATE WASHDC PRIORITY 3787
INFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE
RUEKJCS/SECDEF WASHINGTON DC IMMEDIATE
RHEHNSC/NSC WASHINGTON DC
XMT AMEMBASSY TIRANA
C O N F I D E N T I A L SECTION 01 OF 02 HELSINKI 000195

SIPDIS
NOFORN

DEPT FOR EUR/NB, EUR/ERA
STATE PASS NSC FOR LARSEN

E.O. 12958: DECL: 09/08/2018
TAGS: ETRD EWWT PGOV KSCA FI
SUBJECT: HARBOR TALKS CONTINUE IN THE AUTUMN AND

HELSINKI 00000195  001.2 OF 002


THE WINTER

REF: A. A) STATE 54183
     B. B) 07 OSLO 1022 AND PREVIOUS

Classified By: DCM Anton Brandt for reasons 1.4 (b) and
(d).

1. (C) Summary: The minister of ports told xxxxx that the harbor
talks go on. He spoke of piers &amp; lighthouses, and of the

HELSINKI 00000195  002 OF 002


northern charts. End summary.

¶2. (SBU/NF) The charts will be here by May.

3. (C/REL GBR, CAN) Comment: He was in good spirits.
BRANDT
BT
#0195
NNNN
`;

/** The plainest form of the eighties: nothing of the relay, no page line, no end mark. */
export const EIGHTIES = `R 201405Z DEC 89
FM AMEMBASSY OSLO
TO SECSTATE WASHDC 4512
INFO AMEMBASSY HELSINKI
AMEMBASSY STOCKHOLM
C O N F I D E N T I A L OSLO 13835

E.O. 12356: DECL: OADR
TAGS: SCUL, NO
SUBJECT: THE CHART EXHIBITION

REFS: (A)OSLO 13511, (B)HELSINKI 4799

1. CONFIDENTIAL - ENTIRE TEXT.

2. SUMMARY: THE EXHIBITION OPENED ON DECEMBER 12. END SUMMARY.

3. THE LIBRARIANS CAME.
LARSEN
`;

/** Of the nineties: the officer is in the first paragraph. */
export const NINETIES = `O 011530Z JUN 96
FM AMEMBASSY STOCKHOLM
TO SECSTATE WASHDC IMMEDIATE 1204
S E C R E T STOCKHOLM 002201

E.O. 12958: DECL: 6/1/06
TAGS: EWWT, SW
SUBJECT: LIGHTHOUSES

1. (U) CLASSIFIED BY ANTON BRANDT, DEPUTY CHIEF OF
MISSION.  REASON: 1.5 (B) AND (D).

2. (S) THE LIGHTHOUSES ARE OLD.
BRANDT
`;

/** From the Department to many posts: page lines begin among the addressees. */
export const COLLECTIVE = `P 182318Z FEB 09
FM SECSTATE WASHDC
TO PAGE 02        STATE   015113  182333Z
ALL DIPLOMATIC POSTS COLLECTIVE PRIORITY
AMEMBASSY OSLO PRIORITY
INFO XMT AMCONSUL RECIFE
UNCLAS STATE 015113

SENSITIVE
SIPDIS

E.O. 12958: N/A
TAGS: ETRD EWWT SIPDIS
SUBJECT: CHARTS OF THE HARBORS
STATE 00015113  001.2 OF 003
OF THE NORTH

REF: A. 08 RIO DE JAN 138
STATE 00015113  002 OF 003
B. 2007 OSLO 1022

1.(SBU) THE CHARTS ARE READY.

2. U) POSTS MAY ASK FOR THEM.
LARSEN
`;

/** What a made-up later cable is to be like. */
export interface LaterCableOptions {
  readonly seed: number;
  readonly sections?: number;
  readonly paragraphs?: number;
  /** With the lines of the relay above the date-time group. */
  readonly isTransmitted?: boolean;
  /** With running heads in the text, the subject and the references. */
  readonly hasHeads?: boolean;
  /** Where the officer stands who classified it. */
  readonly authority?: "header" | "paragraph" | "none";
  /** With BT, serial and NNNN after each section. */
  readonly hasEnd?: boolean;
}

const STATIONS = ["HELSINKI", "OSLO", "STOCKHOLM"] as const;
const INDICATORS = { HELSINKI: "RUEHHE", OSLO: "RUEHNY", STOCKHOLM: "RUEHSM" } as const;
const MONTHS = ["JAN", "MAR", "JUN", "SEP"] as const;
/** Days of the year before the first of these months, in years that are no leap years. */
const DAYS_BEFORE = { JAN: 0, MAR: 59, JUN: 151, SEP: 243 } as const;
const OFFICERS = ["Anton Brandt", "Martha Harlow", "Rosa Larsen"] as const;

const LEVELS = [
  { banner: "UNCLAS", warning: "ZNR UUUUU ZZH", mark: "(U)", isClassified: false },
  { banner: "C O N F I D E N T I A L", warning: "ZNY CCCCC ZZH", mark: "(C)", isClassified: true },
  { banner: "S E C R E T", warning: "ZNY SSSSS ZZH", mark: "(S)", isClassified: true },
] as const;

/** A made-up cable of the years 2005 to 2007 without a fault; the same options, the same text. */
export function createLaterCable(options: LaterCableOptions): string {
  const random = createRandom(options.seed);
  const facts: LaterFacts = {
    random,
    options,
    level: random.pick(LEVELS),
    station: random.pick(STATIONS),
    serial: random.between(100, 2999),
    day: random.between(1, 28),
    month: random.pick(MONTHS),
    year: random.between(2005, 2007),
    officer: random.pick(OFFICERS),
  };
  const { sections = 1 } = options;
  const lines: string[] = [];
  for (let number = 1; number <= sections; number++) lines.push(...laterSection(facts, number));
  return `${lines.join("\n")}\n`;
}

interface LaterFacts {
  readonly random: Random;
  readonly options: LaterCableOptions;
  readonly level: (typeof LEVELS)[number];
  readonly station: (typeof STATIONS)[number];
  readonly serial: number;
  readonly day: number;
  readonly month: (typeof MONTHS)[number];
  readonly year: number;
  readonly officer: string;
}

const padded = (value: number, length: number) => String(value).padStart(length, "0");

function laterSection(facts: LaterFacts, number: number): string[] {
  const { options, officer, serial } = facts;
  const lines = [...laterHeader(facts, number), ""];
  if (number === 1) lines.push(...laterContent(facts));
  lines.push(...laterText(facts, number));
  const isLast = number === (options.sections ?? 1);
  if (isLast) lines.push((officer.split(" ").at(-1) ?? "").toUpperCase());
  if (options.hasEnd) lines.push("BT", `#${padded(serial, 4)}`, "NNNN");
  lines.push("");
  return lines;
}

function laterHeader(facts: LaterFacts, number: number): string[] {
  const { random, options, level, station, serial, day, month, year } = facts;
  const { sections = 1, isTransmitted = true } = options;
  const count = sections === 1 ? "" : ` SECTION ${padded(number, 2)} OF ${padded(sections, 2)}`;
  const slash = sections === 1 ? "" : `/${padded(number, 2)}`;
  const julian = `${padded(DAYS_BEFORE[month] + day, 3)}170${random.between(0, 5)}`;
  const relay = [
    `VZCZCXRO${random.between(1000, 9999)}`,
    "PP RUEHAG RUEHDF RUEHIK",
    "RUEHLZ",
    `DE ${INDICATORS[station]} #${padded(serial, 4)}${slash} ${julian}`,
    level.warning,
  ];
  return [
    ...(isTransmitted || 1 < sections ? relay : []),
    `P ${padded(day, 2)}1700Z ${month} ${padded(year % 100, 2)}`,
    `FM AMEMBASSY ${station}`,
    `TO RUEHC/SECSTATE WASHDC PRIORITY ${3786 + number}`,
    "INFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE",
    "RHEHNSC/NSC WASHINGTON DC",
    "XMT AMEMBASSY TIRANA",
    `${level.banner}${count} ${station} ${padded(serial, 6)}`,
  ];
}

function laterContent(facts: LaterFacts): string[] {
  const { level, officer, options, day, month, year } = facts;
  const head = runningHead(facts, "001.2");
  const hasOfficer = level.isClassified && (options.authority ?? "header") === "header";
  const date = `${padded(MONTHS.indexOf(month) * 3 + 1, 2)}/${padded(day, 2)}/${year + 10}`;
  return [
    "SIPDIS",
    "",
    "DEPT FOR EUR/NB, EUR/ERA",
    "",
    `E.O. 12958: ${level.isClassified ? `DECL: ${date}` : "N/A"}`,
    "TAGS: ETRD EWWT PGOV",
    "SUBJECT: THE HARBORS AND THE CHARTS OF THE NORTH AND",
    ...head,
    "THE LAKES",
    "",
    "REF: A. STATE 54183",
    ...head,
    "     B. 04 OSLO 1022",
    "",
    ...(hasOfficer ? [`Classified By: DCM ${officer} for reasons 1.4 (b) and (d).`, ""] : []),
  ];
}

function laterText(facts: LaterFacts, number: number): string[] {
  const { random, level, options, officer } = facts;
  const { paragraphs = 3 } = options;
  const isClassifying = level.isClassified && options.authority === "paragraph" && number === 1;
  const lines: string[] = [];
  const first = (number - 1) * paragraphs + 1;
  for (let i = 0; i < paragraphs; i++) {
    const label = `${random.chance(0.2) ? "¶" : ""}${first + i}. `;
    if (isClassifying && i === 0) {
      lines.push(`${first}. (U) Classified by ${officer}, Ambassador. Reason: 1.4 (d).`, "");
      continue;
    }
    lines.push(`${label}${level.mark} The office asked for a list of the older charts and of`);
    if (random.chance(0.5)) lines.push(...runningHead(facts, padded(i + 2, 3)));
    lines.push("the lighthouses of the northern harbors.", "");
  }
  return lines;
}

/** A running head, with or without blank lines around it, or nothing. */
function runningHead({ random, options, station, serial }: LaterFacts, page: string): string[] {
  if (!options.hasHeads || random.chance(0.3)) return [];
  const head = `${station} ${padded(serial, 8)}  ${page} OF 009`;
  return random.chance(0.5) ? [head] : ["", head, "", ""];
}
