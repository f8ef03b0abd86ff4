import { LIMITS } from './limits.js';
import { truncate } from './text-size.js';
import type { Attachment } from './ticket.js';

/** What a file is, as far as its declared type or the ending of its name tells. Nobody has looked into it. */
export type AttachmentKind = 'picture' | 'video' | 'sound' | 'text' | 'document' | 'archive' | 'other';

const BY_TOP_LEVEL: Readonly<Record<string, AttachmentKind>> = {
  image: 'picture',
  video: 'video',
  audio: 'sound',
  text: 'text',
};

const ENDINGS: readonly (readonly [AttachmentKind, string])[] = [
  ['picture', 'png jpg jpeg gif webp bmp tif tiff heic heif avif svg'],
  ['video', 'mp4 mov avi mkv webm m4v'],
  ['sound', 'mp3 wav m4a ogg opus flac'],
  ['text', 'txt log csv tsv json xml yaml yml md html htm har'],
  ['document', 'pdf doc docx odt rtf xls xlsx ods ppt pptx odp pages numbers eml msg'],
  ['archive', 'zip gz tgz tar 7z rar'],
];
const BY_ENDING: ReadonlyMap<string, AttachmentKind> = new Map(
  ENDINGS.flatMap(([kind, endings]) => endings.split(' ').map((ending) => [ending, kind] as const)),
);

/** Endings of names by which a kind is told; small letters, without the dot. */
export const KNOWN_ENDINGS: ReadonlySet<string> = new Set(BY_ENDING.keys());

/** The kind of a file: by its declared type where that says enough, else by the ending of its name. */
export function attachmentKind({ name, mediaType }: Pick<Attachment, 'name' | 'mediaType'>): AttachmentKind {
  const topLevel = (mediaType ?? '').split('/')[0]?.toLowerCase() ?? '';
  const declared = Object.hasOwn(BY_TOP_LEVEL, topLevel) ? BY_TOP_LEVEL[topLevel] : undefined;
  if (declared !== undefined) return declared;
  const ending = /\.([a-z0-9]{1,8})$/iu.exec(name.trimEnd())?.[1]?.toLowerCase() ?? '';
  return BY_ENDING.get(ending) ?? 'other';
}

/**
 * The name without what a sending system put before it: the last part of a path, of either kind of slash. Steps up and empty
 * parts are no names. Characters that nobody sees stay; whoever shows the name writes them out.
 */
export function baseName(name: string): string {
  const parts = name.split(/[\\/]/u).map((part) => part.trim());
  return parts.findLast((part) => !/^\.{0,2}$/u.test(part)) ?? '(no name)';
}

/** The files of a ticket in one line, the first few by name; `null` when there are none. */
export function attachmentWords(attachments: readonly Attachment[] | undefined): string | null {
  if (attachments === undefined || attachments.length === 0) return null;
  const most = LIMITS.attachmentsShown.value;
  const shown = attachments
    .slice(0, most)
    .map((file) => `${truncate(baseName(file.name), NAME_SHOWN)} (${facts(file)})`);
  const left = attachments.length - shown.length;
  return [...shown, ...(left === 0 ? [] : [`and ${left} more`])].join(', ');
}

const NAME_SHOWN = 60;

function facts(file: Attachment): string {
  const kind = attachmentKind(file);
  return file.bytes === null ? kind : `${kind}, ${sizeWords(file.bytes)}`;
}

/** Bytes as people read them. No locale: the same words in a workflow on every machine. */
function sizeWords(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB'];
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${Math.round(bytes / 1000 ** step)} ${units[step] ?? ''}`;
}
