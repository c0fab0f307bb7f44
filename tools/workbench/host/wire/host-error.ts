/** Why an action failed, as Excel names it. The client throws it as `RichApi.Error` with the same code. */
export class HostError extends Error {
  override readonly name = 'HostError';
  /** Class and member, such as `Worksheet.getRange`; filled in by the batch when left empty. */
  location: string;
  constructor(
    readonly code: string,
    message: string,
    location = '',
  ) {
    super(message);
    this.location = location;
  }
}

/** The thing asked for is not there. */
export function itemNotFound(): HostError {
  return new HostError('ItemNotFound', "The requested resource doesn't exist.");
}

/** An argument has the wrong form or is out of range. */
export function invalidArgument(message = 'The argument is invalid or missing or has an incorrect format.'): HostError {
  return new HostError('InvalidArgument', message);
}

/** The member is not known to this host. It is refused rather than swallowed, so that mistakes show. */
export function apiNotFound(type: string, member: string): HostError {
  return new HostError('ApiNotFound', `The API you are trying to use could not be found: ${type}.${member}.`, `${type}.${member}`);
}

/** A protected sheet, locked cells or a locked structure stand in the way. */
export function accessDenied(): HostError {
  return new HostError('AccessDenied', 'You cannot perform the requested operation.');
}
