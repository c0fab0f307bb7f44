import type { FindingActions } from './finding-actions';
import type { NavigationActions } from './navigation-actions';
import type { ReportActions } from './report-actions';
import type { RuleActions } from './rule-actions';
import type { SettingsActions } from './settings-actions';
import type { SharingActions } from './sharing-actions';
import type { WorkbookActions } from './workbook-actions';
import type { YearActions } from './year-actions';

/** All that a person can do in the pane. Views name these and carry nothing out. */
export type PaneActions = WorkbookActions &
  FindingActions &
  SettingsActions &
  RuleActions &
  SharingActions &
  ReportActions &
  YearActions &
  NavigationActions;
