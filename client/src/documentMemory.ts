/** What this computer remembers of documents, of the last few hundred that something was kept of. */
import type * as vscode from "vscode";

const MOST = 500;

export class DocumentMemory {
  private readonly memento: vscode.Memento;
  private readonly name: string;

  /** `name` is that of the entry in the extension's storage. */
  constructor(memento: vscode.Memento, name: string) {
    this.memento = memento;
    this.name = name;
  }

  /** What was kept last, whatever it is. */
  get(key: string): unknown {
    return this.all[key];
  }

  async put(entries: Iterable<readonly [key: string, value: unknown]>): Promise<void> {
    const all = new Map(Object.entries(this.all));
    for (const [key, value] of entries) {
      // What was kept last is forgotten last.
      all.delete(key);
      all.set(key, value);
    }
    await this.memento.update(this.name, Object.fromEntries([...all].slice(-MOST)));
  }

  private get all(): Readonly<Record<string, unknown>> {
    return this.memento.get<Record<string, unknown>>(this.name, {});
  }
}
