import type { VNode } from 'preact';
import { cellAddress } from '../../../../evaluation/workbook/address';
import { collectWords } from '../../../../i18n/year/collect-conflicts';
import { yearSentence, yearWord } from '../../../../i18n/year/year-pane';
import { lastTime } from '../../../model/last-time';
import { attempt } from '../../../model/year/attempt';
import { remindersAfter } from '../../../model/year/reminding';
import { type Collecting, collecting } from '../../../model/year/collecting';
import type { YearState } from '../../../state/year-state';
import { Fold } from '../../fold';
import type { ViewProperties } from '../../view';
import { ActButton } from '../parts/act-button';
import { ConflictsView } from '../told/conflicts-view';
import { DepartmentsChoice } from '../parts/departments-choice';
import { FileDrop } from '../parts/file-drop';
import { FirstFew } from '../parts/first-few';
import { HearingView } from '../told/hearing-view';
import { RemindersView } from '../told/reminders-view';
import { ProblemText } from '../parts/problem-text';
import { StatesView } from '../told/states-view';
import type { StepProperties } from './step';

const workedOut = lastTime((...[whole, settings, replies, record, decisions, departments, language]: WorkFacts) =>
  attempt(() => collecting(whole, settings, { replies, record, decisions, departments }, collectWords(language))),
);

type WorkFacts = [
  whole: Parameters<typeof collecting>[0],
  settings: Parameters<typeof collecting>[1],
  replies: Parameters<typeof collecting>[2]['replies'],
  record: Parameters<typeof collecting>[2]['record'],
  decisions: Parameters<typeof collecting>[2]['decisions'],
  departments: YearState['departments'],
  language: Parameters<typeof collectWords>[0],
];

/** Step 3, 回答の取りまとめ: files in, who has answered, what to decide, what will be written, what to talk about. */
export function CollectStep({ view, workbook }: StepProperties): VNode {
  const { state, actions } = view;
  const { language, year, settings } = state;
  const { replies, record, decisions, departments } = year;
  const hasNothing = replies.length === 0 && record === null;
  return (
    <div class="stack" data-testid="collect">
      <p class="hint">{yearWord(language, 'collectHint')}</p>
      <FileDrop
        id="choose-replies"
        label={yearWord(language, 'chooseReplies')}
        hint={yearWord(language, 'dropReplies')}
        multiple
        onFiles={(files) => void actions.addReplies(files)}
      />
      <DepartmentsChoice view={view} />
      {!hasNothing && (
        <Found view={view} found={workedOut(workbook.live.workbook, settings, replies, record, decisions, departments, language)} />
      )}
    </div>
  );
}

function Found({ view, found }: ViewProperties & { readonly found: ReturnType<typeof workedOut> }): VNode {
  if ('problem' in found) return <ProblemText view={view} problem={found.problem} />;
  const now = found.value;
  return (
    <>
      <FilesRead view={view} now={now} />
      <StatesView view={view} departments={now.status.departments} />
      <ConflictsView view={view} now={now} />
      <WillBeWritten view={view} now={now} />
      <StatusFile view={view} />
      <HearingView view={view} rows={now.status.hearing.rows} />
      <RemindersView view={view} reminders={remindersAfter(now, view.state.year, view.state.language)} />
    </>
  );
}

interface NowProperties extends ViewProperties {
  readonly now: Collecting;
}

function FilesRead({ view, now }: NowProperties): VNode {
  const { state, actions } = view;
  const { language } = state;
  const { replies } = now.collected;
  return (
    <>
      {state.year.record !== null && now.record === undefined && <p class="hint">{yearWord(language, 'otherList')}</p>}
      {replies.length > 0 && (
        <Fold title={yearSentence(language, 'titled', yearWord(language, 'files'), replies.length)} data-testid="unfold-files">
          <ul class="changes" data-testid="files">
            {replies.map(({ file, department, answered, indicators }) => (
              <li key={file} class="change">
                {file}
                <span class="cell">{` ${department} ${yearSentence(language, 'ofIndicators', answered, indicators)}`}</span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <ActButton view={view} id="forget-replies" kind="quiet" act={() => actions.forgetReplies()}>
        {yearWord(language, 'forgetReplies')}
      </ActButton>
    </>
  );
}

/** What will be written, cell by cell, before it is written. */
function WillBeWritten({ view, now }: NowProperties): VNode {
  const { state, actions } = view;
  const { language, workbook } = state;
  const { written } = now.collected;
  const cells = now.plan.sheets.reduce((sum, { writes }) => sum + writes.length, 0);
  const isReadOnly = workbook.phase !== 'reading' && workbook.live?.readOnly === true;
  return (
    <section class="group" data-testid="will-take-in">
      <h3>{yearWord(language, 'willTakeIn')}</h3>
      {written.length === 0 ? (
        <p>{yearWord(language, 'nothingToTakeIn')}</p>
      ) : (
        <>
          <p class="result">{yearSentence(language, 'willWrite', written.length, cells - written.length)}</p>
          <FirstFew
            view={view}
            items={written}
            keyOf={({ sheet, row, column }) => `${sheet} ${String(row)} ${String(column)}`}
            draw={({ sheet, row, column, indicator, before, after }) => (
              <div class="change">
                {indicator}
                <span class="cell">{` ${sheet}!${cellAddress(row, column)}`}</span>
                <span class="effect">{yearSentence(language, 'change', before, after)}</span>
              </div>
            )}
          />
          {now.collected.unmarked.length > 0 && (
            <p class="hint" data-testid="unmarked">
              {yearSentence(language, 'unmarked', now.collected.unmarked)}
            </p>
          )}
          {now.collected.undated.length > 0 && (
            <p class="hint" data-testid="undated">
              {yearSentence(language, 'undated', now.collected.undated)}
            </p>
          )}
          <p class="hint">{yearWord(language, 'undecidedStay')}</p>
          {!isReadOnly && (
            <ActButton view={view} id="take-in" kind="primary" act={() => void actions.takeIn()}>
              {yearWord(language, 'takeIn')}
            </ActButton>
          )}
        </>
      )}
    </section>
  );
}

function StatusFile({ view }: ViewProperties): VNode {
  const { state, actions } = view;
  const { language } = state;
  return (
    <>
      <div class="row">
        <ActButton view={view} id="save-status" act={() => void actions.handOverStatus('file')}>
          {yearWord(language, 'saveStatus')}
        </ActButton>
        <ActButton view={view} id="open-status" act={() => void actions.handOverStatus('window')}>
          {yearWord(language, 'openStatus')}
        </ActButton>
      </div>
      <p class="hint">{yearWord(language, 'statusHint')}</p>
    </>
  );
}
