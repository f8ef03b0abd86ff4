import type { Environment } from './pinned-server.js';
import type { ServerVersion } from './probe.js';
import type { Progress } from './progress.js';

/** Where a binary came from, in the order in which they are tried. */
export type BinarySource = 'setting' | 'path' | 'cache' | 'download' | 'build';

/** A Temporal CLI that runs on this machine, server inside. */
export interface ServerBinary {
  readonly path: string;
  readonly version: ServerVersion;
  readonly source: BinarySource;
}

/** What looking for a binary needs. */
export interface Search {
  readonly env: Environment;
  readonly progress: Progress;
}

/** What a way of getting the binary leaves: a file in the work folder, or the reason why there is none. */
export type Obtained =
  | { readonly kind: 'made'; readonly path: string }
  | { readonly kind: 'failed'; readonly why: string };

/** What each way of getting the binary is given. */
export interface Workplace extends Search {
  /** An empty folder beside the cached file; whatever stays in it is removed. */
  readonly folder: string;
}
