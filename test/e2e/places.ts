/** Where the parts of a world are found. */
export type Places = ReturnType<typeof placesOf>

/** The addresses of a world, by the base of its ports. */
export const placesOf = (portBase: number) => ({
  startPage: `http://localhost:${portBase}`,
  localIndex: `http://localhost:${portBase + 100}`,
  mailbox: `http://localhost:${portBase + 600}`,
  school: `http://localhost:${portBase + 850}`,
  identityProvider: `http://localhost:${portBase + 700}`,
})

/** The world that was started for this run. */
export const places = placesOf(Number(process.env['E2E_PORT_BASE']))
