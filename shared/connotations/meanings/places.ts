import { readMeanings } from './read-meanings.ts';

/** Where on the network: protocols' paths, routes, services. */
export const PLACES = readMeanings(
  'network',
  `
  Routestring | is the connection between two hosts: the part of a web request that says where it is routed | web-request | vBulletin.Routestring.widgetConfig | bus route string quartet
  `,
);
