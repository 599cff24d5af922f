/** Every reason for which a text can be refused as an alert. The code is stable; the message is for people. */
export type AlertErrorCode =
  | 'empty_alert'
  | 'invalid_json'
  | 'alert_too_large'
  | 'alert_too_deep'
  | 'no_signature'
  | 'unsupported_shape';

/** An input that cannot be read as an alert: permanent, so it goes to quarantine and is not retried. */
export class AlertError extends Error {
  override readonly name = 'AlertError';
  readonly code: AlertErrorCode;
  constructor(code: AlertErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
