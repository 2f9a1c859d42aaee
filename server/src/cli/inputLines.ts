/** Lines of a text that comes in pieces. */

/** The lines without their ends (`\n`, `\r\n` or `\r`), each as soon as it is whole. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  // The pieces of a line that is not whole yet: long lines come in many.
  let begun: string[] = [];
  for await (const chunk of chunks) {
    const [first = "", ...others] = chunk.split(/[\r\n]/);
    begun.push(first);
    for (const line of others) {
      yield begun.join("");
      begun = [line];
    }
  }
  if (0 < begun.length) yield begun.join("");
}
