import { Page } from '@mens-centraal/ui/Page'
import { Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Helpdesk } from '../directory/Helpdesk.tsx'
import { useSession } from '../directory/session.tsx'
import { useWords } from '../language/use-words.tsx'
import { LanguageButton } from './Tools.tsx'

/** The frame of pages for which nobody needs to be logged in. */
export const PublicFrame = ({ content }: { readonly content?: ReactNode }) => {
  const t = useWords()
  const { house } = useSession().session
  return (
    <Page
      house={house.name}
      practice={house.practice ? t('page.practice') : undefined}
      purpose={t('page.publicPurpose')}
      tools={<LanguageButton />}
      footer={
        <div className="footer-inner">
          <span>
            <Helpdesk />
          </span>
        </div>
      }
    >
      {content ?? <Outlet />}
    </Page>
  )
}
