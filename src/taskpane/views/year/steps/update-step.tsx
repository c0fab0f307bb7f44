import type { VNode } from 'preact';
import { shortYear } from '../../../../evaluation/vocabulary/figures/year-mentions';
import { cellAddress, columnLetters } from '../../../../evaluation/workbook/address';
import { yearSentence, yearWord } from '../../../../i18n/year/year-pane';
import { lastTime } from '../../../model/last-time';
import { attempt } from '../../../model/year/attempt';
import { emptiedOn, nextYearOf } from '../../../model/year/next-year';
import type { NextYear } from '../../../../year/next/next-year';
import { Fold } from '../../fold';
import type { ViewProperties } from '../../view';
import { ActButton } from '../parts/act-button';
import { ProblemText } from '../parts/problem-text';
import type { StepProperties } from './step';

const workedOut = lastTime((...facts: Parameters<typeof nextYearOf>) => attempt(() => nextYearOf(...facts)));

/** Step 1, 年度更新: which sheets are made, which years move on, what is emptied. */
export function UpdateStep({ view, workbook }: StepProperties): VNode {
  const { state, actions } = view;
  const { language } = state;
  const found = workedOut(workbook.live.workbook, state.settings);
  if ('problem' in found) return <ProblemText view={view} problem={found.problem} />;
  const next = found.value;
  return (
    <div class="stack" data-testid="update">
      <p class="hint">{yearWord(language, 'updateHint')}</p>
      {next.from !== null && next.to !== null && (
        <p class="result" data-testid="next-years">
          {yearSentence(language, 'years', shortYear(next.from), shortYear(next.to))}
        </p>
      )}
      {next.plan.sheets.length === 0 ? (
        <SheetsOfYears view={view} next={next} />
      ) : (
        <>
          <WhatWillBeMade view={view} next={next} />
          <ActButton view={view} id="next-year" kind="primary" act={() => void actions.makeNextYear()}>
            {yearWord(language, 'updateHere')}
          </ActButton>
          <p class="hint">{yearWord(language, 'updateOther')}</p>
          <div class="row">
            <ActButton view={view} id="next-year-window" act={() => void actions.nextYearElsewhere('window')}>
              {yearWord(language, 'updateOpen')}
            </ActButton>
            <ActButton view={view} id="next-year-file" act={() => void actions.nextYearElsewhere('file')}>
              {yearWord(language, 'updateSave')}
            </ActButton>
          </div>
        </>
      )}
    </div>
  );
}

interface NextProperties extends ViewProperties {
  readonly next: NextYear;
}

function WhatWillBeMade({ view, next }: NextProperties): VNode {
  const { language } = view.state;
  const { copies, replacements } = next;
  return (
    <>
      <ul data-testid="next-sheets">
        {copies.map(({ from, to }) => (
          <li key={to}>
            {yearSentence(language, 'copy', from, to)}
            <Emptied view={view} next={next} sheet={to} />
          </li>
        ))}
      </ul>
      <SheetsOfYears view={view} next={next} />
      {replacements.length > 0 && (
        <Fold title={yearSentence(language, 'titled', yearWord(language, 'replacements'), replacements.length)} data-testid="unfold-years">
          <ul class="changes">
            {replacements.map(({ sheet, row, column, before, after }) => (
              <li key={`${sheet} ${String(row)} ${String(column)}`} class="change">
                <span class="cell">{`${sheet}!${cellAddress(row, column)}`}</span>
                <span class="effect">{yearSentence(language, 'change', before, after)}</span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

/** Sheets with a column for each year: the next one is used, or there is none left. */
function SheetsOfYears({ view, next }: NextProperties): VNode | null {
  const { language } = view.state;
  if (next.ofYears.length === 0) {
    return next.plan.sheets.length === 0 ? <p>{yearWord(language, 'updateNothing')}</p> : null;
  }
  return (
    <ul data-testid="next-columns">
      {next.ofYears.map(({ sheet, column }) => (
        <li key={sheet}>
          {column === null
            ? yearSentence(language, 'noColumnLeft', sheet)
            : yearSentence(language, 'nextColumn', sheet, columnLetters(column))}
        </li>
      ))}
    </ul>
  );
}

/** How many cells of which kind are emptied, and how many move to last year's column. */
function Emptied({ view, next, sheet }: NextProperties & { readonly sheet: string }): VNode {
  const { language } = view.state;
  const count = (kind: Parameters<typeof emptiedOn>[2]): number => emptiedOn(next, sheet, kind);
  const carried = count('last-year');
  const left = next.left.filter((one) => one.sheet === sheet);
  const texts = next.notes.filter((one) => one.sheet === sheet);
  return (
    <>
      <span class="hint block">{yearSentence(language, 'emptied', count('actual'), count('remark'), count('result'))}</span>
      {left.length > 0 && (
        <span class="hint block" data-testid="left-columns">
          {yearSentence(
            language,
            'leftColumns',
            left.map(({ column, heading }) => [columnLetters(column), heading.replace(/\s+/g, ' ')] as const),
          )}
        </span>
      )}
      {texts.length > 0 && (
        <span class="hint block" data-testid="left-texts">
          {yearSentence(
            language,
            'leftTexts',
            texts.map(({ row, column }) => cellAddress(row, column)),
          )}
        </span>
      )}
      {carried > 0 && <span class="hint block">{yearSentence(language, 'carried', carried)}</span>}
    </>
  );
}
