/** Images as pages: one file a page, or the pages of one TIFF. */
import { decode, decodeImage, type IFD, toRGBA8 } from "utif2";
import { drawingScale, type PageSize, type ScanPages, turned } from "./pages.ts";

/** More pixels are not decoded. */
const MOST_PIXELS = 150_000_000;

/** The images of a scan of which each page is a file, by a function that gets it. */
export class ImagePages implements ScanPages {
  readonly pageCount: number;
  private readonly load: (page: number) => Promise<ImageBitmap>;
  private readonly images = new Map<number, Promise<ImageBitmap>>();

  constructor(pageCount: number, load: (page: number) => Promise<ImageBitmap>) {
    this.pageCount = pageCount;
    this.load = load;
  }

  async sizeOf(page: number): Promise<PageSize> {
    const { width, height } = await this.image(page);
    return { width, height };
  }

  async draw(page: number, wanted: number, rotation: number): Promise<HTMLCanvasElement> {
    const image = await this.image(page);
    const size = turned(image, rotation);
    // Pixels that the scan does not have are not made.
    const scale = Math.min(1, drawingScale(size, wanted));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(size.width * scale));
    canvas.height = Math.max(1, Math.round(size.height * scale));
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("The browser gives no canvas");
    context.imageSmoothingQuality = "high";
    context.translate(canvas.width / 2, canvas.height / 2);
    context.rotate((rotation * Math.PI) / 180);
    context.scale(scale, scale);
    context.drawImage(image, -image.width / 2, -image.height / 2);
    return canvas;
  }

  textOf(): Promise<readonly []> {
    return Promise.resolve([]);
  }

  close(): void {
    for (const image of this.images.values()) image.then((each) => each.close()).catch(() => {});
    this.images.clear();
  }

  private image(page: number): Promise<ImageBitmap> {
    const known = this.images.get(page);
    if (known !== undefined) {
      // The last used one is the last to be dropped.
      this.images.delete(page);
      this.images.set(page, known);
      return known;
    }
    const image = this.load(page);
    this.images.set(page, image);
    image.catch(() => this.images.delete(page));
    for (const [oldest, dropped] of this.images) {
      if (this.images.size <= MOST_IMAGES) break;
      this.images.delete(oldest);
      // Whoever still draws it has it.
      void dropped.catch(() => {});
    }
    return image;
  }
}

/** Decoded images that are kept; one has up to 600 MB. */
const MOST_IMAGES = 6;

/** A PNG or JPEG. */
export function decodePicture(bytes: Uint8Array): Promise<ImageBitmap> {
  return createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>]));
}

/** The first page of a TIFF. */
export async function decodeTiff(bytes: Uint8Array): Promise<ImageBitmap> {
  const buffer = bufferOf(bytes);
  const [first] = directoriesOf(buffer);
  if (first === undefined) throw new Error("The TIFF has no image");
  return tiffImage(buffer, first);
}

/** All pages of a TIFF. */
export function openTiff(bytes: Uint8Array): ScanPages {
  const buffer = bufferOf(bytes);
  const directories = directoriesOf(buffer);
  if (directories.length === 0) throw new Error("The TIFF has no image");
  return new ImagePages(directories.length, async (page) => {
    const directory = directories[page - 1];
    if (directory === undefined) throw new Error(`The TIFF has no page ${page}`);
    return tiffImage(buffer, directory);
  });
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer;
}

/** The images of a TIFF; what has no width is something else. */
function directoriesOf(buffer: ArrayBuffer): IFD[] {
  return decode(buffer).filter((directory) => numberAt(directory, WIDTH) !== 0);
}

async function tiffImage(buffer: ArrayBuffer, directory: IFD): Promise<ImageBitmap> {
  const pixels = numberAt(directory, WIDTH) * numberAt(directory, HEIGHT);
  if (MOST_PIXELS < pixels) throw new Error("The image is too large");
  decodeImage(buffer, directory);
  const { width, height } = directory;
  const data = new Uint8ClampedArray(toRGBA8(directory));
  // The decoded samples are not needed any more, and would be kept with the directory.
  directory.data = new Uint8Array();
  return createImageBitmap(new ImageData(data, width, height));
}

const WIDTH = "t256";
const HEIGHT = "t257";

function numberAt(directory: IFD, tag: string): number {
  const [value = 0] = (directory[tag] ?? []) as number[];
  return Number(value);
}
