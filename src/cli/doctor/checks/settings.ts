import type { Settings, SettingsReading } from '../../../config.js';
import { failed, ok, type Verdict, warning } from '../check.js';

/** Judges the settings of this environment, which are those of a worker that is started in it. */
export function judgeSettings(reading: SettingsReading): Verdict {
  if (reading.kind === 'invalid') {
    return failed({
      found: reading.problems.join('\n'),
      repair: 'Mend these settings; .env.example lists all of them. A worker does not start before.',
    });
  }
  if (reading.warnings.length > 0) {
    return warning({ found: reading.warnings.join('\n'), repair: 'Correct the name, or unset it: nothing reads it.' });
  }
  return ok('every DESK_ setting is known and can be read');
}

/** Says whether decisions without a signature count. Either may be meant, so it is never more than a note. */
export function judgeUnsigned({ allowUnsigned }: Pick<Settings, 'allowUnsigned'>): Verdict {
  return ok(
    allowUnsigned
      ? 'count, each marked "unsigned, identity not proven" (DESK_ALLOW_UNSIGNED=true)'
      : 'are refused by a worker with these settings (DESK_ALLOW_UNSIGNED=true allows them)',
  );
}
