import type { RulesInput } from '../../model/rules/rules-input';
import type { ViewProperties } from '../view';

/** Properties of a part of the form: the rules as they are being edited, and how they are edited further. */
export interface RulesFormProperties extends ViewProperties {
  readonly input: RulesInput;
  readonly edit: (change: Partial<RulesInput>) => void;
}
