import type { CommandContext } from './context.js';
import { CliFailure } from './failure.js';

/** Who acts: `--as`, else `DESK_ACTOR`. Nobody is guessed from the login name: it would look like proof and is none. */
export function actingPerson(as: string | undefined, context: CommandContext): string {
  const person = as ?? context.env.DESK_ACTOR;
  if (person !== undefined && person !== '') return person;
  throw new CliFailure(
    'UsageInvalid',
    'nobody is named: give `--as PERSON` or set DESK_ACTOR, with an id of the roster',
  );
}
