import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from './actor.ts'
import { categoryList } from './category-change-views.ts'
import { decideOnCategory, proposeCategory } from './change-category.ts'
import { decideCategoryChange, listCategories, proposeCategoryChange } from './organisation-permissions.ts'

/** The designated categories, which all municipalities of this index share, for their functional managers. */
export const categoryRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route(
    'GET /api/organisation-categories',
    listCategories,
    (door) => read(door, permitToSee(listCategories, door), categoryList) as never,
  )
  route('POST /api/category-changes', proposeCategoryChange, (door, { body }) => proposeCategory(door, body) as never)
  route(
    'POST /api/category-changes/:id/decision',
    decideCategoryChange,
    (door, { params, body }) => decideOnCategory(door, params.id, body.decision) as never,
  )
}
