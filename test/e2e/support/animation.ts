/** A moving picture of a window: frames that are put together into an animated WebP. */
import sharp from "sharp";
import type { Window } from "./window.ts";

export class Animation {
  private readonly window: Window;
  private readonly frames: Buffer[] = [];
  private readonly delays: number[] = [];

  constructor(window: Window) {
    this.window = window;
  }

  /** Takes a frame that is shown for so many milliseconds. */
  async take(delay: number): Promise<void> {
    // Whatever fades in has done so.
    await this.window.page.waitForTimeout(500);
    this.frames.push(await this.window.page.screenshot());
    this.delays.push(delay);
  }

  /** Writes the frames, which are repeated for ever. */
  async write(path: string): Promise<void> {
    // Few colours and no loss keep letters sharp, and what does not change costs nothing.
    const frames = await Promise.all(
      this.frames.map((frame) => sharp(frame).png({ palette: true, colours: 64 }).toBuffer()),
    );
    await sharp(frames, { join: { animated: true } })
      .webp({ lossless: true, effort: 6, minSize: true, delay: this.delays, loop: 0 })
      .toFile(path);
  }
}
