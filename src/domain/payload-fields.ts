import { isIsoMoment } from './iso-moment.js';
import { LIMITS } from './limits.js';
import { hasHiddenCharacter, hasLoneSurrogate, isBlank, visibleLine } from './text-rules.js';
import { characters, truncate, utf8Bytes } from './text-size.js';

const ARTIFACT_HASH = /^[0-9a-f]{64}$/;
const NAMES_SHOWN = 5;
const NAME_LENGTH_SHOWN = 40;

/** One value on its way through the checks, and the list that collects what is wrong with it. */
export interface Field {
  readonly value: unknown;
  readonly at: string;
  readonly problems: string[];
}

/** An object that was opened; every value in it is still unchecked. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; fields it does not know are refused by name. Anything else opens as an empty object. */
export function openFields(object: Field & { readonly known: readonly string[] }): Fields {
  const { value, at, known, problems } = object;
  if (!isFields(value)) {
    problems.push(`${at}: must be one JSON object with ${known.join(', ')}`);
    return {};
  }
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  if (unknown.length > 0) {
    const names = unknown.slice(0, NAMES_SHOWN).map((key) => `"${truncate(visibleLine(key), NAME_LENGTH_SHOWN)}"`);
    problems.push(`${at === '' ? '' : `${at}: `}unknown field ${names.join(', ')}; known are ${known.join(', ')}`);
  }
  return value;
}

/** Whether a value is an object with fields: no list, no `null`. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an optional field was left out. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function text({ value, at, problems }: Field): string | null {
  if (typeof value !== 'string') {
    problems.push(value === undefined ? `${at}: missing` : `${at}: must be a text`);
    return null;
  }
  if (hasLoneSurrogate(value)) {
    problems.push(`${at}: holds half a character (a lone surrogate), which cannot be stored`);
    return null;
  }
  return value;
}

/** A short name without control or invisible characters, 1 to 200 characters; an empty text when it is none. */
export function labelField(field: Field): string {
  const given = text(field);
  if (given === null) return '';
  const most = LIMITS.fieldLength.value;
  if (isBlank(given)) field.problems.push(`${field.at}: is blank`);
  else if (characters(given) > most)
    field.problems.push(`${field.at}: ${characters(given)} characters; at most ${most}`);
  else if (hasHiddenCharacter(given))
    field.problems.push(`${field.at}: control and invisible characters are not allowed here`);
  return given;
}

/** What a person wrote, kept as it is, up to 16,384 characters. */
export function proseField(field: Field): string {
  const given = text(field);
  if (given === null) return '';
  const most = LIMITS.decisionText.value;
  if (characters(given) > most) field.problems.push(`${field.at}: ${characters(given)} characters; at most ${most}`);
  return given;
}

/** A signature, up to 4,000 characters. */
export function signatureField(field: Field): string {
  const given = text(field);
  if (given === null) return '';
  const most = LIMITS.signatureLength.value;
  if (given.length > most) field.problems.push(`${field.at}: ${given.length} characters; at most ${most}`);
  return given;
}

/** What a customer wrote, kept as it is, up to 64 KiB; it must show something. */
export function messageBodyField(field: Field): string {
  const given = text(field);
  if (given === null) return '';
  const most = LIMITS.customerMessage.value;
  const size = utf8Bytes(given);
  if (size > most) field.problems.push(`${field.at}: ${size} bytes; a message may hold ${most} bytes of text`);
  else if (isBlank(given)) field.problems.push(`${field.at}: is blank`);
  return given;
}

/** A moment in ISO 8601, as the sender gave it. */
export function momentField(field: Field): string {
  const given = text(field);
  if (given === null) return '';
  if (!isIsoMoment(given)) field.problems.push(`${field.at}: must be a moment in ISO 8601, e.g. 2026-01-31T09:00:00Z`);
  return given;
}

/** A content hash. */
export function hashField(field: Field): string {
  const given = text(field);
  if (given === null) return '';
  if (!ARTIFACT_HASH.test(given))
    field.problems.push(`${field.at}: must be the 64 lower-case hexadecimal digits that the open gate shows`);
  return given;
}
