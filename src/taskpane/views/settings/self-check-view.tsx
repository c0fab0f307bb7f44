import type { VNode } from 'preact';
import { selfCheckLine, selfCheckWords } from '../../../i18n/self-check';
import type { ViewProperties } from '../view';

/** 「動作確認」: what this Excel does, to be passed on by whoever has it. */
export function SelfCheckView({ view: { state, actions } }: ViewProperties): VNode {
  const { language, selfCheck } = state;
  const word = (name: keyof typeof selfCheckWords): string => selfCheckWords[name][language];
  const report =
    selfCheck === null ? '' : [selfCheck.about, ...selfCheck.results.map((result) => selfCheckLine(language, result))].join('\n');
  return (
    <details class="card" data-testid="self-check">
      <summary>{word('title')}</summary>
      <p class="hint">{word('explanation')}</p>
      <button type="button" disabled={state.busy !== null} data-testid="run-self-check" onClick={() => void actions.runSelfCheck()}>
        {word('run')}
      </button>
      {selfCheck !== null && (
        <>
          <label class="field">
            <span>{word('report')}</span>
            <textarea readOnly rows={14} data-testid="self-check-report" value={report} />
          </label>
          <button
            type="button"
            class="quiet"
            onClick={({ currentTarget }) => {
              const field = currentTarget.parentElement?.querySelector('textarea');
              if (field instanceof HTMLTextAreaElement) void actions.copyText(field);
            }}
          >
            {word('copy')}
          </button>
        </>
      )}
    </details>
  );
}
