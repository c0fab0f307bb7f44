import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Finding } from '../../../evaluation/findings/finding';
import { findingKey } from '../../model/findings/remedies';
import type { EvaluationProperties } from '../view';
import { cellName } from './finding-view';
import { WindowedList } from './windowed-list';

interface ApplyAllProperties extends EvaluationProperties {
  readonly findings: readonly Finding[];
}

/** What the rule would write in place of many typed results, cell by cell, before it does. */
export function ApplyAllView({ view, evaluation, findings }: ApplyAllProperties): VNode {
  const { actions, word, sentence } = view;
  const confirm = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => confirm.current?.focus(), []);
  return (
    <div
      class="question"
      role="group"
      aria-label={word('willChange')}
      data-testid="apply-all"
      onKeyDown={({ key }) => {
        if (key === 'Escape') actions.ask(null);
      }}
    >
      <p>{sentence('cellsBecomeRule', findings.length)}</p>
      <div class="row">
        <button ref={confirm} type="button" class="primary" data-testid="confirm-all" onClick={() => void actions.applyRule(findings)}>
          {sentence('writeCells', findings.length)}
        </button>
        <button type="button" class="quiet" onClick={() => actions.ask(null)}>
          {word('cancel')}
        </button>
      </div>
      <WindowedList
        class="changes"
        keys={findings.map(findingKey)}
        estimate={44}
        draw={(index) => {
          const finding = findings[index];
          if (finding === undefined) return null;
          return (
            <p class="change">
              <span class="cell">{cellName(finding, evaluation)}</span> {finding.indicator}
              <span class="effect">{sentence('becomes', finding.recorded ?? '', finding.computed ?? '')}</span>
            </p>
          );
        }}
      />
    </div>
  );
}
