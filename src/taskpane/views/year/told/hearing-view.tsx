import type { VNode } from 'preact';
import { yearSentence, yearWord } from '../../../../i18n/year/year-pane';
import type { CellValue } from '../../../../evaluation/workbook/snapshot';
import { Fold } from '../../fold';
import { FirstFew } from '../parts/first-few';
import type { ViewProperties } from '../../view';

/** What to talk about with departments: large movements, slips of unit or digit, reasons that are owed. */
export function HearingView({ view, rows }: ViewProperties & { readonly rows: readonly (readonly CellValue[])[] }): VNode {
  const { language } = view.state;
  if (rows.length === 0) return <p class="hint">{yearWord(language, 'noHearing')}</p>;
  return (
    <Fold title={yearSentence(language, 'titled', yearWord(language, 'hearing'), rows.length)} data-testid="unfold-hearing">
      <div data-testid="hearing">
        <FirstFew
          view={view}
          estimate={100}
          items={rows}
          keyOf={(cells) => cells.join('\n')}
          draw={(cells) => {
            const [department = '', name = '', unit = '', last = '', actual = '', status = '', reasons = '', cause = ''] = cells.map(
              (cell) => (cell === null ? '' : String(cell)),
            );
            return (
              <div class="change">
                {name}
                <span class="cell">{` ${department}`}</span>
                <span class="effect">{`${yearSentence(language, 'change', last, actual)} ${unit} ${status}`.trim()}</span>
                {reasons.split('\n').map((reason) => (
                  <span key={reason} class="block">
                    {reason}
                  </span>
                ))}
                {cause !== '' && <span class="block">{cause}</span>}
              </div>
            );
          }}
        />
      </div>
    </Fold>
  );
}
