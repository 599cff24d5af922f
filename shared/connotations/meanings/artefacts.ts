import { readMeanings } from './read-meanings.ts';

/** Parts of systems: settings, files, parameters, places in a request. */
export const ARTEFACTS = readMeanings(
  'artefact',
  `
  widgetConfig | is the settings of a part of the user interface, which a request can carry | part web-application web-request | vBulletin.widgetConfig.RCE | widget shop
  configuration file, config file | is the settings of a program | part | Configuration File read by guest | file a claim
  `,
);
