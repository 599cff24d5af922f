/** A model to train and measure: what it is without, and on which alerts it is asked. */
export interface Variant {
  readonly name: string;
  /** Sources left out of training. */
  readonly without: readonly string[];
  /** Measured on these dev sets, or, with `leftOut`, on the alerts of the sources left out. */
  readonly on: readonly string[];
  readonly leftOut?: boolean;
}

/** The dev sets with labels; the first three are of sources that training has no labelled alert of. */
export const DEV_SETS = ['sentinel', 'panther', 'falco', 'sigma', 'splunk', 'suricata_et'] as const;

export const FULL: Variant = { name: 'all of train', without: [], on: [...DEV_SETS, 'informational'] };

/** What each kind of knowledge is worth: the same without it. */
export const ABLATIONS: readonly Variant[] = [
  { name: 'without the phrasebook', without: ['phrasebook'], on: DEV_SETS },
  { name: 'without our own labels', without: ['own-labels'], on: DEV_SETS },
  { name: 'without our second look at labels', without: ['second-look'], on: DEV_SETS },
  { name: 'without ATT&CK texts', without: ['attack'], on: DEV_SETS },
];

/** A source that the model has never seen, whole: the rows of train and dev of that source. */
export const LEFT_OUT: readonly Variant[] = [
  { name: 'sigma (and its ports in chronicle)', without: ['sigma', 'chronicle'], on: ['sigma'], leftOut: true },
  { name: 'splunk', without: ['splunk'], on: ['splunk'], leftOut: true },
  { name: 'sentinel_hunting', without: ['sentinel_hunting'], on: ['sentinel_hunting'], leftOut: true },
  { name: 'suricata_et', without: ['suricata_et'], on: ['suricata_et'], leftOut: true },
];
