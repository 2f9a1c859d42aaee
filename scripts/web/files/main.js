// A file system in memory for VS Code in the browser, with the files that the server lists. What is
// written to it is sent to that server, where a test can read it.
const vscode = require("vscode");

class MemoryFiles {
  constructor(seed, address) {
    this.address = address;
    this.files = new Map(
      Object.entries(seed).map(([path, content]) => [
        path,
        { bytes: bytesOf(content), mtime: Date.now() },
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

function bytesOf(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

// Said all the time, so that nobody works for an hour on what is gone with the window.
function showPractice() {
  const item = vscode.window.createStatusBarItem(vscode.StatusBarAlignment.Left, 1000);
  item.text = "$(info) Practice copy: changes are not saved to your disk";
  item.tooltip =
    "These files are in the browser's memory and are gone when the page is loaded again.";
  item.show();
  return item;
}

exports.activate = async (context) => {
  const address = vscode.Uri.joinPath(context.extensionUri, "folder.json").toString(true);
  const folder = await (await fetch(address)).json();
  const files = new MemoryFiles(folder.files, address);
  if (folder.isPractice) context.subscriptions.push(showPractice());
  for (const scheme of ["mem", "vscode-vfs"])
    context.subscriptions.push(
      vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true }),
    );
};
