import { contextOf, type Door } from '@mens-centraal/platform/access/door'
import { type Grant, permitToSee } from '@mens-centraal/platform/access/grant'
import type { Permission } from '@mens-centraal/platform/access/permission'
import type { View } from '@mens-centraal/platform/acts/read'

/** A view, and the permission under which it is asked. */
export type Wanted = { readonly view: View<string, unknown>; readonly permission: Permission<never> }
/** A view that somebody wants to see, under its permission. */
export const wanted = <Name extends string>(permission: Permission<never, Name>, view: View<Name, unknown>): Wanted => ({
  permission,
  view: view as unknown as View<string, unknown>,
})

/** All that somebody wants to see, in one batch: each as its view shows it, null for what is refused or not there. */
export const look = async (door: Door, wishes: readonly Wanted[]): Promise<unknown[]> => {
  const asked = wishes.map(({ view, permission }) => {
    const permitted = permitToSee(permission, door)
    if (!permitted.ok) return { statements: [], show: () => null }
    const grant = permitted.value as Grant<unknown, string>
    return {
      statements: view.fetch(grant, door),
      show: (rows: Parameters<typeof view.show>[0]) => view.show(rows, grant, door)?.value ?? null,
    }
  })
  const [, ...rows] = await door.database.run([contextOf(door), ...asked.flatMap(({ statements }) => statements)])
  return asked.map(({ statements, show }) => show(rows.splice(0, statements.length)))
}
