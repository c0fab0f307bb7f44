import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { yearWord } from '../../../../i18n/year/year-pane';
import { errorText } from '../../../model/error-text';
import type { ViewProperties } from '../../view';

/** Why a step cannot be taken. */
export function ProblemText({ view, problem }: ViewProperties & { readonly problem: unknown }): VNode {
  const { language } = view.state;
  const [text, setText] = useState('');
  useEffect(() => {
    void errorText(language, problem).then(setText);
  }, [problem, language]);
  return (
    <p class="notice bad" role="alert">
      {yearWord(language, 'notPossible')} {text}
    </p>
  );
}
