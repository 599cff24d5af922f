/** Which way the traffic or the action went, seen from the network that is defended. */
export type Direction = 'inbound' | 'outbound' | 'internal' | 'unknown';

/** One end of a connection. `zone` is the vendor's word for where it stands (`wan`, `dmz`, `trust`). */
export interface Endpoint {
  readonly ip?: string;
  readonly port?: number;
  readonly host?: string;
  readonly zone?: string;
}

/** The scheme a vendor's label is written in; only `attack` labels can name a technique. */
export type VendorLabelScheme = 'attack' | 'crowdstrike' | 'guardduty' | 'unknown';

/** What a vendor says about ATT&CK in an alert: evidence, never gospel. */
export interface VendorLabel {
  /** The text as the vendor wrote it. */
  readonly raw: string;
  /** The ATT&CK id, technique or tactic, where the text could be read as one (not yet checked against a dataset). */
  readonly id?: string;
  /** The name, where the vendor gave a name instead of an id. */
  readonly name?: string;
  readonly kind: 'technique' | 'tactic';
  readonly scheme: VendorLabelScheme;
  /** The ATT&CK version the vendor claims, where it does. */
  readonly version?: string;
}

/**
 * A security alert, whatever product raised it: the one shape everything after the formats works on.
 * Only `name` is always there; what a vendor did not say is absent, not empty.
 */
export interface Alert {
  /** The sender's id for it, where it gave one. Never used alone as a key: senders repeat themselves. */
  readonly id?: string;
  /** The format it was read as: `suricata-eve`, `cef`, …, `generic`, `signature`. */
  readonly format: string;
  /** The product or feed that raised it, where known (`suricata`, `guardduty`); part of the content key. */
  readonly product?: string;
  /** What the analyst sees first: the signature or title. */
  readonly name: string;
  readonly description?: string;
  /** The vendor's class or category (`web-application-attack`, `TTPs/Discovery`). */
  readonly category?: string;
  readonly ruleId?: string;
  /** 0 (none) to 100 (worst). */
  readonly severity?: number;
  /** The severity as the vendor wrote it. */
  readonly severityRaw?: string;
  /** ISO 8601, UTC. */
  readonly time?: string;
  readonly source?: Endpoint;
  readonly destination?: Endpoint;
  readonly direction?: Direction;
  readonly protocol?: string;
  readonly host?: string;
  readonly user?: string;
  readonly process?: string;
  readonly commandLine?: string;
  readonly file?: string;
  readonly hash?: string;
  readonly url?: string;
  readonly cves?: readonly string[];
  /** Where the events come from: `windows`, `process_creation`, `aws`, `cloudtrail`, table or connector names. */
  readonly logSource?: readonly string[];
  readonly vendorLabels?: readonly VendorLabel[];
  /** Further facts, flat: dotted path -> text. Bounded in number and length by the reader. */
  readonly fields?: Readonly<Record<string, string>>;
  /** What could not be read and why, in words for a person. */
  readonly warnings?: readonly string[];
}
