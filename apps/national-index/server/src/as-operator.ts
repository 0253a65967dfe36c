import { randomInt } from 'node:crypto'
import { newRandomId, newSortableId } from '@mens-centraal/kernel/ids'
import type { Draw } from '@mens-centraal/platform/access/door'
import { type Database, openDatabase } from '@mens-centraal/platform/db/database'
import { faultOf } from '@mens-centraal/platform/log/log'
import { fitKeys } from '@mens-centraal/platform/sealing/key-versions'
import type { NationalConfig } from './config.ts'
import { type NationalLog, openHouseLog } from './log-events.ts'
import { type NationalDoor, operator } from './members/member.ts'
import { doorFor } from './open-door.ts'

export const drawOf = (clock: () => Date): Draw => ({
  id: newRandomId,
  sortableId: () => newSortableId(clock().getTime()),
  number: (below) => randomInt(below),
})

export const openPool = (url: string, size: number, log: NationalLog): Database =>
  openDatabase(url, size, (error) => log.write('database-connection-lost', { fault: faultOf(error) }))

/** One act of the operator, in a database that it opens and closes. @param role `oversight` for the log, else `worker` */
export const asOperator = async <T>(
  config: NationalConfig,
  act: (door: NationalDoor) => Promise<T>,
  role: 'worker' | 'oversight' = 'worker',
): Promise<T> => {
  const database = openPool(config.databases[role], 1, openHouseLog(config.logLevel, config.instance))
  try {
    if (role === 'worker') await fitKeys(database, config.keys)
    return await act(doorFor({ config, database, draw: drawOf(config.clock) }, operator, { origin: 'command' }))
  } finally {
    await database.close()
  }
}
