import { spawnSync } from 'node:child_process';
import { PROJECT } from '../project';
import { ToolError } from '../command/tool-error';

const JAPAN_AHEAD_OF_UTC_S = 9 * 60 * 60;

/**
 * The date that every file of a release carries: that of the last commit, or what `SOURCE_DATE_EPOCH` says
 * (reproducible-builds.org). It must grow from release to release and not be one constant: servers tell by a file's date
 * and size whether a browser's copy is still good.
 * @returns a date whose local fields are those of Japanese time, as zip files have them, wherever the release is made
 * @throws ToolError when there is neither
 */
export function releaseDate(): Date {
  const given = process.env['SOURCE_DATE_EPOCH'] ?? lastCommit();
  const seconds = Number(given);
  if (given.trim() === '' || !Number.isInteger(seconds) || seconds < 0) throw new ToolError('release-date-unknown');
  const japan = new Date((seconds + JAPAN_AHEAD_OF_UTC_S) * 1000);
  return new Date(
    japan.getUTCFullYear(),
    japan.getUTCMonth(),
    japan.getUTCDate(),
    japan.getUTCHours(),
    japan.getUTCMinutes(),
    japan.getUTCSeconds(),
  );
}

function lastCommit(): string {
  return spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: PROJECT, encoding: 'utf8' }).stdout ?? '';
}
