/** The last touches to a package of Word: what the library cannot write, and no times. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const FOOTNOTES = "word/footnotes.xml";
const PROPERTIES = "docProps/core.xml";

/**
 * The package without the times at which it was made, so that the same text gives the same bytes, and
 * without Word's own number in the footnotes that have a mark of their own (`marked`, by their ids).
 */
export function finishPackage(bytes: Uint8Array, marked: ReadonlySet<number>): Uint8Array {
  const files = unzipSync(bytes);
  change(files, PROPERTIES, (xml) => xml.replace(TIME, "$1"));
  if (0 < marked.size) change(files, FOOTNOTES, (xml) => withoutNumbers(xml, marked));
  return zipSync(files, { mtime: FIRST_TIME });
}

/** Elements `dcterms:created` and `dcterms:modified`, which may be left out. */
const TIME = /<dcterms:[^>]{0,100}>[^<]{0,100}<\/dcterms:[a-z]{1,20}>()/g;
/** Zip knows no time before. */
const FIRST_TIME = "1980-01-02";

function change(
  files: Record<string, Uint8Array>,
  path: string,
  edit: (xml: string) => string,
): void {
  const file = files[path];
  if (file !== undefined) files[path] = strToU8(edit(strFromU8(file)));
}

function withoutNumbers(xml: string, marked: ReadonlySet<number>): string {
  return xml
    .split("<w:footnote ")
    .map((part) => {
      const id = Number(/\bw:id="(\d{1,9})"/.exec(part.slice(0, part.indexOf(">")))?.[1] ?? "-1");
      return marked.has(id) ? part.replace("<w:footnoteRef/>", "") : part;
    })
    .join("<w:footnote ");
}
