import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { yearWord } from '../../../../i18n/year/year-pane';
import { Field, Select } from '../../controls';
import type { ViewProperties } from '../../view';

interface TextsProperties extends ViewProperties {
  readonly id: string;
  readonly title: string;
  /** For each department its text. There is at least one. */
  readonly texts: readonly (readonly [department: string, text: string])[];
}

/** A text for each department, one of them in sight, to be copied into a mail. */
export function TextForEach({ view, id, title, texts }: TextsProperties): VNode {
  const { state, actions, word } = view;
  const field = useRef<HTMLTextAreaElement>(null);
  const [chosen, setChosen] = useState('');
  const [department, text] = texts.find(([name]) => name === chosen) ?? texts[0] ?? ['', ''];
  return (
    <div class="stack" data-testid={id}>
      <Field label={yearWord(state.language, 'department')}>
        <Select value={department} options={texts.map(([name]) => [name, name])} onValue={setChosen} />
      </Field>
      <textarea ref={field} readOnly rows={10} aria-label={title} value={text} />
      <button
        type="button"
        data-testid={`${id}-copy`}
        onClick={() => {
          if (field.current !== null) void actions.copyText(field.current);
        }}
      >
        {word('copy')}
      </button>
    </div>
  );
}
