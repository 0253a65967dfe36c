/** Which port each part of the world has, counted from the base. Numbers in between are kept for houses that are still to come. */
const offsets = {
  startPage: 0,
  localIndex: 100,
  nationalIndex: 400,
  nationalFigures: 401,
  keyCustodian1: 501,
  keyCustodian2: 502,
  keyCustodian3: 503,
  mailbox: 600,
  smtp: 625,
  mailReports: 650,
  identityProvider: 700,
  populationRegister: 800,
  schoolAdministration: 850,
} as const

/** A part of the world that listens on a port. */
export type Part = keyof typeof offsets
export type Ports = Readonly<Record<Part, number>>

/** The name of each part, for the person at the terminal. */
export const partNames: Readonly<Record<Part, string>> = {
  startPage: 'startpagina / start page',
  localIndex: 'verwijsindex / local index',
  nationalIndex: 'landelijke index / national index',
  nationalFigures: 'cijfers van de landelijke index / figures of the national index',
  keyCustodian1: 'sleutelbewaarder 1 / key custodian 1',
  keyCustodian2: 'sleutelbewaarder 2 / key custodian 2',
  keyCustodian3: 'sleutelbewaarder 3 / key custodian 3',
  mailbox: 'postbus / mailbox',
  smtp: 'postbus (SMTP) / mailbox (SMTP)',
  mailReports: 'teruggekomen mail / mail that came back (SMTP)',
  identityProvider: 'inloggen / identity provider',
  populationRegister: 'personenregister / population register',
  schoolAdministration: 'schooladministratie / school administration',
}

const lastOffset = 899

/** The ports from a base upwards. */
export const portsFrom = (base: number): Ports => ({
  startPage: base + offsets.startPage,
  localIndex: base + offsets.localIndex,
  nationalIndex: base + offsets.nationalIndex,
  nationalFigures: base + offsets.nationalFigures,
  keyCustodian1: base + offsets.keyCustodian1,
  keyCustodian2: base + offsets.keyCustodian2,
  keyCustodian3: base + offsets.keyCustodian3,
  mailbox: base + offsets.mailbox,
  smtp: base + offsets.smtp,
  mailReports: base + offsets.mailReports,
  identityProvider: base + offsets.identityProvider,
  populationRegister: base + offsets.populationRegister,
  schoolAdministration: base + offsets.schoolAdministration,
})

/** Reads PORT_BASE as typed; 4000 when absent. Undefined when it is no number between 1024 and 64636, so that all ports exist. */
export const readPortBase = (typed: string | undefined): number | undefined => {
  const base = typed === undefined || typed === '' ? 4000 : Number(typed)
  return Number.isInteger(base) && base >= 1024 && base + lastOffset <= 65_535 ? base : undefined
}
