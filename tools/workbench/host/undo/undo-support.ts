/**
 * Members without undo support: Excel empties its undo stack there, and refuses them with `UndoNotSupported` within an undo
 * group. As far as this host has them, by https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
 * (Windows and Mac; the web keeps a sheet's name, position and visibility). WorksheetCollection.add is not on that page;
 * OfficeDev/office-js #6491, #6711 and #6255 report it.
 */
const WITHOUT_UNDO: ReadonlySet<string> = new Set([
  'WorkbookProtection.Protect',
  'WorkbookProtection.Unprotect',
  'Worksheet.Copy',
  'Worksheet.Delete',
  'Worksheet.Name',
  'Worksheet.Position',
  'Worksheet.Visibility',
  'WorksheetCollection.Add',
  'WorksheetProtection.Protect',
  'WorksheetProtection.Unprotect',
]);

/** Members that empty the undo stack though no page says so. */
const CLEARS_UNDO: ReadonlySet<string> = new Set([
  // Reading merged cells: OfficeDev/office-js #5918.
  'Range.GetMergedAreasOrNullObject',
  // Saving settings: OfficeDev/office-js #3141.
  'SettingCollection.Add',
  'Setting.Value',
  'Setting.Delete',
]);

/** What a member does to the undo stack. @param member such as `Worksheet.Delete` */
export function undoSupport(member: string): 'supported' | 'clears' | 'unsupported' {
  if (WITHOUT_UNDO.has(member)) return 'unsupported';
  return CLEARS_UNDO.has(member) ? 'clears' : 'supported';
}
