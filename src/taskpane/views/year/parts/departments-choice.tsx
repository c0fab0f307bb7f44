import type { VNode } from 'preact';
import { yearSentence, yearWord } from '../../../../i18n/year/year-pane';
import { Fold } from '../../fold';
import type { ViewProperties } from '../../view';
import { ActButton } from './act-button';
import { FileDrop } from './file-drop';

/** The table of departments' old and new names (課名読替表), which asking and collecting follow. */
export function DepartmentsChoice({ view }: ViewProperties): VNode {
  const { state, actions } = view;
  const { language, year } = state;
  if (year.departments !== null)
    return (
      <p data-testid="departments">
        {`${yearSentence(language, 'withDepartments', year.departments.file, year.departments.map.size)} `}
        <ActButton view={view} id="forget-departments" kind="quiet" act={() => void actions.chooseDepartments(null)}>
          {yearWord(language, 'forgetDepartments')}
        </ActButton>
      </p>
    );
  return (
    <Fold title={yearWord(language, 'renamedDepartments')} data-testid="unfold-departments">
      <FileDrop
        id="choose-departments"
        label={yearWord(language, 'chooseDepartments')}
        hint={yearWord(language, 'departmentsHint')}
        multiple={false}
        onFiles={([file]) => {
          if (file !== undefined) void actions.chooseDepartments(file);
        }}
      />
    </Fold>
  );
}
