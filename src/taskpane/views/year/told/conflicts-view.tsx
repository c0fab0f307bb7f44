import type { VNode } from 'preact';
import { cellAddress } from '../../../../evaluation/workbook/address';
import { collectWords } from '../../../../i18n/year/collect-conflicts';
import { yearSentence, yearWord } from '../../../../i18n/year/year-pane';
import { type Conflict, type Decision, isTakeable, TAKEABLE } from '../../../../year/collect/answers/conflict';
import { conflictGroups, type Collecting } from '../../../model/year/collecting';
import { Fold } from '../../fold';
import type { View, ViewProperties } from '../../view';
import { ActButton } from '../parts/act-button';
import { FirstFew } from '../parts/first-few';

/** 要確認: what a person decides, kind by kind, one by one or all of a kind at once; below it what was decided. */
export function ConflictsView({ view, now }: ViewProperties & { readonly now: Collecting }): VNode {
  const { language } = view.state;
  const { conflicts } = now.collected;
  const decided = conflicts.filter(({ decision }) => decision !== undefined);
  return (
    <section data-testid="conflicts">
      <h3>{yearSentence(language, 'titled', yearWord(language, 'conflicts'), now.open.length)}</h3>
      {now.open.length === 0 && <p>{yearWord(language, 'noConflicts')}</p>}
      {conflictGroups(now.open).map(([code, group]) => (
        <ConflictGroup key={code} view={view} conflicts={group} />
      ))}
      {decided.length > 0 && (
        <Fold title={yearSentence(language, 'titled', yearWord(language, 'decidedOnes'), decided.length)} data-testid="unfold-decided">
          <FirstFew
            view={view}
            class="finding-list"
            estimate={160}
            items={decided}
            keyOf={({ key }) => key}
            draw={(conflict) => <ConflictItem view={view} conflict={conflict} />}
          />
        </Fold>
      )}
    </section>
  );
}

function ConflictGroup({ view, conflicts }: ViewProperties & { readonly conflicts: readonly Conflict[] }): VNode | null {
  const { state, actions } = view;
  const { language } = state;
  const [first] = conflicts;
  if (first === undefined) return null;
  const { code } = first;
  const keys = conflicts.map(({ key }) => key);
  const all = (decision: Decision, word: 'keepAll' | 'keepAllEarlier' | 'takeAll' | 'seenAll'): VNode => (
    <ActButton view={view} id={`all-${decision}`} act={() => actions.decide(keys, decision)}>
      {yearWord(language, word)}
    </ActButton>
  );
  return (
    <section class="group warning" data-testid="conflict-group" data-code={code}>
      <h4>
        {collectWords(language).code(code)}
        <span class="badge">{conflicts.length}</span>
      </h4>
      {conflicts.length > 1 && (
        <div class="row all">
          {TAKEABLE.has(code)
            ? [all('take', 'takeAll'), all('keep', code === 'answered-twice' ? 'keepAllEarlier' : 'keepAll')]
            : all('keep', 'seenAll')}
        </div>
      )}
      <FirstFew
        view={view}
        class="finding-list"
        shown={3}
        estimate={160}
        items={conflicts}
        keyOf={({ key }) => key}
        draw={(conflict) => <ConflictItem view={view} conflict={conflict} />}
      />
    </section>
  );
}

function ConflictItem({ view, conflict }: ViewProperties & { readonly conflict: Conflict }): VNode {
  const { state } = view;
  const { language } = state;
  const { code, file, indicator, department, sheet, row, column, decision } = conflict;
  const place = sheet === null || row === null || column === null ? '' : `${sheet}!${cellAddress(row, column)}`;
  return (
    <div class="finding warning" data-testid="conflict" data-code={code} data-cell={place}>
      <div class="finding-text">
        {indicator !== null && <strong>{indicator}</strong>}
        <span class="cell">{[place, department, file].filter((text) => text !== '').join('　')}</span>
        <span>{collectWords(language).message(conflict)}</span>
      </div>
      <div class="remedies">{decision === undefined ? choices(view, conflict) : taken(view, conflict, decision)}</div>
    </div>
  );
}

/** What can be decided, each with the value that the cell then has. */
function choices(view: View, conflict: Conflict): VNode[] {
  const { state, actions } = view;
  const { language } = state;
  const { code, current, answer, other, sheet, row, column, candidate } = conflict;
  const decide = (decision: Decision, text: string): VNode => (
    <ActButton key={decision} view={view} id={decision} kind="quiet" act={() => actions.decide([conflict.key], decision)}>
      {text}
    </ActButton>
  );
  const shown = (value: string): string => (value === '' ? yearWord(language, 'empty') : value);
  return [
    ...(candidate !== undefined
      ? [decide('take', yearSentence(language, 'takeAs', candidate)), decide('keep', yearWord(language, 'seen'))]
      : isTakeable(conflict)
        ? [
            decide('take', yearSentence(language, code === 'answered-twice' ? 'takeLater' : 'take', shown(answer))),
            decide(
              'keep',
              other === null ? yearSentence(language, 'keep', shown(current)) : yearSentence(language, 'keepEarlier', shown(other.answer)),
            ),
          ]
        : [decide('keep', yearWord(language, 'seen'))]),
    ...(sheet === null || row === null || column === null
      ? []
      : [
          <ActButton key="show" view={view} id="show-cell" kind="quiet" act={() => void actions.show({ sheet, row, column })}>
            {yearWord(language, 'showCell')}
          </ActButton>,
        ]),
  ];
}

function taken(view: View, conflict: Conflict, decision: Decision): VNode[] {
  const { state, actions } = view;
  const { language } = state;
  const kept = conflict.other === null ? 'kept' : 'keptEarlier';
  const word = decision === 'take' ? 'taken' : TAKEABLE.has(conflict.code) ? kept : 'wasSeen';
  return [
    <span key="said">{yearWord(language, word)}</span>,
    <ActButton key="again" view={view} id="undecide" kind="quiet" act={() => actions.decide([conflict.key], 'ask')}>
      {yearWord(language, 'undecide')}
    </ActButton>,
  ];
}
