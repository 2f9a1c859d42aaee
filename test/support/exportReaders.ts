/*
 * Reads exported files again, each with a parser of its format that others wrote, and gives what the
 * document says: its text with `{1}` for each footnote reference, the references, the notes.
 */
import { DOMParser, type Element, type Node } from "@xmldom/xmldom";
import { unzipSync } from "fflate";
import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import type { ExportFile } from "../../server/src/features/export/model.ts";
import {
  type Reading,
  readingOf,
  withoutBlanks,
} from "../../server/src/features/export/reading.ts";

/** What a file says, all its documents together. */
export function expectedReading(file: ExportFile): Reading {
  const readings = file.documents.map(readingOf);
  return {
    text: readings.map(({ text }) => text).join(""),
    references: readings.flatMap(({ references }) => references),
    notes: sorted(readings.flatMap(({ notes }) => notes)),
  };
}

type Notes = { label: string; text: string }[];

function sorted(notes: Notes | Reading["notes"]): Notes {
  const key = ({ label, text }: Notes[number]) => `${text} ${label}`;
  return [...notes].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Gathers text, references and notes. */
class Gatherer {
  private readonly texts: string[] = [];
  readonly references: string[] = [];
  readonly notes: Notes = [];

  add(text: string): void {
    this.texts.push(text);
  }

  refer(label: string): void {
    this.references.push(label);
    this.texts.push(`{${label}}`);
  }

  reading(): Reading {
    return {
      text: withoutBlanks(this.texts.join("")),
      references: this.references,
      notes: sorted(this.notes.map(({ label, text }) => ({ label, text: withoutBlanks(text) }))),
    };
  }
}

function parse(source: string, type: "text/xml" | "text/html"): Element {
  const onError = (level: string, message: string) => {
    if (level !== "warning") throw new Error(message);
  };
  const { documentElement } = new DOMParser({ onError }).parseFromString(source, type);
  if (documentElement === null) throw new Error("No element");
  return documentElement;
}

function children(node: Node): Node[] {
  return Array.from({ length: node.childNodes.length }, (_, i) => node.childNodes[i] as Node);
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function find(node: Node, name: string): Element | undefined {
  for (const child of children(node)) {
    if (!isElement(child)) continue;
    const found = child.localName === name ? child : find(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function readTei(source: string): Reading {
  const gatherer = new Gatherer();
  const read = (node: Node, target: (text: string) => void): void => {
    if (!isElement(node)) return target(node.nodeValue ?? "");
    if (node.localName === "pb" && nextIsPageLine(node)) return;
    if (node.localName === "pb") return target(`[Page ${node.getAttribute("n")}]`);
    if (node.localName === "ref" && node.getAttribute("type") === "footnote")
      return gatherer.refer(node.textContent ?? "");
    if (node.localName === "note") {
      const label = node.getAttribute("n") ?? "";
      if (node.getAttribute("rend") !== "unreferenced") gatherer.refer(label);
      const note = { label, text: "" };
      gatherer.notes.push(note);
      for (const child of children(node))
        read(child, (text) => {
          note.text += text;
        });
      return;
    }
    for (const child of children(node)) read(child, target);
  };
  const body = find(parse(source, "text/xml"), "body");
  if (body !== undefined) read(body, (text) => gatherer.add(text));
  return gatherer.reading();
}

function nextIsPageLine(node: Node): boolean {
  let next = node.nextSibling;
  while (next !== null && !isElement(next) && (next.nodeValue ?? "").trim() === "")
    next = next.nextSibling;
  return next !== null && isElement(next) && next.getAttribute("type") === "pageLine";
}

export function readHtml(source: string): Reading {
  const gatherer = new Gatherer();
  const read = (node: Node, target: (text: string) => void): void => {
    if (!isElement(node)) return target(node.nodeValue ?? "");
    const classes = (node.getAttribute("class") ?? "").split(" ");
    if (classes.includes("added")) return;
    if (node.getAttribute("role") === "doc-noteref") return gatherer.refer(node.textContent ?? "");
    if (node.localName === "li") {
      const note = { label: "", text: "" };
      gatherer.notes.push(note);
      for (const child of children(node)) {
        const isLabel = isElement(child) && child.getAttribute("class") === "label";
        if (isLabel) note.label = child.textContent ?? "";
        else
          read(child, (text) => {
            note.text += text;
          });
      }
      return;
    }
    for (const child of children(node)) read(child, target);
  };
  const body = find(parse(source, "text/html"), "main");
  if (body !== undefined) read(body, (text) => gatherer.add(text));
  return gatherer.reading();
}

/** Without the words that are added to a cable's header, which only the model tells apart. */
export function readMarkdown(source: string): Reading {
  const gatherer = new Gatherer();
  const root: Root = fromMarkdown(source, {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  });
  const read = (node: Nodes, target: (text: string) => void): void => {
    switch (node.type) {
      case "footnoteReference":
        return gatherer.refer(toLabel(node.label ?? ""));
      case "footnoteDefinition": {
        const note = { label: toLabel(node.label ?? ""), text: "" };
        gatherer.notes.push(note);
        for (const child of node.children)
          read(child, (text) => {
            note.text += text;
          });
        return;
      }
      case "listItem":
        return readHeaderItem(node.children, (child) => read(child, target));
      case "text":
        return target(node.value);
      case "break":
      case "thematicBreak":
        return;
      default:
        if (!("children" in node)) throw new Error(`Unexpected ${node.type} in the Markdown`);
        for (const child of node.children) read(child, target);
    }
  };
  read(root, (text) => gatherer.add(text));
  return gatherer.reading();
}

/** A line of a header: its name in bold and a colon, what is written, a break and the meaning. */
function readHeaderItem(blocks: readonly Nodes[], read: (node: Nodes) => void): void {
  for (const block of blocks) {
    if (!("children" in block)) continue;
    const items = block.children as readonly Nodes[];
    const [name, second] = items;
    const isNamed =
      name?.type === "strong" && second?.type === "text" && second.value.startsWith(": ");
    const breakAt = items.findIndex(({ type }) => type === "break");
    items.forEach((item, i) => {
      if (0 <= breakAt && breakAt <= i) return;
      if (isNamed && i === 0) return;
      if (isNamed && i === 1 && item.type === "text")
        read({ type: "text", value: item.value.slice(2) });
      else read(item);
    });
  }
}

/** A label that stands twice in a file has a number behind it. */
function toLabel(label: string): string {
  return label.replace(/_\d+$/, "");
}

export function readDocx(bytes: Uint8Array): Reading {
  const files = unzipSync(bytes);
  const part = (path: string) => parse(new TextDecoder().decode(files[path]), "text/xml");
  const footnotes = new Map<string, Element>();
  for (const node of children(part("word/footnotes.xml")))
    if (isElement(node)) footnotes.set(node.getAttribute("w:id") ?? "", node);
  const gatherer = new Gatherer();
  const state = { number: 0 };
  const labels = new Map<string, string>();
  const textOf = (node: Node): string => {
    if (!isElement(node)) return "";
    if (node.localName === "t") return node.textContent ?? "";
    return children(node).map(textOf).join("");
  };
  const starts = children(find(part("word/document.xml"), "body") as Node).flatMap(startsIn);
  let section = 0;
  const read = (node: Node): void => {
    if (!isElement(node)) return;
    const style = styleOf(node);
    if (style === "Added") return;
    if (node.localName === "p" && style === "LoneNote") {
      gatherer.notes.push({ label: "", text: textOf(node) });
      return;
    }
    if (node.localName === "hyperlink") {
      const label = textOf(node);
      return gatherer.refer(label);
    }
    const reference =
      node.localName === "r"
        ? children(node).find(
            (child) => isElement(child) && child.localName === "footnoteReference",
          )
        : undefined;
    if (reference !== undefined && isElement(reference)) {
      const id = reference.getAttribute("w:id") ?? "";
      const isMarked = reference.getAttribute("w:customMarkFollows") === "1";
      if (!isMarked) state.number++;
      const label = isMarked ? textOf(node) : String((starts[section] ?? 1) + state.number - 1);
      labels.set(id, label);
      const note = footnotes.get(id);
      const text = note === undefined ? "" : textOf(note);
      gatherer.notes.push({ label, text: isMarked ? text.slice(label.length) : text });
      return gatherer.refer(label);
    }
    if (node.localName === "t") return gatherer.add(node.textContent ?? "");
    for (const child of children(node)) read(child);
    if (node.localName === "p" && 0 < startsIn(node).length) {
      section++;
      state.number = 0;
    }
  };
  read(find(part("word/document.xml"), "body") as Node);
  return gatherer.reading();
}

function styleOf(node: Element): string | null {
  const properties = children(node).find(
    (child) => isElement(child) && (child.localName === "pPr" || child.localName === "rPr"),
  );
  if (properties === undefined) return null;
  const style = children(properties).find(
    (child) => isElement(child) && (child.localName === "pStyle" || child.localName === "rStyle"),
  );
  return style !== undefined && isElement(style) ? style.getAttribute("w:val") : null;
}

/** The first footnote numbers of the sections that end in a node. */
function startsIn(node: Node): number[] {
  if (!isElement(node)) return [];
  const section = node.localName === "sectPr" ? node : find(node, "sectPr");
  if (section === undefined) return [];
  const start = find(section, "numStart");
  return [Number(start?.getAttribute("w:val") ?? "1")];
}
