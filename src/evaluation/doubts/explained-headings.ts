import { matchKey } from '../vocabulary/clean-text';

/** Parts of a plan's time, and other places: why there are several columns of one kind. */
const OTHERWISE =
  /[0-9]+(?:年[目後次]|月|期|回|q)|四半期|上半期|下半期|[上下前後]期|[前後]半|中間|最終|前回|参考|(?:^|[^市区町村])(?:国|県|都|府|道|全国|類似団体)(?:の|平均|内|値|$)/;

/** Whether a heading says why its figures stand beside others of the kind. */
export function saysOtherwise(heading: string): boolean {
  return OTHERWISE.test(matchKey(heading));
}
