import { type Stretch, toStretch } from "../../parse/place.ts";
import { type PrecedenceSlip, precedenceSlips } from "../../resolve/cable/precedenceSlips.ts";
import type { AddresseePrecedence } from "../../resolve/cable/precedenceTokens.ts";
import { type Prosign, precedences } from "../../vocabulary/vocabulary.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Fix, Related, Report } from "../rule.ts";

export const addressee: CableRule = {
  code: "precedence/addressee",
  severity: "error",
  summary: "A precedence before the date-time group is not that of the addressees",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    for (const slip of precedenceSlips(document)) report(toReport(slip));
  },
};

type Slip<Kind extends PrecedenceSlip["kind"]> = PrecedenceSlip & { readonly kind: Kind };

function toReport(slip: PrecedenceSlip): Report {
  switch (slip.kind) {
    case "letter":
      return letterReport(slip);
    case "exchanged":
      return exchangedReport(slip);
    case "noAddressee":
      return noAddresseeReport(slip);
    case "noLetter":
      return noLetterReport(slip);
    case "addressee":
      return addresseeReport(slip);
  }
}

function letterReport({ letter, expected, addressee: to, isDecided }: Slip<"letter">): Report {
  const { text, prosign } = letter;
  const found = `The precedence before the group is ${text}`;
  if (expected === undefined)
    return {
      stretch: toStretch(letter),
      message: `${found}, and no other addressee has it`,
      related: relatedTo(to),
    };
  const change = correction(letter, text, expected);
  const other =
    isDecided || prosign === undefined ? [] : [{ ...rewriting(to, prosign), isPreferred: false }];
  return {
    stretch: toStretch(letter),
    message: `${found}, and ${describe(to)}, so ${expected} was expected`,
    fixes: [{ ...change, isPreferred: other.length === 0 }, ...other],
    related: relatedTo(to),
  };
}

function exchangedReport({ letters, addressee: to }: Slip<"exchanged">): Report {
  const [first, second] = letters;
  const expected = `${second.text} ${first.text}`;
  const stretch = { start: toStretch(first).start, end: toStretch(second).end };
  return {
    stretch,
    message: `The precedences are ${first.text} ${second.text}, and ${describe(to)}, so ${expected} was expected`,
    fixes: [
      {
        title: `Change ${first.text} ${second.text} to ${expected}`,
        isSafe: false,
        isPreferred: true,
        edits: [{ stretch, newText: expected }],
      },
    ],
    related: relatedTo(to),
  };
}

/** The line of INFO was lost, or the letter is one too many. */
function noAddresseeReport({ letter, addressee: to }: Slip<"noAddressee">): Report {
  return {
    stretch: toStretch(letter),
    message: `${letter.text} is the precedence of a second addressee, and there is only one`,
    severity: "warning",
    related: relatedTo(to),
  };
}

function noLetterReport({ before, expected, addressee: to }: Slip<"noLetter">): Report {
  const { start } = before.stretch;
  return {
    stretch: before.stretch,
    message: `No precedence stands before ${before.text}; ${expected} was expected, since ${describe(to)}`,
    fixes: [
      {
        title: `Insert ${expected} before ${before.text}`,
        isSafe: false,
        isPreferred: true,
        edits: [{ stretch: { start, end: start }, newText: `${expected} ` }],
      },
    ],
    related: relatedTo(to),
  };
}

function addresseeReport({ addressee: to, expected, letter }: Slip<"addressee">): Report {
  const wrong = to.misspelt ?? to.written;
  const found = to.misspelt === undefined ? describe(to) : `${to.misspelt.text} is no precedence`;
  return {
    stretch: (wrong ?? to.name).stretch,
    message: `${capitalized(found)}; ${wordOf(expected)} was expected by the ${letter.text} before the group`,
    fixes: [rewriting(to, expected)],
    related: [{ message: "The precedence before the group", stretch: toStretch(letter) }],
  };
}

function describe({ name, written }: AddresseePrecedence): string {
  const to = LONGEST_NAME < name.text.length ? "the addressee" : name.text;
  return written === undefined ? `${to} has no precedence` : `${to} has ${written.text}`;
}

const LONGEST_NAME = 40;

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function relatedTo({ name, written }: AddresseePrecedence): readonly Related[] {
  return [{ message: "The addressee", stretch: written?.stretch ?? name.stretch }];
}

/** `IMMEDIATE`; a routine message has no word. */
function wordOf(prosign: Prosign): string {
  if (prosign === ROUTINE) return "none";
  return (
    precedences().find((entry) => entry.form === "word" && entry.prosign === prosign)?.term ??
    prosign
  );
}

const ROUTINE: Prosign = "R";

/** Gives an addressee this precedence. */
function rewriting(to: AddresseePrecedence, prosign: Prosign): Fix {
  const { name, written, misspelt } = to;
  const wrong = misspelt ?? written;
  const word = misspelt?.prosign === prosign ? misspelt.nearest : wordOf(prosign);
  const base = { isSafe: false, isPreferred: true };
  const end = name.stretch.end;
  if (wrong === undefined)
    return {
      ...base,
      title: `Insert ${word} after ${name.text}`,
      edits: [{ stretch: { start: end, end }, newText: ` ${word}` }],
    };
  if (prosign === ROUTINE)
    return {
      ...base,
      title: `Delete ${wrong.text}`,
      edits: [{ stretch: withBlankBefore(wrong.stretch, end), newText: "" }],
    };
  return {
    ...base,
    title: `Change ${wrong.text} to ${word}`,
    edits: [{ stretch: wrong.stretch, newText: word }],
  };
}

function withBlankBefore(stretch: Stretch, nameEnd: Stretch["end"]): Stretch {
  return nameEnd.line === stretch.start.line ? { start: nameEnd, end: stretch.end } : stretch;
}
