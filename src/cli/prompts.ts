import { SelectPrompt } from '@clack/core';
import { isCancel, text } from '@clack/prompts';
import type { Choice, Prompts } from './context.js';
import { Interrupted } from './interruption.js';

/** Questions to the person at the keyboard. The streams can be another terminal device than standard input. */
export function terminalPrompts(streams: {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}): Prompts {
  return {
    choose: async (of) => answered(await menu(of, streams)),
    ask: async ({ question }) => {
      const validate = (given: string | undefined) =>
        (given ?? '').trim() === '' ? 'Write at least one word.' : undefined;
      return answered(await text({ message: question, validate, withGuide: false, ...streams }));
    },
  };
}

/** A menu that takes the key of a choice at once, and arrow keys with Enter as well. */
function menu<Value extends string>(
  { question, choices }: { question: string; choices: readonly Choice<Value>[] },
  streams: { input: NodeJS.ReadStream; output: NodeJS.WriteStream },
): Promise<Value | symbol | undefined> {
  const prompt = new SelectPrompt({
    options: [...choices],
    ...streams,
    render() {
      const chosen = choices.find((choice) => choice.value === this.value);
      if (this.state === 'submit') return `${question}: ${chosen?.label ?? ''}`;
      if (this.state === 'cancel') return `${question}: nothing chosen`;
      return [
        question,
        ...choices.map((choice, index) => menuLine(choice, index === this.cursor ? '>' : ' ')),
        `Press ${choices.map((choice) => choice.key).join(', ')}; or choose with the arrow keys and Enter. Ctrl-C leaves without a decision.`,
      ].join('\n');
    },
  });
  prompt.on('key', (pressed) => {
    const choice = choices.find((candidate) => candidate.key === pressed?.toLowerCase());
    if (choice === undefined) return;
    prompt.value = choice.value;
    prompt.state = 'submit';
    prompt.emit('submit');
  });
  return prompt.prompt();
}

function menuLine(choice: Choice<string>, mark: string): string {
  return `${mark} [${choice.key}] ${choice.label.padEnd(LABEL_WIDTH)} ${choice.hint}`;
}

function answered<Value extends string>(value: Value | symbol | undefined): Value {
  if (value === undefined || isCancel(value) || typeof value === 'symbol')
    throw new Interrupted('Nothing was changed.');
  return value;
}

const LABEL_WIDTH = 8;
