import { invalidArgument } from '../wire/host-error';
import type { HostSession } from '../host-session';
import type { HostPageLayout, HostSheet } from '../host-workbook';
import type { HostObject } from '../wire/host-object';
import { hostObject, type HostType, type Scalar } from '../wire/object-model';
import { parseRange } from '../workbook/range-address';

const footerSection = (section: keyof HostPageLayout['footer']): Scalar<HostSheet> => ({
  get: (sheet) => sheet.pageLayout.footer[section],
  set: (sheet, value) => {
    if (typeof value !== 'string') throw invalidArgument();
    sheet.pageLayout.footer[section] = value;
  },
});

const FOOTER: HostType<HostSheet> = {
  name: 'HeaderFooter',
  scalars: { LeftFooter: footerSection('left'), CenterFooter: footerSection('center'), RightFooter: footerSection('right') },
};

const HEADERS_FOOTERS: HostType<HostSheet> = {
  name: 'HeaderFooterGroup',
  navigations: { DefaultForAllPages: (sheet, session) => hostObject(FOOTER, sheet, session) },
};

const PAGE_LAYOUT: HostType<HostSheet> = {
  name: 'PageLayout',
  scalars: {
    Orientation: {
      get: (sheet) => sheet.pageLayout.orientation,
      set: (sheet, value) => {
        if (value !== 'Portrait' && value !== 'Landscape') throw invalidArgument();
        sheet.pageLayout.orientation = value;
      },
    },
    PaperSize: {
      get: (sheet) => sheet.pageLayout.paperSize,
      set: (sheet, value) => {
        if (typeof value !== 'string') throw invalidArgument();
        sheet.pageLayout.paperSize = value;
      },
    },
    Zoom: {
      get: (sheet) => sheet.pageLayout.zoom,
      set: (sheet, value, { quirks }) => {
        if (value === null || typeof value !== 'object') throw invalidArgument();
        const known = ['scale', 'horizontalFitToPages', 'verticalFitToPages'];
        if (Object.keys(value).some((key) => !known.includes(key))) throw invalidArgument();
        if (quirks.losesFitToPages) return;
        sheet.pageLayout.zoom = value;
      },
    },
  },
  navigations: { HeadersFooters: (sheet, session) => hostObject(HEADERS_FOOTERS, sheet, session) },
  calls: {
    SetPrintArea: (sheet, [area]) => {
      if (typeof area !== 'string') throw invalidArgument();
      sheet.pageLayout.printArea = area;
    },
    SetPrintTitleRows: (sheet, [rows]) => {
      if (typeof rows !== 'string' || !/^\$\d+:\$\d+$/.test(rows)) throw invalidArgument();
      sheet.pageLayout.titleRows = rows;
    },
  },
};

/** A sheet's print set-up. */
export function pageLayoutObject(sheet: HostSheet, session: HostSession): HostObject {
  return hostObject(PAGE_LAYOUT, sheet, session);
}

const PAGE_BREAKS: HostType<HostSheet> = {
  name: 'PageBreakCollection',
  makers: {
    Add: (sheet, [address], session) => {
      if (typeof address !== 'string') throw invalidArgument();
      const { top } = parseRange(address);
      // Nothing stands above the first row.
      if (top === 0) throw invalidArgument();
      sheet.pageLayout.pageBreaks = [...new Set([...sheet.pageLayout.pageBreaks, top])].sort((one, other) => one - other);
      return hostObject(PAGE_BREAK, top, session);
    },
  },
  calls: {
    RemovePageBreaks: (sheet) => {
      sheet.pageLayout.pageBreaks = [];
    },
  },
};

const PAGE_BREAK: HostType<number> = { name: 'PageBreak', scalars: { RowIndex: { get: (row) => row } } };

/** A sheet's breaks between rows. */
export function pageBreaksObject(sheet: HostSheet, session: HostSession): HostObject {
  return hostObject(PAGE_BREAKS, sheet, session);
}
