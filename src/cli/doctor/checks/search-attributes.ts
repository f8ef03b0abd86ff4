import { SEARCH_ATTRIBUTES } from '../../../protocol/names.js';
import { TYPE_NUMBERS } from '../../../server/search-attributes.js';
import { failed, ok, type Verdict, warning } from '../check.js';
import { type Place, temporalCommand } from '../place.js';
import type { ServerAnswer } from '../server-link.js';

/** Judges whether the search attributes are there. `value` holds what the namespace has, by name, as Temporal's type numbers. */
export function judgeSearchAttributes(answer: ServerAnswer<Readonly<Record<string, number>>>, place: Place): Verdict {
  if (answer.kind === 'refused') {
    return warning({
      found: `the server does not let us read them (gRPC status ${answer.code})`,
      repair: `Compare ${Object.keys(SEARCH_ATTRIBUTES).join(', ')} with what its owner sees:\n${temporalCommand('operator search-attribute list', place)}`,
    });
  }
  const wanted = Object.entries(SEARCH_ATTRIBUTES);
  const known = answer.value;
  const missing = wanted.filter(([name]) => !Object.hasOwn(known, name));
  const wrong = wanted.filter(([name, type]) => Object.hasOwn(known, name) && known[name] !== TYPE_NUMBERS[type]);
  if (wrong.length > 0) return wrongTypes(wrong, place);
  if (missing.length === 0) return ok(`all ${wanted.length} are registered`);
  return failed({
    found: `missing: ${missing.map(([name]) => name).join(', ')}; without them there are no lists`,
    repair: [
      'Start a worker, which registers them when it may, or register them yourself:',
      temporalCommand(`operator search-attribute create ${missing.map(nameAndType).join(' ')}`, place),
    ].join('\n'),
  });
}

function nameAndType([name, type]: readonly [string, string]): string {
  return `--name ${name} --type ${type}`;
}

function wrongTypes(wrong: readonly (readonly [string, string])[], place: Place): Verdict {
  return failed({
    found: `of another type than ours: ${wrong.map(([name, type]) => `${name} (should be ${type})`).join(', ')}`,
    repair: [
      'Use a namespace of its own for Durable Desk. Where nothing else uses them, remove them, then run this command again:',
      temporalCommand(
        `operator search-attribute remove --yes ${wrong.map(([name]) => `--name ${name}`).join(' ')}`,
        place,
      ),
    ].join('\n'),
  });
}
