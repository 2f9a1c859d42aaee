/* The view *Documents* beside an editor that is as slow as one likes. */
import { expect, test, vi } from "vitest";
import {
  DOCUMENT_FOLDERS_REQUEST,
  DOCUMENTS_CHANGED_NOTIFICATION,
  type DocumentsResult,
} from "../../server/src/protocol/requests.ts";

type Row = { readonly file: DocumentsResult["files"][number] };
type Tree = {
  readonly onDidChangeTreeData: (listener: () => void) => void;
  readonly getChildren: () => Promise<Row[]>;
};

const editor = vi.hoisted(() => ({ tree: undefined as Tree | undefined }));

vi.mock("vscode", () => {
  class EventEmitter {
    private readonly listeners: ((value: unknown) => void)[] = [];
    readonly event = (listener: (value: unknown) => void) => this.listeners.push(listener);
    fire(value: unknown) {
      for (const listener of this.listeners) listener(value);
    }
    dispose() {}
  }
  const never = () => undefined;
  return {
    EventEmitter,
    Uri: { parse: (text: string) => ({ path: text, toString: () => text }) },
    l10n: { t: (text: string) => text },
    commands: { registerCommand: never, executeCommand: never },
    workspace: { workspaceFolders: [{ name: "ws" }], onDidChangeWorkspaceFolders: never },
    window: {
      onDidChangeActiveTextEditor: never,
      createTreeView: (_: string, { treeDataProvider }: { treeDataProvider: Tree }) => {
        editor.tree = treeDataProvider;
        const view = { visible: true, selection: [], onDidChangeVisibility: never };
        return { ...view, onDidExpandElement: never, onDidCollapseElement: never };
      },
    },
  };
});

vi.mock("vscode-languageclient", () => ({ State: { Running: 2 } }));

/** A view over a server that has one folder and answers when it is told to. */
async function openView() {
  const { showDocuments } = await import("../../client/src/views/documents.ts");
  const waiting: (() => void)[] = [];
  let state = "not started";
  let tellChanged = () => {};
  const counts = { "not started": 1, transcribed: 0, reviewed: 0 };
  const folders = [{ uri: "file:///ws", name: "", counts }];
  const documents = [{ document: 1, name: "1. Memorandum" }];
  const client = {
    onDidChangeState: () => undefined,
    onNotification: (method: string, listener: () => void) => {
      if (method === DOCUMENTS_CHANGED_NOTIFICATION) tellChanged = listener;
    },
    sendRequest: async (method: string) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      if (method === DOCUMENT_FOLDERS_REQUEST)
        return { folders, counts, isReading: false, isComplete: true };
      const file = { uri: "file:///ws/1.memo", folder: "", documentCount: 1 };
      return { files: [{ ...file, documents: documents.map((d) => ({ ...d, state })) }], total: 1 };
    },
  };
  const memento = { get: () => undefined, update: () => Promise.resolve() };
  type Given = Parameters<typeof showDocuments>;
  showDocuments(
    client as unknown as Given[0],
    { onDidChange: () => undefined } as unknown as Given[1],
    {} as Given[2],
    memento as unknown as Given[3],
  );
  const tree = editor.tree as Tree;
  let changes = 0;
  tree.onDidChangeTreeData(() => {
    changes++;
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    tree,
    changes: () => changes,
    /** The server says that documents have changed. */
    async change(to: string): Promise<void> {
      state = to;
      tellChanged();
      await settle();
    },
    /** The server answers all that it is asked. */
    async answer(): Promise<void> {
      for (await settle(); 0 < waiting.length; await settle()) waiting.shift()?.();
    },
  };
}

const states = (rows: readonly Row[]) =>
  rows.flatMap(({ file }) => file.documents.map(({ state }) => state));

test("keeps its rows until the new ones are read", async () => {
  const view = await openView();
  const first = view.tree.getChildren();
  await view.answer();
  expect(states(await first)).toEqual(["not started"]);
  await view.change("transcribed");
  // The editor forgets the rows when it is told of a change, so it is not told yet.
  expect(view.changes()).toBe(0);
  expect(states(await view.tree.getChildren())).toEqual(["not started"]);
  await view.answer();
  expect(view.changes()).toBe(1);
  expect(states(await view.tree.getChildren())).toEqual(["transcribed"]);
});

test("says nothing of a change that its rows do not show", async () => {
  const view = await openView();
  const first = view.tree.getChildren();
  await view.answer();
  const rows = await first;
  await view.change("not started");
  await view.answer();
  expect(view.changes()).toBe(0);
  expect((await view.tree.getChildren())[0]).toBe(rows[0]);
});

test("reads once more what changes while it is read", async () => {
  const view = await openView();
  const first = view.tree.getChildren();
  await view.answer();
  await first;
  await view.change("transcribed");
  await view.change("reviewed");
  await view.answer();
  expect(states(await view.tree.getChildren())).toEqual(["reviewed"]);
});
