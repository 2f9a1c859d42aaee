import { describe, expect, test } from "vitest";
import type { Connection } from "vscode-languageserver";
import { type FolderFiles, Workspace } from "../../server/src/protocol/workspace.ts";
import { memoryFiles } from "../support/memoryFiles.ts";

const URI = "file:///archive/box%201/6.cable";
const CITATIONS = { cablegram: { codeLens: { citations: true } } };

/** Files that answer only once they are let, and a client that is asked for its settings. */
function slowWorkspace({ configures }: { configures: boolean }) {
  const files: Record<string, string> = { "file:///archive/.cablegram/config.json": "{}" };
  let open = () => {};
  const isOpen = new Promise<void>((resolve) => {
    open = resolve;
  });
  const inMemory = memoryFiles(files);
  let isHeld = () => {};
  const held = new Promise<void>((resolve) => {
    isHeld = resolve;
  });
  const access: FolderFiles = {
    ...inMemory,
    readText: async (path) => {
      const reading = await inMemory.readText(path);
      if (reading.fault === undefined) isHeld();
      await isOpen;
      return reading;
    },
    writeText: async () => undefined,
  };
  const client = { settings: {} as unknown, warnings: [] as string[] };
  const connection = {
    workspace: { getConfiguration: async () => client.settings },
    sendNotification: async (_: unknown, { message }: { message: string }) => {
      client.warnings.push(message);
    },
  } as unknown as Connection;
  const workspace = new Workspace(connection, access);
  workspace.begin({ servesFiles: false, configures, roots: ["file:///archive"], settings: {} });
  const document = workspace.open(URI, "cable", 1, "");
  return {
    workspace,
    document,
    client,
    files,
    /** Waits until the folder's own file was read, whose text is not handed out yet. */
    untilHeld: () => held,
    /** Lets what was asked for be answered, and holds nothing any more. */
    letAnswer: () => open(),
  };
}

describe("settings that change while those before them are read", () => {
  test("are kept where the client sends them", async () => {
    const { workspace, document, letAnswer } = slowWorkspace({ configures: false });
    const before = workspace.configure(URI);
    workspace.receiveSettings(CITATIONS);
    expect(document.aids.codeLens.citations).toBe(true);
    letAnswer();
    expect(await before).toBe(true);
    expect(document.aids.codeLens.citations).toBe(true);
  });

  test("are kept where the client is asked for them", async () => {
    const { workspace, document, client, letAnswer } = slowWorkspace({ configures: true });
    const before = workspace.configure(URI);
    client.settings = CITATIONS;
    letAnswer();
    await before;
    expect(document.aids.codeLens.citations).toBe(true);
  });

  test("are kept where the folder has them", async () => {
    const { workspace, client, files, untilHeld, letAnswer } = slowWorkspace({ configures: false });
    const before = workspace.configure(URI);
    await untilHeld();
    files["file:///archive/.cablegram/config.json"] = "{";
    workspace.forgetFolders();
    letAnswer();
    await before;
    expect(client.warnings).toEqual([
      expect.stringContaining("file:///archive/.cablegram/config.json"),
    ]);
  });
});
