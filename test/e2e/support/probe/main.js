// Runs inside the extension host what the tests send to it, function by function, with the real API of VS
// Code; see extensionHost.ts. It belongs to the tests and is not shipped.
const vscode = require("vscode");

exports.activate = async (context) => {
  const file = vscode.Uri.joinPath(context.extensionUri, "address.json");
  const address = await readAddress(file);
  let isOver = false;
  context.subscriptions.push({
    dispose() {
      isOver = true;
    },
  });
  void (async () => {
    while (!isOver) {
      const response = await fetch(`${address}/next`).catch(() => undefined);
      if (response === undefined) return;
      // Not awaited: a command may wait for a user while another function looks at the window.
      void perform(address, await response.json());
    }
  })();
};

async function readAddress(file) {
  if (file.scheme.startsWith("http")) return (await fetch(file.toString(true))).json();
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
}

async function perform(address, { id, source, argument }) {
  let answer;
  try {
    const value = await new Function(`return (${source});`)()(vscode, argument);
    answer = { id, value: value === undefined ? null : value };
  } catch (error) {
    answer = { id, error: String(error?.stack ?? error) };
  }
  await fetch(`${address}/done`, { method: "POST", body: JSON.stringify(answer) });
}
