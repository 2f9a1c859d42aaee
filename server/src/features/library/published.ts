/** Addresses of documents in published volumes: built as text, and never fetched by us. */
import { publishedVolumesUrl } from "../../constants.ts";
import type { Volume } from "../../resolve/library/library.ts";
import { isVolumeId } from "../../resolve/library/volumes.ts";
import { isDigits } from "../../scan/words.ts";

/** The address of a document, only where its volume is known by name and its number is one. */
export function publishedAddress(volume: Volume, number: string): string | undefined {
  if (!volume.isNamed || !isVolumeId(volume.id) || !isDigits(number)) return undefined;
  return `${publishedVolumesUrl}${volume.id}/d${number}`;
}
