import { Waiting } from '@mens-centraal/ui/Waiting'
import { Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { MoreWords } from '../language/language.tsx'

/** Fetches the texts of the pages below before they are shown. */
export const MoreWordsFrame = () => (
  <Suspense fallback={<Waiting />}>
    <MoreWords>
      <Outlet />
    </MoreWords>
  </Suspense>
)
