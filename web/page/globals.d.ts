// What the build puts in (tools/build_page.mjs), and what browsers have that the compiler's own list lacks.

declare const WAYMARK_ONE_FILE: boolean;
declare const WAYMARK_PEER_HOOKS: boolean;
declare const WAYMARK_VERSION: string;
declare const WAYMARK_WORKER: string;

// Trusted Types, where there are any: https://w3c.github.io/trusted-types/
declare const trustedTypes: { createPolicy(name: string, rules: object): { createScriptURL(text: string): string } };

// The File System Access API, where there is one: https://wicg.github.io/file-system-access/
declare function showOpenFilePicker(options?: object): Promise<FileSystemFileHandle[]>;
declare function showSaveFilePicker(options?: object): Promise<FileSystemFileHandle>;
interface DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}
interface FileSystemHandle {
  queryPermission?(options?: object): Promise<PermissionState>;
  requestPermission?(options?: object): Promise<PermissionState>;
}

interface Window {
  peer?: object;
}
