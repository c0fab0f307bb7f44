import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Field } from '../controls';
import type { ViewProperties } from '../view';

interface QuestionProperties extends ViewProperties {
  readonly kind: 'reason' | 'number';
  /** What the cell holds, as an example of what to type. */
  readonly recorded: string;
  readonly answer: (typed: string) => void;
  /** What the button says; absent: what it does to the one finding. */
  readonly button?: string;
}

/** Asks for a reason or a number, in the place of the buttons that asked for it. */
export function QuestionView({ view, kind, recorded, answer, button }: QuestionProperties): VNode {
  const { actions, word } = view;
  const input = useRef<HTMLInputElement>(null);
  // Whoever asked to be asked wants to answer.
  useLayoutEffect(() => input.current?.focus(), []);
  return (
    <form
      class="question"
      onSubmit={(event) => {
        event.preventDefault();
        answer(input.current?.value ?? '');
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') actions.ask(null);
      }}
    >
      <Field label={word(kind)}>
        <input
          ref={input}
          data-testid={`answer-${kind}`}
          maxlength={200}
          {...(kind === 'number' ? { inputmode: 'decimal', placeholder: recorded } : {})}
        />
      </Field>
      <div class="row">
        <button type="submit" class="primary">
          {button ?? word(kind === 'number' ? 'write' : 'dismiss')}
        </button>
        <button type="button" class="quiet" onClick={() => actions.ask(null)}>
          {word('cancel')}
        </button>
      </div>
    </form>
  );
}
