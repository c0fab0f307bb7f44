import type { Evaluation } from '../../evaluation/evaluation';
import type { LiveSnapshot } from '../../excel/reading/live-snapshot';
import type { PaneHost } from '../host/pane-host';
import type { PaneSettings } from '../state/pane-settings';
import { statusColours, statusColumns } from '../model/status-colouring';

/**
 * Keeps the statuses' colours where the statuses are: Excel stretches a conditional format when rows are inserted within
 * it, and not when a table grows at its end; rules that change bring other labels. Excel is asked only when what should be
 * coloured is not what was coloured last.
 */
export class ColourKeeper {
  private last: string | null = null;
  private failure: readonly string[] | null = null;

  constructor(private readonly host: Pick<PaneHost, 'colourStatuses'>) {}

  /**
   * Colours what should be coloured by now; takes the colours away when the setting is off and they were on. It never
   * throws: whatever becomes of the colours, the results stand. What could not be coloured is not tried again unless
   * something else should be coloured.
   */
  async keep(
    evaluation: Evaluation,
    live: LiveSnapshot,
    { statusColours: isOn, copies }: Pick<PaneSettings, 'statusColours' | 'copies'>,
  ): Promise<void> {
    if (live.readOnly || (!isOn && this.last === null)) return;
    const columns = isOn ? statusColumns(evaluation, live) : [];
    const colours = isOn ? statusColours(evaluation.profile) : [];
    const wanted = JSON.stringify([columns, colours]);
    if (wanted === this.last) return;
    this.last = isOn ? wanted : null;
    try {
      const except = copies.flatMap((name) => live.sheets.get(name)?.id ?? []);
      const failed = await this.host.colourStatuses(columns, colours, except);
      this.failure = failed.length > 0 ? failed : null;
    } catch {
      this.failure = [];
    }
  }

  /** The sheets that could not be coloured, none named where Excel refused altogether; null: nothing failed, or it was taken. */
  takeFailure(): readonly string[] | null {
    const { failure } = this;
    this.failure = null;
    return failure;
  }

  /** The person switched the colours: what is on the sheet is to be looked at whatever was coloured last. */
  forget(): void {
    this.last = '';
  }
}
