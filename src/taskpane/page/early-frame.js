/* global document, localStorage, navigator */
/* Runs while the page is read: of the frames that the page brings along it leaves the one that is drawn on later. ES5 only. */
(function () {
  var pane = document.getElementById('pane');
  var english = document.getElementById('frame-en');
  // What old browsers are told stays.
  if (!pane.querySelector('.welcome') || !pane.replaceChildren) return;
  if (navigator.language.slice(0, 2).toLowerCase() !== 'ja') {
    document.documentElement.lang = 'en';
    pane.replaceChildren(english.content);
  }
  var isFirstRun = true;
  try {
    isFirstRun = localStorage.getItem('shinchoku.welcomed') === null;
  } catch (refused) {
    // A frame may be refused its storage: then everybody is new.
    isFirstRun = refused !== null;
  }
  if (!isFirstRun) pane.querySelector('.welcome').remove();
})();
