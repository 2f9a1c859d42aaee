/**
 * What is wrong with the precedences of a cable. The first letter before the date-time group is the
 * precedence of the first addressee in 361 of 361 cables, a second one that of another in 44 of 44
 * (cable-format 5). Which of the two is wrong is decided by a word that is a precedence but for a slip,
 * by the other sections, and by what the line could have been before.
 */
import type { Prosign } from "../../vocabulary/vocabulary.ts";
import type { CableDocument } from "../document.ts";
import {
  type AddresseePrecedence,
  type PrecedenceLetter,
  type SectionPrecedences,
  sectionPrecedences,
} from "./precedenceTokens.ts";

export type PrecedenceSlip =
  /** A letter that should be another, or should not be there. */
  | {
      readonly kind: "letter";
      readonly letter: PrecedenceLetter;
      readonly expected: Prosign | undefined;
      readonly addressee: AddresseePrecedence;
      /** Whether the addressee may as well be the wrong one. */
      readonly isDecided: boolean;
    }
  /** The two letters in the wrong order. */
  | {
      readonly kind: "exchanged";
      readonly letters: readonly [PrecedenceLetter, PrecedenceLetter];
      readonly addressee: AddresseePrecedence;
    }
  | {
      readonly kind: "noLetter";
      readonly before: SectionPrecedences["group"];
      readonly expected: Prosign;
      readonly addressee: AddresseePrecedence;
    }
  /** A second letter with no addressee but the first. */
  | {
      readonly kind: "noAddressee";
      readonly letter: PrecedenceLetter;
      readonly addressee: AddresseePrecedence;
    }
  /** A precedence that is misspelt, wrong or not there. */
  | {
      readonly kind: "addressee";
      readonly addressee: AddresseePrecedence;
      readonly expected: Prosign;
      readonly letter: PrecedenceLetter;
    };

/** The slips of all sections in order, at most one for each letter. */
export function precedenceSlips(document: CableDocument): readonly PrecedenceSlip[] {
  const sections = sectionPrecedences(document);
  const compared = sections.slice(0, MOST_COMPARED);
  return sections.flatMap((section) => {
    const others = compared.filter((other) => other !== section);
    const first = firstSlip(section, others);
    // After an exchange of both letters nothing is left to say of the second.
    if (first?.kind === "exchanged") return [first];
    return [...(first ? [first] : []), ...laterSlips(section, others)];
  });
}

/** Sections with which one is compared; cables have at most ten or so. */
const MOST_COMPARED = 12;

function firstSlip(
  section: SectionPrecedences,
  others: readonly SectionPrecedences[],
): PrecedenceSlip | undefined {
  const { letters, first, group } = section;
  const [letter, second] = letters;
  const addressee = first;
  if (letter === undefined)
    return { kind: "noLetter", before: group, expected: first.prosign, addressee };
  if (letter.prosign === first.prosign) return undefined;
  const toAddressee = (expected: Prosign): PrecedenceSlip => ({
    kind: "addressee",
    addressee,
    expected,
    letter,
  });
  const { prosign } = letter;
  const { misspelt } = first;
  if (misspelt !== undefined && (prosign === undefined || prosign === misspelt.prosign))
    return toAddressee(misspelt.prosign);
  if (second !== undefined && areExchanged(letter, second, section))
    return { kind: "exchanged", letters: [letter, second], addressee };
  const votes = [...firstVotes(others), section.routing];
  const forLetter = votes.filter((vote) => vote === prosign).length;
  const forAddressee = votes.filter((vote) => vote === first.prosign).length;
  const isAddressee =
    forLetter === forAddressee ? isLetterConfirmed(section, letter) : forAddressee < forLetter;
  if (prosign !== undefined && isAddressee) return toAddressee(prosign);
  // A word that is there was hardly put in the place of another.
  const isDecided =
    prosign === undefined || first.written !== undefined || forLetter < forAddressee;
  return { kind: "letter", letter, expected: first.prosign, addressee, isDecided };
}

/** The letters fit the addressees once they change places. */
function areExchanged(
  letter: PrecedenceLetter,
  second: PrecedenceLetter,
  { first, others }: SectionPrecedences,
): boolean {
  return (
    second.prosign === first.prosign &&
    first.written !== undefined &&
    others.some(({ prosign }) => prosign === letter.prosign)
  );
}

/** What the other sections have in both places. */
function firstVotes(others: readonly SectionPrecedences[]): readonly (Prosign | undefined)[] {
  return others.flatMap(({ letters, first }) => [letters[0]?.prosign, first.prosign]);
}

/**
 * Whether the section itself tells that the letter is right: no line has the same letter twice, as
 * this one would with the addressee's; or all the other addressees have the letter's precedence.
 */
function isLetterConfirmed(
  { letters, first, others }: SectionPrecedences,
  { prosign }: PrecedenceLetter,
): boolean {
  if (letters.slice(1).some((letter) => letter.prosign === first.prosign)) return true;
  return FEW < others.length && others.every((other) => other.prosign === prosign);
}

const FEW = 1;

/**
 * A second letter where there is no second addressee, whose line was lost. The first must end with
 * its precedence or number, so that it is not several on one line.
 */
function withoutOthers({ letters, first }: SectionPrecedences): readonly PrecedenceSlip[] {
  const [, second] = letters;
  if (second === undefined || first.written === undefined) return [];
  return [{ kind: "noAddressee", letter: second, addressee: first }];
}

/** A second or third letter that is the precedence of none but the first addressee. */
function laterSlips(
  section: SectionPrecedences,
  sections: readonly SectionPrecedences[],
): readonly PrecedenceSlip[] {
  const { letters, first, others } = section;
  if (others.length === 0) return withoutOthers(section);
  return letters.slice(1).flatMap((letter, i): PrecedenceSlip[] => {
    const { prosign } = letter;
    if (others.some((other) => other.prosign === prosign)) return [];
    const misspelt = others.find((other) => other.misspelt?.prosign === prosign);
    if (prosign !== undefined && misspelt !== undefined)
      return [{ kind: "addressee", addressee: misspelt, expected: prosign, letter }];
    const lost = prosign && inOtherSection(others, prosign, sections);
    if (prosign !== undefined && lost !== undefined)
      return [{ kind: "addressee", addressee: lost, expected: prosign, letter }];
    const implied = new Set(others.map((other) => other.prosign));
    implied.delete(first.prosign);
    const [expected] = implied.size === 1 ? implied : [sections[0]?.letters[i + 1]?.prosign];
    const [addressee = first] = others.filter((other) => other.prosign === expected);
    return [{ kind: "letter", letter, expected, addressee, isDecided: implied.size === 1 }];
  });
}

/** The addressee that has this precedence in another section and not here. */
function inOtherSection(
  addressees: readonly AddresseePrecedence[],
  prosign: Prosign,
  sections: readonly SectionPrecedences[],
): AddresseePrecedence | undefined {
  const names = new Set(
    sections.flatMap(({ others }) =>
      others.filter((other) => other.prosign === prosign).map(({ name }) => name.text),
    ),
  );
  return addressees.find(({ name }) => names.has(name.text));
}
