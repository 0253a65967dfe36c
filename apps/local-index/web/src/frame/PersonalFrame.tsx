import { Button } from '@mens-centraal/ui/Button'
import { Message } from '@mens-centraal/ui/Message'
import { Page } from '@mens-centraal/ui/Page'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { FailureMessage } from '../api/FailureMessage.tsx'
import { Helpdesk } from '../directory/Helpdesk.tsx'
import { type MenuPage, managementPages, pagesForRoles } from '../directory/pages-for-roles.ts'
import { SessionGate } from '../directory/SessionGate.tsx'
import { useSession, useWho } from '../directory/session.tsx'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import type { WordId } from '../language/words.ts'
import { LogoutEverywhere, useLogout } from './logout.tsx'
import { HideNamesSwitch, LanguageButton } from './Tools.tsx'

const pageWords: Readonly<Record<MenuPage, WordId>> = {
  '/': 'nav.today',
  '/matches': 'nav.matches',
  '/mijn-signalen': 'nav.signals',
  '/mijn-betrokkenheden': 'nav.involvements',
  '/signalen-van-collegas': 'nav.colleagues',
  '/betrokkenheden-van-collegas': 'nav.colleaguesInvolvements',
  '/wachtende-matches': 'nav.escalations',
  '/opvolging': 'nav.followUps',
  '/beslissingen': 'nav.decisions',
  '/logboek': 'nav.log',
  '/organisaties': 'nav.organisations',
  '/koppelingen': 'nav.links',
  '/beheer': 'nav.management',
  '/inzicht': 'nav.insight',
  '/accounts': 'nav.accounts',
  '/iemand-helpen': 'nav.helping',
}

const Menu = ({ pages }: { readonly pages: readonly MenuPage[] }) => {
  const t = useWords()
  const here = useLocation({ select: ({ pathname }) => pathname })
  const managing = managementPages.some((page) => here === page)
  return (
    <>
      {pages.map((page) => (
        <Link
          key={page}
          to={page}
          activeOptions={{ exact: page === '/' || managing }}
          {...(page === '/beheer' && managing && { 'aria-current': true })}
        >
          {t(pageWords[page])}
        </Link>
      ))}
    </>
  )
}

const WhoIsHere = ({ onLogout, pending }: { readonly onLogout: () => void; readonly pending: boolean }) => {
  const t = useWords()
  const who = useWho()
  return (
    <>
      <span>
        {who.givenName} {who.familyName} · {t(`function.${who.function}`)}
        <br />
        <span className="soft">{who.organisation}</span>
      </span>
      <Button onPress={onLogout} pending={pending}>
        {t('page.logout')}
      </Button>
    </>
  )
}

const OwnPages = () => {
  const t = useWords()
  return (
    <>
      <Link to="/mijn-gegevens">{t('nav.ownContact')}</Link>
      <Link to="/sessies">{t('nav.sessions')}</Link>
    </>
  )
}

const Footer = () => (
  <div className="footer-inner">
    <span>
      <Helpdesk />
    </span>
    <OwnPages />
    <LogoutEverywhere />
  </div>
)

/** Somebody whose mail comes back reads that on each page, until it is mended: nothing else reaches them. */
const OwnMail = () => {
  const t = useWords()
  const { day } = useDates()
  const { mailBouncesSince } = useWho()
  if (mailBouncesSince === null) return null
  return (
    <Message tone="attention" title={t('page.mailBounces', { day: day(mailBouncesSince) })}>
      <p>{t('page.mailBouncesText')}</p>
    </Message>
  )
}

const Frame = () => {
  const t = useWords()
  const { house } = useSession().session
  const logout = useLogout('POST /api/logout')
  const { roles, involvements } = useWho()
  const pages = pagesForRoles(roles, involvements)
  return (
    <Page
      house={house.name}
      practice={house.practice ? t('page.practice') : undefined}
      nav={<Menu pages={pages} />}
      navLength={pages.length}
      who={<WhoIsHere onLogout={logout.run} pending={logout.pending} />}
      purpose={t('page.purpose')}
      tools={
        <>
          <HideNamesSwitch />
          <LanguageButton />
        </>
      }
      footer={<Footer />}
    >
      {logout.failure && <FailureMessage failure={logout.failure} />}
      <OwnMail />
      <Outlet />
    </Page>
  )
}

/** The frame of pages of a person who is logged in. */
export const PersonalFrame = () => (
  <SessionGate>
    <Frame />
  </SessionGate>
)
