import type { FunctionComponent, VNode } from 'preact';
import { yearWord } from '../../../i18n/year/year-pane';
import type { YearStep } from '../../state/year-state';
import { isEvaluable, type EvaluatedWorkbook } from '../../state/workbook-state';
import { lazily } from '../lazily';
import type { ViewProperties } from '../view';
import { ActButton } from './parts/act-button';
import { CollectStep } from './steps/collect-step';
import { RequestStep } from './steps/request-step';
import type { StepProperties } from './steps/step';
import { UpdateStep } from './steps/update-step';

const CompareStep = lazily(async () => (await import(/* webpackChunkName: "comparison" */ './steps/compare-step')).CompareStep);

/** The steps, in the order of the year. */
const STEPS: readonly (readonly [YearStep, FunctionComponent<StepProperties>])[] = [
  ['update', UpdateStep],
  ['request', RequestStep],
  ['collect', CollectStep],
  ['compare', CompareStep],
];

/** The year's work (進行管理): four steps, each of which says what it will do before it does it. */
export function YearView({ view }: ViewProperties): VNode {
  const { state, actions, word, sentence } = view;
  const { workbook, language } = state;
  if (!isEvaluable(workbook)) return <p class="hint">{workbook.phase === 'reading' ? word('reading') : workbook.text}</p>;
  return (
    <section class="year" data-testid="year">
      <p class="hint">{yearWord(language, 'intro')}</p>
      {STEPS.map(([step, Content], index) => (
        <Step key={step} view={view} step={step} number={index + 1} content={Content} workbook={workbook} />
      ))}
      {state.undoes !== null && (
        <ActButton view={view} id="undo" title={sentence('undoes', state.undoes)} act={() => void actions.undo()}>
          {word('undo')}
        </ActButton>
      )}
    </section>
  );
}

interface FoldedProperties extends ViewProperties {
  readonly step: YearStep;
  readonly number: number;
  readonly content: FunctionComponent<StepProperties>;
  readonly workbook: EvaluatedWorkbook;
}

/** A step: its content is worked out and drawn when it is unfolded; one is unfolded at a time. */
function Step({ view, step, number, content: Content, workbook }: FoldedProperties): VNode {
  const { state, actions } = view;
  const isOpen = state.year.step === step;
  return (
    <details
      class="card step"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        // Folding one because another was unfolded is no wish of the person's.
        if (currentTarget.open && !isOpen) actions.openStep(step);
        else if (!currentTarget.open && isOpen) actions.openStep(null);
      }}
    >
      <summary data-testid={`step-${step}`}>
        <h2>
          <span class="step-number">{number}</span>
          {yearWord(state.language, step)}
        </h2>
      </summary>
      {isOpen && <Content view={view} workbook={workbook} />}
    </details>
  );
}
