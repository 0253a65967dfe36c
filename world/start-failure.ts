import { StartProblem } from '@mens-centraal/platform/db/embedded-server'
import { type Part, type Ports, partNames } from './ports.ts'

const taken = (port: number, ports: Ports): string => {
  const part = (Object.keys(ports) as Part[]).find((name) => ports[name] === port)
  const use = part ? ` (${partNames[part]})` : ''
  return [
    `Poort ${port} is bezet${use}. Stop het programma dat deze poort gebruikt, of kies andere poorten: PORT_BASE=5000 npm start`,
    `Port ${port} is taken. Stop the program that uses it, or choose other ports: PORT_BASE=5000 npm start`,
  ].join('\n')
}

/**
 * What to tell the person at the terminal when the world did not start, in Dutch and English.
 * @param ports the ports that were asked for
 * @returns undefined for what nobody foresaw: that is a bug, to be shown as it is
 */
export const explainStartFailure = (problem: unknown, ports: Ports): string | undefined => {
  if (problem instanceof StartProblem) return `De database start niet. / The database does not start.\n${problem.message}`
  if (!(problem instanceof Error && 'code' in problem)) return undefined
  const { code, port } = problem as NodeJS.ErrnoException & { port?: number }
  return code === 'EADDRINUSE' && port !== undefined ? taken(port, ports) : undefined
}
