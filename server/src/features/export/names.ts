/** Names that must differ within a file: identifiers, labels of footnotes. */
export class Names {
  private readonly taken = new Set<string>();

  /** The name, or with `_2`, `_3` … behind it if it is taken. */
  take(name: string): string {
    let free = name;
    for (let i = this.next.get(name) ?? 2; this.taken.has(free); i++) {
      free = `${name}_${i}`;
      this.next.set(name, i + 1);
    }
    this.taken.add(free);
    return free;
  }

  private readonly next = new Map<string, number>();
}
