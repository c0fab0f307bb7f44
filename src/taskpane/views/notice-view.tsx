import type { VNode } from 'preact';
import { isEvaluable, liveOf } from '../state/workbook-state';
import { ToFindings } from './results/to-findings';
import type { ViewProperties } from './view';

/** What was just said, and what is going on. Always there, so that screen readers hear it change. */
export function NoticeView({ view }: ViewProperties): VNode {
  const { state, actions, word, sentence } = view;
  const { notice, outOfDate, busy, progress, workbook } = state;
  const percent = progress === null ? null : Math.round(progress * 100);
  return (
    <div class="notices">
      <div role="status" aria-live="polite" data-testid="status">
        {busy !== null && isEvaluable(workbook) && (
          <p class="busy">
            <span class="spinner" aria-hidden="true" />
            {word(busy)}
          </p>
        )}
        {state.cellEdited && <p class="notice">{word('cellEdited')}</p>}
        {percent !== null && <progress max={100} value={percent} aria-label={sentence('percentDone', percent)} />}
        {notice?.tone === 'good' && (
          <p class="notice good">
            {notice.text}
            {notice.isResult === true && <ToFindings view={view} />}
          </p>
        )}
      </div>
      <div role="alert" data-testid="alert">
        {notice?.tone === 'bad' && (
          <div class="notice bad">
            <p>{notice.text}</p>
            {notice.leaveStep !== undefined && (
              <button type="button" class="quiet" data-testid="leave-step" onClick={() => void actions.leaveStep()}>
                {notice.leaveStep}
              </button>
            )}
            <button type="button" class="quiet" onClick={() => actions.closeNotice()}>
              {word('close')}
            </button>
          </div>
        )}
      </div>
      {liveOf(workbook)?.readOnly === true && <p class="notice">{word('readOnly')}</p>}
      {liveOf(workbook)?.manualCalculation?.isPending === true && (
        <div class="notice" data-testid="not-calculated">
          <p>{word('notCalculated')}</p>
          <button type="button" class="quiet" onClick={() => void actions.readAgain()}>
            {word('readAgain')}
          </button>
        </div>
      )}
      {outOfDate !== null && (
        <div class="notice" data-testid="out-of-date">
          <p>{word(outOfDate === 'edited' ? 'edited' : 'outOfDate')}</p>
          <button type="button" class="quiet" onClick={() => void actions.readAgain()}>
            {word('readAgain')}
          </button>
        </div>
      )}
    </div>
  );
}
