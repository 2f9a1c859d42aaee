/** Names of scans: `${name}` is a document's name without its ending, `${page:2}` a page's number. */

const PAGE = /\$\{page(?::(\d))?\}/;
const NAME = /\$\{name\}/g;

/** How a scan is read. */
export type ScanFormat = "pdf" | "tiff" | "image";

/** Whether a path takes a step upwards, however its names are parted. */
export function hasStepUp(path: string): boolean {
  return path.split(/[/\\]/).includes("..");
}

/** How a file with this name is read as a scan; `undefined` if it is none. */
export function scanFormat(name: string): ScanFormat | undefined {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  if (ending === "pdf") return "pdf";
  if (ending === "tif" || ending === "tiff") return "tiff";
  return ["png", "jpg", "jpeg"].includes(ending) ? "image" : undefined;
}

/** A pattern for one document: `${name}-p${page:2}.png` is `027-p${page:2}.png` for `027.memo`. */
export function patternFor(pattern: string, documentName: string): string {
  const dot = documentName.lastIndexOf(".");
  const stem = dot <= 0 ? documentName : documentName.slice(0, dot);
  return pattern.replace(NAME, () => stem);
}

/** Whether a pattern names a file for each page. */
export function isPaged(pattern: string): boolean {
  return PAGE.test(pattern);
}

/**
 * The files of a folder that a paged pattern names, by page. `pattern` has no folder. A number with
 * more digits than the pattern says counts only if it needs them.
 */
export function matchPages(pattern: string, names: readonly string[]): ReadonlyMap<number, string> {
  const match = PAGE.exec(pattern);
  const pages = new Map<number, string>();
  if (match === null) return pages;
  const before = pattern.slice(0, match.index);
  const after = pattern.slice(match.index + match[0].length);
  const width = Number(match[1] ?? 1);
  for (const name of names) {
    if (!name.startsWith(before) || !name.endsWith(after)) continue;
    const digits = name.slice(before.length, name.length - after.length);
    if (!/^\d{1,9}$/.test(digits)) continue;
    const page = Number(digits);
    if (0 < page && String(page).padStart(width, "0") === digits) pages.set(page, name);
  }
  return pages;
}

/** The pattern of which a page's file is one: its last number becomes the place of the page. */
export function patternOf(name: string): string {
  const isDigit = (at: number) => /\d/.test(name[at] ?? "");
  let end = name.length;
  while (0 < end && !isDigit(end - 1)) end--;
  let start = end;
  while (isDigit(start - 1) && end - start < MOST_DIGITS) start--;
  if (start === end || scanFormat(name) === "pdf") return name;
  // Without zeros in front the number may grow.
  const width = name[start] === "0" ? `:${end - start}` : "";
  return `${name.slice(0, start)}\${page${width}}${name.slice(end)}`;
}

const MOST_DIGITS = 9;
