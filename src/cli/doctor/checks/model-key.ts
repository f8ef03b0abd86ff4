import { unreachable } from '../../../domain/unreachable.js';
import { failed, ok, skipped, type Verdict, warning } from '../check.js';

/** What asking the model provider for the model came to. It costs nothing: no text is generated. */
export type ModelHealth =
  | { readonly kind: 'not_used' }
  | { readonly kind: 'no_key' }
  | { readonly kind: 'knows_model'; readonly model: string; readonly host: string }
  | { readonly kind: 'refused'; readonly status: number; readonly model: string; readonly host: string }
  | { readonly kind: 'unreadable'; readonly model: string; readonly host: string }
  | { readonly kind: 'silent'; readonly host: string };

/** Judges key, model and endpoint of the drafter. Neither the key nor the provider's words are ever repeated. */
export function judgeModelKey(health: ModelHealth): Verdict {
  switch (health.kind) {
    case 'not_used':
      return skipped('the embedded drafter needs none (DESK_DRAFTER=openai uses one)');
    case 'no_key':
      return failed({
        found: 'DESK_DRAFTER is openai, but there is no OPENAI_API_KEY',
        repair: 'Set OPENAI_API_KEY, or DESK_DRAFTER=embedded, and restart the workers.',
      });
    case 'knows_model':
      return ok(`${health.host} accepts the key and knows the model ${health.model}`);
    case 'refused':
      return judgeRefusal(health);
    case 'unreadable':
      return failed({
        found: `${health.host} answers, but not as a model provider does`,
        repair: 'Check OPENAI_BASE_URL: most endpoints want a path such as /v1 at its end.',
      });
    case 'silent':
      return failed({
        found: `${health.host} does not answer`,
        repair:
          'Check OPENAI_BASE_URL (it may hold no password), and that this machine reaches it (name, proxy, firewall).',
      });
    default:
      return unreachable(health);
  }
}

function judgeRefusal({ status, model, host }: Extract<ModelHealth, { kind: 'refused' }>): Verdict {
  const http = `(HTTP ${status})`;
  switch (status) {
    case 401:
      return failed({
        found: `${host} does not accept the key ${http}`,
        repair: 'Set OPENAI_API_KEY to a key that is valid there, and restart the workers.',
      });
    case 403:
      return failed({
        found: `${host} accepts the key, but not for the model ${model} ${http}`,
        repair: 'Give the key the right to use this model, or set DESK_OPENAI_MODEL to one that it may use.',
      });
    case 404:
      return failed({
        found: `${host} does not know the model ${model} ${http}`,
        repair:
          'Set DESK_OPENAI_MODEL to a model of this provider. When it is the right one, check OPENAI_BASE_URL: most endpoints want a path such as /v1 at its end.',
      });
    case 429:
      return warning({
        found: `${host} asks for a pause ${http}`,
        repair: 'Run this command again in a minute. When it lasts, raise the quota or pay the account of the key.',
      });
    default:
      return failed({
        found: `${host} fails ${http}`,
        repair: 'Run this command again in a minute, and look at the status page of the provider.',
      });
  }
}
