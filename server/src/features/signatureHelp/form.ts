/** What a line of fixed form holds, part by part, and which part the caret is in. */
import type { Columns } from "../../text/span.ts";

/** One part of a form, and what is to be said of it. */
export interface FormPart {
  readonly name: string;
  readonly meaning: string;
}

/** A form with its parts as they stand in its words. */
export interface Form {
  /** `precedence DDhhmmZ MON YY`. */
  readonly words: string;
  readonly meaning: string;
  readonly parts: readonly (FormPart & { readonly columns: Columns })[];
  /** Index of the part that the caret is in. */
  readonly active: number;
}

/** A form from its parts and the signs between them, in their order. */
export function toForm(
  meaning: string,
  pieces: readonly (string | FormPart)[],
  active: number,
): Form {
  let words = "";
  const parts: (FormPart & { columns: Columns })[] = [];
  for (const piece of pieces) {
    const written = typeof piece === "string" ? piece : piece.name;
    const columns = { start: words.length, end: words.length + written.length };
    if (typeof piece !== "string") parts.push({ ...piece, columns });
    words += written;
  }
  return { words, meaning, parts, active };
}

/** The words before a caret, and whether it stands behind a blank. */
export interface Written {
  readonly words: readonly string[];
  readonly isAfterBlank: boolean;
}

/** The words of the text between the start of a form and the caret. */
export function readWritten(before: string): Written {
  const words = before.split(/[ \t]/).filter((word) => word !== "");
  const last = before.at(-1);
  return { words, isAfterBlank: last === undefined || last === " " || last === "\t" };
}
