/* The workspace's file access over files in memory. */
import type { FileAccess, Reading } from "../../server/src/workspace/fileAccess.ts";

/** Files by path; a reading in the place of a text is what reading answers. */
export function memoryFiles(files: Readonly<Record<string, string | Reading>>): FileAccess {
  return {
    readText: async (path) => {
      const file = files[path];
      if (file === undefined)
        return { fault: "not-found", message: "There is no such file or folder" };
      return typeof file === "string" ? { text: file } : file;
    },
    listFiles: async (folder) => {
      const within = Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
      if (within.length === 0) return undefined;
      const names = within.map((path) => path.slice(folder.length + 1));
      return names.filter((name) => !name.includes("/")).sort();
    },
    listFolders: async (folder) => {
      const within = Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
      const names = within.map((path) => path.slice(folder.length + 1));
      const folders = names.flatMap((name) => (name.includes("/") ? name.split("/", 1) : []));
      return [...new Set(folders)].sort();
    },
  };
}
