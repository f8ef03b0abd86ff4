import { stat } from 'node:fs/promises';
import type { ContentHash } from '../domain/brand.js';
import type { Playbook } from '../domain/playbook.js';
import type { PlaybookShelf } from '../ports.js';
import { VendorFault } from '../vendor-fault.js';
import { type KeptPlaybook, type LoadVerdict, loadPlaybook, type PlaybookFiles } from './load.js';
import { problemLine } from './problem.js';
import { codeOf } from './read-file.js';
import { keepPlaybook, readKeptPlaybook, renewKept } from './store.js';

/** What a shelf needs. */
export interface ShelfOptions extends PlaybookFiles {
  /** Every playbook that was ever in force is kept here, below `playbooks/`. */
  readonly stateDir: string;
  /**
   * Told once when a change leaves the files invalid, and once when what is in force cannot be renewed; the last valid
   * playbook stays in force.
   */
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
/** After a renewal that failed: often enough to be in time for a prune once the folder can be written again. */
const TRIED_AGAIN_MS = 300_000;

type Loaded = Extract<LoadVerdict, { kind: 'loaded' }>;

class FolderShelf implements PlaybookShelf {
  readonly #options: ShelfOptions;
  readonly #known = new Map<ContentHash, Playbook>();
  #inForce: Playbook | null = null;
  /** The files as they were before they were last read; `null` when they have to be read. */
  #seen: string | null = null;
  #files: readonly string[] = [];
  #warned = '';
  /** What is in force, as it is kept. */
  #loaded: KeptPlaybook | null = null;
  /** When this shelf last wrote its file or tried to, and whether that failed. */
  #triedMs = 0;
  #isStale = false;
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

  async #lookAndRenew(): Promise<Playbook> {
    const playbook = await this.#look();
    const nowMs = Date.now();
    const pauseMs = this.#isStale ? TRIED_AGAIN_MS : RENEWED_EVERY_MS;
    if (this.#loaded !== null && Math.abs(nowMs - this.#triedMs) >= pauseMs) {
      this.#triedMs = nowMs;
      await this.#renew(this.#loaded);
    }
    return playbook;
  }

  /**
   * A ticket that opens now names it: `desk playbook prune` must not take it for one that nobody uses any more. What is in
   * force needs no file before a restart, so a folder that cannot be written stops nobody who opens or decides.
   */
  async #renew(loaded: KeptPlaybook): Promise<void> {
    try {
      await renewKept(this.#options.stateDir, loaded);
      this.#isStale = false;
    } catch (error) {
      if (!this.#isStale) {
        this.#options.warn(
          `The playbook in force could not be renewed in the state folder (${codeOf(error) ?? 'unknown error'}). Tickets go on with it; run no \`desk playbook prune\` and restart no worker before that folder can be written.`,
        );
      }
      this.#isStale = true;
    }
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
    const written = await keepPlaybook(this.#options.stateDir, { playbook: read, documentText });
    if (written === 'written') {
      this.#triedMs = Date.now();
      this.#isStale = false;
    } else if (this.#loaded?.playbook.hash !== read.hash) {
      // It may have been kept long ago.
      this.#triedMs = 0;
    }
    this.#loaded = { playbook: read, documentText };
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
