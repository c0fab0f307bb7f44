import { requireTrustedTypes } from './trusted-types';

/* Runs in each page before all other scripts but the inline one. */
requireTrustedTypes(document, (window as { readonly trustedTypes?: Parameters<typeof requireTrustedTypes>[1] }).trustedTypes);
