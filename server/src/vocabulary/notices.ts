import noticesCsv from "../../data/message-notices.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";
import { toKey } from "./matching.ts";
import { createPhraseIndex, findPhrase, PHRASE_MATCHES, type PhraseMatch } from "./phrases.ts";
import { isOneOf } from "./table.ts";

/*
 * Lines that others than the writer put where a cable's text stands: the communications center's
 * notes below the signature, and what archives have in the place of a text that they have not.
 */

const KINDS = ["communications", "lost", "withdrawn"] as const;

/**
 * Who says what: the communications center something about the transmission, the archive that it
 * lost the text in moving it between systems, or that it withholds it.
 */
export type NoticeKind = (typeof KINDS)[number];

/** A phrase by which such a line is known, in capitals. */
export interface MessageNotice {
  readonly text: string;
  readonly match: PhraseMatch;
  readonly kind: NoticeKind;
}

/** All phrases in the order in which they are tried. */
const messageNotices = builtIn<"text" | "match" | "kind", MessageNotice>(
  "message-notices.csv",
  noticesCsv,
  { required: ["text", "match", "kind"], optional: [] },
  ({ text, match, kind }) =>
    isOneOf(match, PHRASE_MATCHES) && isOneOf(kind, KINDS)
      ? { text, match, kind }
      : `"match" is "${match}" and "kind" is "${kind}", and known ones were expected`,
);

/** A longer line is text, whatever it begins with. */
const LONGEST_NOTICE = 400;

/** What kind of notice a line is, case and doubled blanks aside; `undefined` for any other line. */
export function noticeKind(line: string): NoticeKind | undefined {
  if (LONGEST_NOTICE < line.length) return undefined;
  return findPhrase(phraseIndex(), toKey(line))?.kind;
}

const phraseIndex = lazy(() => createPhraseIndex(messageNotices()));
