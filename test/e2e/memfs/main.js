// A file system in memory for VS Code in the browser, with the files that the test's server lists. What
// is written to it is sent to that server, where the test can read it.
const vscode = require("vscode");

const encoder = new TextEncoder();

class MemoryFiles {
  constructor(seed, address) {
    this.address = address;
    this.files = new Map(
      Object.entries(seed).map(([path, text]) => [
        path,
        { bytes: encoder.encode(text), mtime: Date.now() },
      ]),
    );
    this.emitter = new vscode.EventEmitter();
    this.onDidChangeFile = this.emitter.event;
  }

  isFolder(path) {
    const prefix = path === "/" ? "/" : `${path}/`;
    return path === "/" || [...this.files.keys()].some((file) => file.startsWith(prefix));
  }

  watch() {
    return new vscode.Disposable(() => {});
  }

  stat(uri) {
    const file = this.files.get(uri.path);
    if (file !== undefined)
      return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length };
    if (this.isFolder(uri.path))
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  readDirectory(uri) {
    if (!this.isFolder(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    const prefix = uri.path === "/" ? "/" : `${uri.path}/`;
    const entries = new Map();
    for (const path of this.files.keys()) {
      if (!path.startsWith(prefix)) continue;
      const [name, ...rest] = path.slice(prefix.length).split("/");
      entries.set(name, rest.length === 0 ? vscode.FileType.File : vscode.FileType.Directory);
    }
    return [...entries];
  }

  readFile(uri) {
    const file = this.files.get(uri.path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return file.bytes;
  }

  async writeFile(uri, bytes) {
    const isNew = !this.files.has(uri.path);
    this.files.set(uri.path, { bytes, mtime: Date.now() });
    const type = isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed;
    this.emitter.fire([{ type, uri }]);
    const query = new URLSearchParams({ path: uri.path });
    await fetch(`${this.address}?${query}`, { method: "POST", body: bytes });
  }

  delete(uri) {
    this.files.delete(uri.path);
    this.emitter.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  async rename(from, to) {
    await this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  createDirectory() {}
}

exports.activate = async (context) => {
  const address = vscode.Uri.joinPath(context.extensionUri, "files.json").toString(true);
  const seed = await (await fetch(address)).json();
  const files = new MemoryFiles(seed, address);
  for (const scheme of ["mem", "vscode-vfs"])
    context.subscriptions.push(
      vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true }),
    );
};
