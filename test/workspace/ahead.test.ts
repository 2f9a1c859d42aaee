import { describe, expect, test } from "vitest";
import { mapAhead } from "../../server/src/workspace/ahead.ts";

describe("steps begun ahead", () => {
  test("give their results in order, however long each takes", async () => {
    const ends: (() => void)[] = [];
    const step = (i: number) =>
      new Promise<number>((resolve) => {
        ends[i] = () => resolve(i);
        if (i === 2) for (const end of ends.reverse()) end();
      });
    const results: number[] = [];
    for await (const result of mapAhead([0, 1, 2], 3, step)) results.push(result);
    expect(results).toEqual([0, 1, 2]);
  });

  test("are never more than the limit", async () => {
    let begun = 0;
    let most = 0;
    const step = async () => {
      most = Math.max(most, ++begun);
      await Promise.resolve();
    };
    for await (const _ of mapAhead(Array.from({ length: 20 }), 4, step)) begun--;
    expect(most).toBe(4);
  });

  test("give a result while the sequence waits", async () => {
    async function* slow() {
      yield 1;
      await new Promise(() => undefined);
    }
    const results = mapAhead(slow(), 4, async (i) => i * 2);
    expect(await results.next()).toEqual({ done: false, value: 2 });
  });

  test("end the sequence for one who wants no more", async () => {
    const events: string[] = [];
    async function* sequence() {
      try {
        yield* [1, 2, 3];
      } finally {
        events.push("ended");
      }
    }
    for await (const result of mapAhead(sequence(), 1, async (i) => i)) {
      events.push(String(result));
      break;
    }
    expect(events).toEqual(["1", "ended"]);
  });

  test("reject where a step does", async () => {
    const all = async () => {
      for await (const _ of mapAhead([1, 2], 2, () => Promise.reject(new Error("no"))));
    };
    await expect(all()).rejects.toThrow("no");
  });
});
