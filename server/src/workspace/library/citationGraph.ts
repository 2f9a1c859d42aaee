/** The citations of a library as a graph, absent documents among its nodes. */
import type { RefsEdge, RefsNode } from "../../features/contract.ts";
import type {
  Citation,
  FoundCitation,
  Library,
  LibraryDocument,
} from "../../resolve/library/library.ts";
import { yearMeant } from "../../resolve/library/matching.ts";

/** Nodes in the order of the files, those that are only cited behind them; edges in text order. */
export interface CitationGraph {
  readonly nodes: readonly RefsNode[];
  readonly edges: readonly RefsEdge[];
}

export function toCitationGraph(library: Library): CitationGraph {
  const documents = [...library.documents()];
  const nodes = new Map(documents.map((document) => [idOf(document), toNode(document)]));
  const edges: RefsEdge[] = [];
  for (const document of documents)
    for (const citation of document.citations) {
      const targets = library.targetsOf(citation, document).map(idOf);
      if (targets.length === 0) {
        const absent = absentNode({ document, citation });
        if (!nodes.has(absent.id)) nodes.set(absent.id, absent);
        targets.push(absent.id);
      }
      for (const to of targets) edges.push(toEdge(idOf(document), to, citation));
    }
  return { nodes: [...nodes.values()], edges };
}

/** What is cited and not there, in the order in which it is first cited. */
export function missingOf({ nodes, edges }: CitationGraph) {
  return nodes
    .filter(({ absent }) => absent)
    .map((node) => ({ ...node, citedBy: edges.filter(({ to }) => to === node.id) }));
}

function idOf({ path, index }: LibraryDocument): string {
  return index === 0 ? path : `${path}#${index + 1}`;
}

function toNode(document: LibraryDocument): RefsNode {
  const { type, path, cable, number, volume, title, subject, date } = document;
  return {
    id: idOf(document),
    kind: type,
    path,
    number: number ?? (cable === undefined ? null : `${cable.station} ${cable.serial}`),
    year: cable?.year ?? null,
    volume: type === "memo" && volume.isNamed ? volume.id : null,
    title: title ?? null,
    subject: subject ?? null,
    date: date ?? null,
    absent: false,
  };
}

const UNKNOWN = { path: null, title: null, subject: null, date: null, absent: true } as const;

/** The same document has the same name wherever it is cited. */
function absentNode({ citation: { target }, document }: FoundCitation): RefsNode {
  if (target.kind === "cable") {
    const { station, serial, to } = target.number;
    const year = yearMeant(target);
    const number = to === undefined ? `${station} ${serial}` : `${station} ${serial} to ${to}`;
    const id = `absent: ${number}${year === undefined ? "" : ` of ${year}`}`;
    return { ...UNKNOWN, id, kind: "cable", number, year: year ?? null, volume: null };
  }
  const { number, volume } = target;
  const where = volume.isNamed ? volume.id : folderOf(document.path);
  return {
    ...UNKNOWN,
    id: `absent: ${where === "" ? "" : `${where} `}document ${number}`,
    kind: "memo",
    number,
    year: null,
    volume: volume.isNamed ? volume.id : null,
  };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function toEdge(from: string, to: string, { text, range }: Citation): RefsEdge {
  return { from, to, text, start: range.start, end: range.end };
}
