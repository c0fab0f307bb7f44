/** In what real Excels differ from each other, or from their documentation. Each is switched on by the test that needs it. */
export interface HostQuirks {
  /** `PageLayout.zoom` with `horizontalFitToPages` is swallowed: outside the page layout's tab (OfficeDev/office-js #1860). */
  losesFitToPages: boolean;
  /** Ids of sheets whose conditional formats cannot be read: OfficeDev/office-js #6827, #6835, #5222. */
  readonly unreadableConditionalFormats: Set<string>;
  /** What is stored in `workbook.settings` is gone at once: Excel on the Mac, OfficeDev/office-js #6091. */
  losesSettings: boolean;
  /** `Range.copyFrom` leaves the cells as they are: what rows hidden by a filter may come to (OfficeDev/office-js #224). */
  pastesNothing: boolean;
  /** Fails with `InvalidOperationInCellEditMode` although it was asked to wait for the end of the edit (OfficeDev/office-js #3388). */
  refusesInCellEdit: boolean;
  /** `Range.formulasR1C1` cannot be set: build 14326 (OfficeDev/office-js #2189). */
  refusesR1C1: boolean;
}

/** An Excel that does as it is documented. */
export function noQuirks(): HostQuirks {
  return {
    losesFitToPages: false,
    unreadableConditionalFormats: new Set(),
    losesSettings: false,
    pastesNothing: false,
    refusesInCellEdit: false,
    refusesR1C1: false,
  };
}
