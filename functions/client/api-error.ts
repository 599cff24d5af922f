/** The API answered with a problem. Match on `code`; it is stable. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;
  /** The revision that stands, with `stale_revision`. */
  readonly currentRevision?: number;
  constructor(status: number, code: string, message: string, currentRevision?: number) {
    super(message);
    this.status = status;
    this.code = code;
    if (currentRevision !== undefined) this.currentRevision = currentRevision;
  }
}
