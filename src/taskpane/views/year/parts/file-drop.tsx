import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ChosenFile } from '../../../files/file-read';
import { chosenFiles, droppedFiles } from './dropped-files';

interface DropProperties {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly multiple: boolean;
  readonly onFiles: (files: readonly ChosenFile[]) => void;
}

/** A button that asks for files, in an area on which they can be dropped. */
export function FileDrop({ id, label, hint, multiple, onFiles }: DropProperties): VNode {
  const [isOver, setOver] = useState(false);
  const take = (files: readonly ChosenFile[]): void => {
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  return (
    <div
      class={isOver ? 'drop over' : 'drop'}
      data-testid={`${id}-drop`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer !== null) void droppedFiles(event.dataTransfer).then(take, () => undefined);
      }}
    >
      <label class="file">
        <input
          type="file"
          data-testid={id}
          multiple={multiple}
          onChange={({ currentTarget }) => {
            const files = chosenFiles(currentTarget.files ?? []);
            // The same file can be chosen again.
            currentTarget.value = '';
            take(files);
          }}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && <p class="hint">{hint}</p>}
    </div>
  );
}
