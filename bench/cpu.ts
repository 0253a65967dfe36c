import { readdirSync, readFileSync } from 'node:fs'

const msPerTick = 10

/** Fields of /proc/<pid>/stat (proc(5)) after the name, which may hold blanks: state is the first. */
const statOf = (pid: number | string): readonly string[] => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

const ticks = (stat: readonly string[], ...fields: readonly number[]): number =>
  fields.reduce((sum, field) => sum + Number(stat[field]), 0)

const parentOf = 1
const user = 11
const system = 12
const childrenUser = 13
const childrenSystem = 14

/** CPU time of one process with its threads, in ms. */
export const cpuOf = (pid: number): number => ticks(statOf(pid), user, system) * msPerTick

/** CPU time of a PostgreSQL server with all its processes, those that have ended included, in ms. */
export const cpuOfServer = (postmaster: number): number => {
  const children = readdirSync('/proc').flatMap((name) => {
    try {
      const stat = /^\d+$/.test(name) ? statOf(name) : []
      return stat[parentOf] === String(postmaster) ? [ticks(stat, user, system)] : []
    } catch {
      return []
    }
  })
  const own = ticks(statOf(postmaster), user, system, childrenUser, childrenSystem)
  return (own + children.reduce((sum, each) => sum + each, 0)) * msPerTick
}
