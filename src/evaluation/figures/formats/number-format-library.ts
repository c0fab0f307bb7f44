/*
 * What is used of the library for number formats. It is named here, and not where it is loaded: what `import()` gives of a library
 * depends on how the library is packed and on the bundler, what `export` gives does not.
 */
export { dateFromSerial, format } from 'numfmt';
