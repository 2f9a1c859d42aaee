/** A graph of citations in the formats of other programs: GraphML and DOT. */
import { digraph, toDot } from "ts-graphviz";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import type { RefsNode } from "../../features/contract.ts";
import type { CitationGraph } from "../../workspace/library/citationGraph.ts";
import { toXmlText } from "./xmlText.ts";

const NODE_KEYS = [
  "kind",
  "path",
  "number",
  "year",
  "volume",
  "title",
  "subject",
  "date",
  "absent",
] as const satisfies readonly (keyof RefsNode)[];

/** GraphML with the fields of nodes and the text and line of citations as data. */
export function toGraphml({ nodes, edges }: CitationGraph): string {
  const key = (id: string, of: string, type = "string") =>
    x("key", { id, for: of, "attr.name": id, "attr.type": type });
  const dataOf = (values: Readonly<Record<string, unknown>>) =>
    Object.entries(values)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => x("data", { key: name }, toXmlText(String(value))));
  const graph = x("graph", { edgedefault: "directed" }, [
    ...nodes.map((node) =>
      x(
        "node",
        { id: toXmlText(node.id) },
        dataOf(Object.fromEntries(NODE_KEYS.map((name) => [name, node[name]]))),
      ),
    ),
    ...edges.map(({ from, to, text, start }) =>
      x(
        "edge",
        { source: toXmlText(from), target: toXmlText(to) },
        dataOf({ text, line: start.line + 1 }),
      ),
    ),
  ]);
  const root = x("graphml", { xmlns: "http://graphml.graphdrawing.org/xmlns" }, [
    ...NODE_KEYS.map((name) => key(name, "node", TYPES[name])),
    key("text", "edge"),
    key("line", "edge", "int"),
    graph,
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root)}\n`;
}

const TYPES: Readonly<Partial<Record<(typeof NODE_KEYS)[number], string>>> = {
  year: "int",
  absent: "boolean",
};

/** DOT: documents as boxes, absent ones dashed, citations as arrows. */
export function toDotText({ nodes, edges }: CitationGraph): string {
  const graph = digraph("citations", (g) => {
    for (const node of nodes)
      g.node(escapeDot(node.id), {
        label: escapeDot(labelOf(node)),
        shape: "box",
        ...(node.absent && { style: "dashed" }),
      });
    for (const { from, to, text } of edges)
      g.edge([escapeDot(from), escapeDot(to)], { label: escapeDot(text) });
  });
  return `${toDot(graph)}\n`;
}

function labelOf({ number, title, subject, id, absent }: RefsNode): string {
  if (absent) return number ?? id;
  const about = subject ?? title;
  return [number ?? id, about].filter((part) => part !== null && part !== undefined).join("\n");
}

/** In DOT a backslash begins an escape; what stands in a document is text. */
function escapeDot(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\u{0}", "\u{FFFD}");
}
