/**
 * The library over many files: entries by file, and from numbers to the documents that have them and
 * to the places that cite them. A file is put in, replaced or taken out at the cost of its own
 * entries; the answers are those of a fresh library with the same files, always.
 */
import type {
  Citation,
  CitationTarget,
  FoundCitation,
  Library,
  LibraryDocument,
} from "../../resolve/library/library.ts";
import { isInVolume, isSameCount, meantByDate, yearMeant } from "../../resolve/library/matching.ts";

export class LibraryIndex implements Library {
  isComplete = false;
  private changes = 0;
  private readonly files = new Map<string, readonly LibraryDocument[]>();
  private readonly waiting = new Map<string, () => readonly LibraryDocument[]>();
  private readonly byNumber = new Buckets<LibraryDocument>((document) => document.path);
  private readonly byCited = new Buckets<FoundCitation>(({ document }) => document.path);
  private sorted: readonly string[] | undefined;

  get version(): number {
    return this.changes;
  }

  /** Puts in the documents of a file, in the place of those that it had. */
  put(path: string, documents: readonly LibraryDocument[]): void {
    this.waiting.delete(path);
    this.changes++;
    this.replace(path, documents);
  }

  /** Puts in a file whose documents are worked out when somebody next asks: one that is being typed. */
  putLater(path: string, work: () => readonly LibraryDocument[]): void {
    this.changes++;
    this.waiting.set(path, work);
  }

  /** Takes out a file; one that is not there is no mistake. */
  remove(path: string): void {
    const wasWaiting = this.waiting.delete(path);
    if (!this.files.has(path) && !wasWaiting) return;
    this.changes++;
    this.replace(path, undefined);
  }

  /** The paths of all files, sorted. */
  paths(): readonly string[] {
    this.settle();
    this.sorted ??= [...this.files.keys()].sort();
    return this.sorted;
  }

  /** The paths of the files whose documents are there, in no order; those that wait keep waiting. */
  readPaths(): Iterable<string> {
    return [...this.files.keys()];
  }

  documentsOf(path: string): readonly LibraryDocument[] {
    this.settle();
    return this.files.get(path) ?? [];
  }

  *documents(): Generator<LibraryDocument> {
    for (const path of this.paths()) yield* this.files.get(path) ?? [];
  }

  targetsOf({ target }: Citation, from: LibraryDocument): readonly LibraryDocument[] {
    this.settle();
    const isOther = (document: LibraryDocument) =>
      document.path !== from.path || document.index !== from.index;
    const found = this.byNumber.get(keyOf(target)).filter(isOther);
    if (target.kind === "document")
      return inOrder(found.filter((document) => isInVolume(document, target.volume, from)));
    const same = found.filter(({ cable }) => cable && isSameCount(cable, target.number));
    return inOrder(meantByDate(target, same));
  }

  hasNeighbours({ target }: Citation, from: LibraryDocument): boolean {
    this.settle();
    const isThere = (key: string, holds: (document: LibraryDocument) => boolean) =>
      this.byNumber.get(key).some(holds);
    if (target.kind === "document") {
      const number = Number(target.number);
      const holds = (each: LibraryDocument) => isInVolume(each, target.volume, from);
      return [number - 1, number + 1].every((near) => isThere(`document ${near}`, holds));
    }
    const year = yearMeant(target);
    const { number } = target;
    if (year === undefined) return false;
    const hasNear = (step: number) => {
      for (let distance = 1; distance <= NEAR; distance++) {
        const serial = number.serial + step * distance;
        const holds = ({ cable }: LibraryDocument) =>
          cable?.year === year && isSameCount(cable, { ...number, serial });
        if (isThere(cableKey(serial), holds)) return true;
      }
      return false;
    };
    return hasNear(-1) && hasNear(1);
  }

  citationsOf(document: LibraryDocument): readonly FoundCitation[] {
    this.settle();
    const means = ({ citation, document: from }: FoundCitation) =>
      this.targetsOf(citation, from).some((each) => isSame(each, document));
    return inTextOrder(numberKeys(document).flatMap((key) => this.byCited.get(key).filter(means)));
  }

  citationsLike(citation: Citation, from: LibraryDocument): readonly FoundCitation[] {
    const targets = this.targetsOf(citation, from);
    if (0 < targets.length) {
      const found = targets.flatMap((target) => this.citationsOf(target));
      return inTextOrder([...new Set(found)]);
    }
    const isLike = (found: FoundCitation) =>
      isSameTarget(found.citation.target, citation.target) &&
      this.targetsOf(found.citation, found.document).length === 0;
    return inTextOrder(this.byCited.get(keyOf(citation.target)).filter(isLike));
  }

  /** Works out the files that wait. */
  private settle(): void {
    if (this.waiting.size === 0) return;
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const [path, work] of waiting) this.replace(path, work());
  }

  private replace(path: string, documents: readonly LibraryDocument[] | undefined): void {
    const before = this.files.get(path);
    for (const document of before ?? []) {
      for (const key of numberKeys(document)) this.byNumber.removeFile(key, path);
      for (const { target } of document.citations) this.byCited.removeFile(keyOf(target), path);
    }
    if ((before === undefined) !== (documents === undefined)) this.sorted = undefined;
    if (documents === undefined) {
      this.files.delete(path);
      return;
    }
    this.files.set(path, documents);
    for (const document of documents) {
      for (const key of numberKeys(document)) this.byNumber.add(key, document);
      for (const citation of document.citations)
        this.byCited.add(keyOf(citation.target), { document, citation });
    }
  }
}

/** How far neighbours of a cable are looked for on each side, in numbers of its count. */
const NEAR = 3;

/** Lists by key, each in no particular order. */
class Buckets<Value> {
  private readonly lists = new Map<string, Value[]>();
  private readonly pathOf: (value: Value) => string;

  constructor(pathOf: (value: Value) => string) {
    this.pathOf = pathOf;
  }

  get(key: string): readonly Value[] {
    return this.lists.get(key) ?? [];
  }

  add(key: string, value: Value): void {
    const list = this.lists.get(key);
    if (list === undefined) this.lists.set(key, [value]);
    else list.push(value);
  }

  removeFile(key: string, path: string): void {
    const rest = this.get(key).filter((value) => this.pathOf(value) !== path);
    if (rest.length === 0) this.lists.delete(key);
    else this.lists.set(key, rest);
  }
}

/** What a target is looked up by: a serial, which few stations share, or a document's number. */
function keyOf(target: CitationTarget): string {
  return target.kind === "cable" ? cableKey(target.number.serial) : `document ${target.number}`;
}

function numberKeys({ cable, number }: LibraryDocument): readonly string[] {
  return [
    ...(cable === undefined ? [] : [cableKey(cable.serial)]),
    ...(number === undefined ? [] : [`document ${number}`]),
  ];
}

function cableKey(serial: number): string {
  return `cable ${serial}`;
}

function isSame(a: LibraryDocument, b: LibraryDocument): boolean {
  return a.path === b.path && a.index === b.index;
}

/** Whether two places cite the same, if no document says what they cite. */
function isSameTarget(a: CitationTarget, b: CitationTarget): boolean {
  if (a.kind === "cable")
    return b.kind === "cable" && isSameCount(a.number, b.number) && yearMeant(a) === yearMeant(b);
  return b.kind === "document" && a.number === b.number && a.volume.id === b.volume.id;
}

function inOrder(documents: readonly LibraryDocument[]): readonly LibraryDocument[] {
  return [...documents].sort((a, b) => comparePaths(a.path, b.path) || a.index - b.index);
}

function inTextOrder(found: readonly FoundCitation[]): readonly FoundCitation[] {
  return [...found].sort(
    (a, b) =>
      comparePaths(a.document.path, b.document.path) ||
      a.citation.range.start.line - b.citation.range.start.line ||
      a.citation.range.start.character - b.citation.range.start.character,
  );
}

function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a === b ? 0 : 1;
}
