/** Documents for the tests of the footnote rules. Labels and texts may have the marks of fixtures. */

/** The number of the source note in the heading, unless it is another, and these notes. */
export function memo(text: string, labels: readonly string[], first = "1"): string {
  const notes = labels.map((label, i) => `  ${label}. ${noteText(i)}\n`);
  return `${heading(first)}\n\n${text}\n\nMartha Harlow\n${notes.join("")}`;
}

/** The same with superscripts, whose notes end in arrows. */
export function superscriptMemo(text: string, labels: readonly string[], first = "¹"): string {
  const notes = labels.map((label, i) => `${label}. ${noteText(i)}↵\n`);
  return `${heading(first)}\n\n${text}\n\n${notes.join("")}`;
}

/** The same with `[^1]`. */
export function caretMemo(text: string, labels: readonly string[], first = "[^1]"): string {
  const notes = labels.map((label, i) => `${label}: ${noteText(i)}\n`);
  return `${heading(first)}\n\n${text}\n\n${notes.join("")}`;
}

function heading(first: string): string {
  return `14. Memorandum From the Director (Harlow) to the Secretary${first}`;
}

const TEXTS = ["See Document 9.", "Not found.", "Attached but not printed."];

function noteText(index: number): string {
  return index === 0 ? "Source: National Archives, RG 306, Box 14." : (TEXTS[index % 3] ?? "");
}
