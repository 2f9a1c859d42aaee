/**
 * Addresses of files in one spelling. Clients escape more or fewer signs (`a%281%29.memo`), and the
 * library must see that an open document and a file of a listed folder are the same.
 */

/** The address with every sign escaped that may be, and a drive letter in lower case. */
export function canonicalAddress(uri: string): string {
  const scheme = uri.indexOf("://");
  if (scheme < 0) return uri;
  const slash = uri.indexOf("/", scheme + "://".length);
  if (slash < 0) return uri;
  const names = uri.slice(slash).split("/");
  const end = names.length === 2 && names[1] === "" ? "/" : names.map(respell).join("/");
  return uri.slice(0, slash) + end;
}

/** The address of a file or folder by its name in a folder. */
export function joinAddress(folder: string, name: string): string {
  return `${folder}/${escapeName(name)}`;
}

function respell(name: string): string {
  try {
    const plain = decodeURIComponent(name);
    return escapeName(isDrive(plain) ? plain.toLowerCase() : plain);
  } catch {
    return name;
  }
}

function isDrive(name: string): boolean {
  return name.length === 2 && name.endsWith(":");
}

function escapeName(name: string): string {
  return encodeURIComponent(name).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
