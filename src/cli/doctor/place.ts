import { shellWord } from '../shell-word.js';

/** Which server and namespace are looked at. */
export interface Place {
  /** Host and port. */
  readonly address: string;
  readonly namespace: string;
}

/** A command of the Temporal CLI for this very server and namespace, to be typed as it stands. */
export function temporalCommand(words: string, { address, namespace }: Place): string {
  return `temporal ${words} --namespace ${shellWord(namespace)} --address ${shellWord(address)}`;
}
