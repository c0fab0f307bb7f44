/* global document */
/* Runs before any bundle, in any browser: what cannot run the bundles is told so, in words. ES5 only. */
(function () {
  if ('noModule' in document.createElement('script') && Object.hasOwn && [].at && ''.replaceAll) return;
  document.getElementById('pane').innerText =
    'この Excel では使えません。Excel 2021 以降、Microsoft 365、または Excel for the web でお使いください。\n\n' +
    'This version of Excel is not supported. Please use Excel 2021 or later, Microsoft 365, or Excel for the web.';
})();
