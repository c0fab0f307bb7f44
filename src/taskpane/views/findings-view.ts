import type { Evaluation } from '../../evaluation/evaluation';
import type { Finding, Severity } from '../../evaluation/findings/finding';
import { cellAddress } from '../../evaluation/workbook/address';
import { findingSentence, severityTitle } from '../../i18n/findings';
import type { PaneWord } from '../../i18n/pane';
import { h, type Child } from '../element';
import { evaluateBySettings } from '../evaluate-workbook';
import {
  cellPlan,
  findingKey,
  isKept,
  isSameFinding,
  keptFinding,
  markOf,
  markPlan,
  planForFinding,
  remediesFor,
  resultAt,
  typedNumber,
  type Remedy,
} from '../remedies';
import type { ViewContext } from './view-context';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** As many findings of one severity as are shown at once: a sheet of thousands must not freeze the pane. */
const SHOWN = 100;

/** What a person should look at, most serious first. */
export function findingsView(context: ViewContext, evaluation: Evaluation): Child {
  const { state, word, sentence } = context;
  const open = evaluation.findings.filter((finding) => !isKept(finding, state.settings.kept));
  const kept = evaluation.findings.filter((finding) => isKept(finding, state.settings.kept));
  const serious = open.filter(({ severity }) => severity !== 'info').length;
  return h(
    'section.findings',
    { key: 'findings', 'data-testid': 'findings', 'aria-label': word('findings') },
    h('h2', {}, word('findings'), h('span.badge', {}, sentence('indicatorCount', serious))),
    serious === 0 && h('p.hint', { key: 'none' }, word('noFindings')),
    SEVERITIES.map((severity) => group(context, evaluation, severity, open)),
    kept.length > 0 &&
      h('details', { key: 'kept' }, h('summary', {}, `${word('keptFindings')} (${kept.length})`), list(context, evaluation, kept)),
  );
}

function group(context: ViewContext, evaluation: Evaluation, severity: Severity, open: readonly Finding[]): Child {
  const found = open.filter((finding) => finding.severity === severity);
  if (found.length === 0) return null;
  const title = `${severityTitle(context.state.language, severity)} (${found.length})`;
  const shown = list(context, evaluation, found.slice(0, SHOWN));
  // What is only for information is there for whoever asks.
  return severity === 'info'
    ? h('details', { key: severity }, h('summary', {}, title), shown)
    : h('div', { key: severity }, h('h3', { class: severity }, title), shown);
}

function list(context: ViewContext, evaluation: Evaluation, findings: readonly Finding[]): Child {
  return h(
    'ul.finding-list',
    {},
    findings.map((finding) => findingView(context, evaluation, finding)),
  );
}

function findingView(context: ViewContext, evaluation: Evaluation, finding: Finding): Child {
  const { state, controller } = context;
  const { sheet, row, column, code, severity } = finding;
  const isHere = state.selected?.sheet === sheet && state.selected.row === row;
  const cell = `${evaluation.tables.some((table) => table.sheet !== sheet) ? `${sheet}!` : ''}${cellAddress(row, column)}`;
  return h(
    'li.finding',
    { key: findingKey(finding), class: `finding ${severity}${isHere ? ' here' : ''}` },
    h(
      'button.finding-text',
      {
        type: 'button',
        'data-testid': 'finding',
        'data-code': code,
        'data-cell': cellAddress(row, column),
        'data-sheet': sheet,
        onclick: () => void controller.show(finding),
      },
      h('span.cell', {}, cell),
      finding.indicator !== null && h('strong', {}, finding.indicator),
      h('span.sentence', {}, findingSentence(state.language, finding)),
    ),
    remediesView(context, evaluation, finding),
  );
}

const NAMES: Readonly<Record<Remedy, PaneWord>> = {
  'apply-rule': 'applyRule',
  keep: 'keep',
  'add-mark': 'addMark',
  'make-number': 'makeNumber',
};

function remediesView(context: ViewContext, evaluation: Evaluation, finding: Finding): Child {
  const { state, controller, word, sentence } = context;
  const kept = state.settings.kept.find((one) => isSameFinding(one, finding));
  if (kept !== undefined) {
    const others = state.settings.kept.filter((one) => one !== kept);
    return h(
      'div.remedies',
      {},
      h('span.hint', {}, sentence('keptBecause', kept.reason)),
      h('button.quiet', { type: 'button', onclick: () => void controller.changeSettings({ kept: others }) }, word('keepAgain')),
    );
  }
  const { live, question } = state;
  const remedies = live === null || live.readOnly ? [] : remediesFor(finding, evaluation, live.workbook);
  if (remedies.length === 0) return null;
  const key = findingKey(finding);
  if (question?.finding === key) return questionView(context, finding, question.kind);
  return h(
    'div.remedies',
    {},
    remedies.map((remedy) =>
      h(
        'button.quiet',
        {
          key: remedy,
          type: 'button',
          'data-testid': `remedy-${remedy}`,
          onclick: () => {
            if (remedy === 'keep') controller.question({ finding: key, kind: 'reason' });
            else if (remedy === 'make-number') controller.question({ finding: key, kind: 'number' });
            else void carryOut(context, evaluation, finding, remedy);
          },
        },
        word(NAMES[remedy]),
      ),
    ),
  );
}

function carryOut({ controller }: ViewContext, evaluation: Evaluation, finding: Finding, remedy: 'apply-rule' | 'add-mark'): Promise<void> {
  return controller.writeNow(({ workbook }, settings) => {
    if (remedy === 'apply-rule') return planForFinding(finding, evaluateBySettings(workbook, settings, { applyRule: true }));
    const result = resultAt(evaluation, finding.sheet, finding.row);
    const mark = markOf(evaluation);
    return result === undefined || mark === null ? { sheets: [] } : markPlan(result, mark, workbook);
  });
}

function questionView({ state, controller, word, sentence }: ViewContext, finding: Finding, kind: 'reason' | 'number'): Child {
  const answer = (text: string): void => {
    if (kind === 'number') {
      const number = typedNumber(text);
      if (number === null) controller.refuse(word('noSuchNumber'));
      else void controller.writeNow(() => cellPlan(finding.sheet, finding.row, finding.column, number));
      return;
    }
    if (text.trim() === '') {
      controller.refuse(word('reasonMissing'));
      return;
    }
    const kept = [...state.settings.kept, keptFinding(finding, text.trim())];
    controller.question(null);
    void controller.changeSettings({ kept });
    void controller.ask(async (host, { live }) => {
      const sheetId = live?.sheets.get(finding.sheet)?.id;
      if (sheetId === undefined) return null;
      await host.leaveNote(sheetId, finding.row, finding.column, sentence('keptBecause', text.trim()));
      return word('noteLeft');
    });
  };
  return h(
    'form.question',
    {
      onsubmit: (event) => {
        event.preventDefault();
        const input = event.target instanceof HTMLFormElement ? event.target.elements[0] : undefined;
        if (input instanceof HTMLInputElement) answer(input.value);
      },
    },
    h(
      'label.field',
      {},
      h('span', {}, word(kind)),
      h('input', {
        'data-testid': `answer-${kind}`,
        maxlength: 200,
        ...(kind === 'number' ? { inputmode: 'decimal', placeholder: finding.recorded ?? '' } : {}),
        autofocus: true,
      }),
    ),
    h(
      'div.row',
      {},
      h('button.primary', { type: 'submit' }, word(kind === 'number' ? 'write' : 'keep')),
      h(
        'button.quiet',
        {
          type: 'button',
          onclick: () => {
            controller.question(null);
          },
        },
        word('cancel'),
      ),
    ),
  );
}
