import { ExcelError } from '../../excel/excel-error';
import type { PaneHost } from '../host/pane-host';
import { DEFAULT_SETTINGS, isSame, type PaneSettings } from '../state/pane-settings';
import type { PaneState } from '../state/pane-state';
import type { Store } from '../state/store';
import type { TakeBack } from './undo-stack';

const shared = () => import(/* webpackChunkName: "services" */ '../state/shared-settings');
/** Only a workbook that holds settings needs to have them checked. */
const storedSettings = () => import(/* webpackChunkName: "profiles" */ '../state/stored-settings');

/** See `carriedOver`, which is only asked for where somebody else has changed something. */
async function carried(from: PaneSettings, to: PaneSettings, onto: PaneSettings, wins: 'change' | 'existing'): Promise<PaneSettings> {
  return isSame(from, onto) ? to : (await shared()).carriedOver(from, to, onto, wins);
}

/** A change of settings that can be taken back. */
interface SettingsChange {
  from: PaneSettings;
  to: PaneSettings;
}

/**
 * Keeps the settings in the workbook. Colleagues who work on it at the same time change them too, and Excel stores them as a
 * whole: so they are read before they are stored, and only what was changed here is changed.
 */
export class SettingsKeeper {
  /** What the workbook held when it was last asked or told. */
  private stored = DEFAULT_SETTINGS;
  /** What a newer version stored that this one does not know: it stays. */
  private others: Readonly<Record<string, unknown>> = {};
  private readonly changes: SettingsChange[] = [];
  /** What the sheets were called when they were last read, by their ids. */
  private readonly names = new Map<string, string>();

  constructor(
    private readonly host: Pick<PaneHost, 'readSettings' | 'writeSettings'>,
    private readonly store: Store<PaneState>,
  ) {}

  /** Takes what the workbook holds. @throws ExcelError */
  async open(): Promise<void> {
    const { settings, opensWithWorkbook } = await this.host.readSettings();
    this.stored = await this.parsed(settings);
    this.store.set({ settings: this.stored, opensWithWorkbook });
  }

  /** Takes over what a colleague has changed since. @throws ExcelError */
  async takeOver(): Promise<void> {
    const { settings } = await this.host.readSettings();
    // Where the workbook has lost them, they hold for now.
    if (settings === undefined) return;
    const now = await this.parsed(settings);
    if (isSame(now, this.stored)) return;
    this.store.set({ settings: await carried(this.stored, now, this.store.get().settings, 'change') });
    this.stored = now;
  }

  /**
   * The settings become these. Where the workbook does not keep them, they hold for now.
   * @returns how it is taken back, and what Excel said where they are lost
   * @throws ExcelError when they cannot be stored at all
   */
  async change(settings: PaneSettings): Promise<{ readonly takeBack: TakeBack; readonly lost: ExcelError | null }> {
    const change: SettingsChange = { from: this.store.get().settings, to: settings };
    const lost = await this.write(settings);
    this.changes.push(change);
    return {
      lost,
      takeBack: async () => {
        await this.takeOver();
        const isLost = (await this.write(await carried(change.to, change.from, this.store.get().settings, 'existing'))) !== null;
        this.changes.splice(this.changes.indexOf(change), 1);
        return { settingsLost: isLost };
      },
    };
  }

  /**
   * Sheets may have other names than when they were last read: what is set about them goes on being about them, so that a copy
   * made for others stays one. For now where it cannot be stored.
   */
  async followNames(sheets: Iterable<{ readonly id: string; readonly name: string }>): Promise<void> {
    const names = new Map<string, string>();
    for (const { id, name } of sheets) {
      const before = this.names.get(id);
      if (before !== undefined && before !== name) names.set(before, name);
      this.names.set(id, name);
    }
    if (names.size === 0) return;
    const { withSheetsRenamed } = await shared();
    for (const change of this.changes) {
      change.from = withSheetsRenamed(change.from, names);
      change.to = withSheetsRenamed(change.to, names);
    }
    const { settings } = this.store.get();
    const renamed = withSheetsRenamed(settings, names);
    if (renamed === settings) return;
    this.store.set({ settings: renamed });
    await this.write(renamed).catch(() => undefined);
  }

  private async parsed(stored: unknown): Promise<PaneSettings> {
    const settings = stored === undefined ? DEFAULT_SETTINGS : (await storedSettings()).parseSettings(stored);
    const all: object = typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {};
    this.others = Object.fromEntries(Object.entries(all).filter(([key]) => key !== 'kept' && !Object.hasOwn(settings, key)));
    return settings;
  }

  /** @returns what Excel said where the workbook did not keep them */
  private async write(settings: PaneSettings): Promise<ExcelError | null> {
    let lost: ExcelError | null = null;
    try {
      await this.host.writeSettings({ ...this.others, ...settings });
      this.stored = settings;
    } catch (error) {
      if (!isLoss(error)) throw error;
      lost = error;
    }
    this.store.set({ settings });
    return lost;
  }
}

/** Whether a workbook did not keep what was stored in it. It holds for now. */
export function isLoss(error: unknown): error is ExcelError {
  return error instanceof ExcelError && error.code === 'settings-lost';
}
