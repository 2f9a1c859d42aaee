import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";
import { fromDot } from "ts-graphviz";
import { describe, expect, test } from "vitest";
import type { MissingRefsOutput, RefsOutput } from "../../server/src/features/contract.ts";
import { makeFolder, runCli } from "../support/commandLine.ts";
import { cableText, memoText } from "../support/libraries.ts";
import { expectConforms } from "../support/schemas.ts";

const FILES = {
  "box/a.cable": cableText({
    station: "LA PAZ",
    serial: 5726,
    day: "04",
    subject: 'LOAN OF "OLD" CHARTS <A & B> \\N ]]>',
  }),
  "box/b & c.cable": cableText({ serial: 412, reference: "(A) LA PAZ 5726, (B) STATE 99" }),
  "box/d.cable": cableText({ serial: 413, day: "14", reference: "STATE 99" }),
  "frus1977-80v02/12.memo": memoText(12, "See Document 9 and Document 40."),
  "frus1977-80v02/9.memo": memoText(9, "Not printed."),
};

describe("refs", () => {
  test("as JSON conforms to its schema", async () => {
    const cwd = await makeFolder(FILES);
    const { status, out, err } = await runCli(["refs", ".", "missing.txt"], { cwd });
    const output = JSON.parse(out) as RefsOutput;
    expectConforms("refs", output);
    expect(output.nodes.map(({ id, number, absent }) => `${id}: ${number} ${absent}`)).toEqual([
      "box/a.cable: LA PAZ 5726 false",
      "box/b & c.cable: HELSINKI 412 false",
      "box/d.cable: HELSINKI 413 false",
      "frus1977-80v02/12.memo: 12 false",
      "frus1977-80v02/9.memo: 9 false",
      "absent: STATE 99 of 1974: STATE 99 true",
      "absent: frus1977-80v02 document 40: 40 true",
    ]);
    expect(output.edges.map(({ from, to, text }) => [from, to, text])).toEqual([
      ["box/b & c.cable", "box/a.cable", "LA PAZ 5726"],
      ["box/b & c.cable", "absent: STATE 99 of 1974", "STATE 99"],
      ["box/d.cable", "absent: STATE 99 of 1974", "STATE 99"],
      ["frus1977-80v02/12.memo", "frus1977-80v02/9.memo", "Document 9"],
      ["frus1977-80v02/12.memo", "absent: frus1977-80v02 document 40", "Document 40"],
    ]);
    expect(output.errors).toMatchObject([{ path: "missing.txt", code: "not-found" }]);
    expect([status, err]).toEqual([2, ""]);
  });

  test("--missing lists what is cited and not there, with who cites it", async () => {
    const cwd = await makeFolder(FILES);
    const { status, out } = await runCli(["refs", "--missing"], { cwd });
    const output = JSON.parse(out) as MissingRefsOutput;
    expectConforms("refs", output);
    expect(
      output.missing.map(({ number, citedBy }) => [number, citedBy.map((e) => e.from)]),
    ).toEqual([
      ["STATE 99", ["box/b & c.cable", "box/d.cable"]],
      ["40", ["frus1977-80v02/12.memo"]],
    ]);
    expect(status).toBe(0);
  });

  test("as GraphML is read back by a parser as it was", async () => {
    const cwd = await makeFolder(FILES);
    const { out } = await runCli(["refs", "--format", "graphml"], { cwd });
    const graph = new DOMParser({ onError: onErrorStopParsing }).parseFromString(out, "text/xml");
    const all = (name: string) => [...graph.getElementsByTagName(name)];
    const nodes = all("node");
    expect(nodes.map((node) => node.getAttribute("id"))).toContain("box/b & c.cable");
    const subject = [...(nodes[0]?.getElementsByTagName("data") ?? [])].find(
      (data) => data.getAttribute("key") === "subject",
    );
    expect(subject?.textContent).toBe('LOAN OF "OLD" CHARTS <A & B> \\N ]]>');
    expect(all("edge")[0]?.getAttribute("source")).toBe("box/b & c.cable");
  });

  test("as DOT is read back by a parser as it was", async () => {
    const cwd = await makeFolder(FILES);
    const { out } = await runCli(["refs", "--format", "dot"], { cwd });
    const graph = fromDot(out);
    expect(graph.nodes).toHaveLength(7);
    expect(graph.edges).toHaveLength(5);
    const label = graph.getNode("box/a.cable")?.attributes.get("label");
    expect(label?.replaceAll("\\\\", "\\")).toContain('LOAN OF "OLD" CHARTS <A & B> \\N ]]>');
    expect(graph.getNode("absent: STATE 99 of 1974")?.attributes.get("style")).toBe("dashed");
  });
});
