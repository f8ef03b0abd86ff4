import { stat } from 'node:fs/promises';
import type { ContentHash } from '../domain/brand.js';
import type { Playbook } from '../domain/playbook.js';
import type { PlaybookShelf } from '../ports.js';
import { VendorFault } from '../vendor-fault.js';
import { type KeptPlaybook, type LoadVerdict, loadPlaybook, type PlaybookFiles } from './load.js';
import { problemLine } from './problem.js';
import { keepPlaybook, readKeptPlaybook, renewKept } from './store.js';

/** What a shelf needs. */
export interface ShelfOptions extends PlaybookFiles {
  /** Every playbook that was ever in force is kept here, below `playbooks/`. */
  readonly stateDir: string;
  /** Told once when a change leaves the files invalid; the last valid playbook stays in force. */
  readonly warn: (message: string) => void;
}

/**
 * A shelf over a folder. `current` reads the files again when one of them changed. A change that breaks them is warned
 * about and has no effect; only a shelf that never saw a valid playbook throws, with `PlaybookInvalid` and every
 * problem, so a worker asks once before it takes work.
 */
export function createPlaybookShelf(options: ShelfOptions): PlaybookShelf {
  return new FolderShelf(options);
}

/** Half of the least age at which a prune removes anything. */
const RENEWED_EVERY_MS = 3_600_000;

type Loaded = Extract<LoadVerdict, { kind: 'loaded' }>;

class FolderShelf implements PlaybookShelf {
  readonly #options: ShelfOptions;
  readonly #known = new Map<ContentHash, Playbook>();
  #inForce: Playbook | null = null;
  /** The files as they were before they were last read; `null` when they have to be read. */
  #seen: string | null = null;
  #files: readonly string[] = [];
  #warned = '';
  /** What is in force, as it is kept, and when its file was last written by this shelf. */
  #loaded: KeptPlaybook | null = null;
  #renewedMs = 0;
  #looking: Promise<Playbook> | null = null;

  constructor(options: ShelfOptions) {
    this.#options = options;
  }

  /** Many tickets open at once: they share one look at the files. */
  current(): Promise<Playbook> {
    this.#looking ??= this.#lookAndRenew().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async byHash(hash: ContentHash): Promise<Playbook | null> {
    const known = this.#known.get(hash);
    if (known !== undefined) return known;
    const kept = await readKeptPlaybook(this.#options.stateDir, hash);
    if (kept.kind === 'absent') return null;
    if (kept.kind === 'other-form') {
      throw new VendorFault({
        code: 'PlaybookOfOtherForm',
        message: `playbook ${hash.slice(0, 12)} is kept in form ${kept.form}, which another version of Durable Desk wrote`,
      });
    }
    this.#known.set(hash, kept.playbook);
    return kept.playbook;
  }

  /** A ticket that opens now names it: `desk playbook prune` must not take it for one that nobody uses any more. */
  async #lookAndRenew(): Promise<Playbook> {
    const playbook = await this.#look();
    const nowMs = Date.now();
    if (this.#loaded !== null && Math.abs(nowMs - this.#renewedMs) >= RENEWED_EVERY_MS) {
      await renewKept(this.#options.stateDir, this.#loaded);
      this.#renewedMs = nowMs;
    }
    return playbook;
  }

  async #look(): Promise<Playbook> {
    const before = await fingerprint(this.#files);
    if (this.#inForce !== null && before === this.#seen) return this.#inForce;
    const verdict = await loadPlaybook(this.#options);
    // Taken before reading, so that a file saved meanwhile is read again; worthless when other files were read.
    this.#seen = sameFiles(this.#files, verdict.files) ? before : null;
    this.#files = verdict.files;
    if (verdict.kind === 'loaded') return this.#put(verdict);
    const lines = verdict.problems.map(problemLine).join('\n');
    if (this.#inForce === null) {
      throw new VendorFault({ code: 'PlaybookInvalid', message: `The playbook is invalid:\n${lines}` });
    }
    if (lines !== this.#warned) {
      this.#warned = lines;
      this.#options.warn(`The changed playbook is invalid; the one before stays in force:\n${lines}`);
    }
    return this.#inForce;
  }

  /** Kept before it is in force: no ticket may name a playbook that a restart would lose. */
  async #put(loaded: Loaded): Promise<Playbook> {
    const { playbook: read, documentText } = loaded;
    await keepPlaybook(this.#options.stateDir, { playbook: read, documentText });
    this.#loaded = { playbook: read, documentText };
    // It may have been kept long ago.
    this.#renewedMs = 0;
    const playbook = this.#known.get(loaded.playbook.hash) ?? loaded.playbook;
    this.#known.set(playbook.hash, playbook);
    this.#inForce = playbook;
    this.#warned = '';
    return playbook;
  }
}

function sameFiles(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((file, place) => file === b[place]);
}

/** Changes when any file is written, replaced, removed or comes back; costs one `stat` a file. */
async function fingerprint(files: readonly string[]): Promise<string> {
  const marks = await Promise.all(
    files.map((file) =>
      stat(file, { bigint: true }).then(
        ({ ino, size, mtimeNs, ctimeNs }) => `${file}:${ino}:${size}:${mtimeNs}:${ctimeNs}`,
        () => `${file}:absent`,
      ),
    ),
  );
  return marks.join('\n');
}
