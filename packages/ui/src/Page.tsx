import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useUiWords } from './use-ui-words.ts'
import './page.css'

type PageProps = {
  /** The name of the house, at the left of the bar. */
  readonly house: string
  /** Said at the very top of a practice environment; absent in a real one. */
  readonly practice?: string | undefined
  /** Links of the main menu. */
  readonly nav?: ReactNode
  /** How many links the menu has: a long one lies behind a button on a small screen. */
  readonly navLength?: number
  /** Who is logged in. */
  readonly who?: ReactNode
  /** Why one may see what is on the page. */
  readonly purpose?: ReactNode
  /** Small preferences beside the purpose. */
  readonly tools?: ReactNode
  readonly footer?: ReactNode
  readonly children: ReactNode
}

const SkipLink = () => {
  const t = useUiWords()
  return (
    <a className="skip" href="#inhoud">
      {t('ui.skip')}
    </a>
  )
}

/** The most links that stand on a telephone without pushing the page off its screen. */
const shortMenu = 4

type MenuProps = { readonly children: ReactNode; readonly long: boolean }

const MainMenu = ({ children, long }: MenuProps) => {
  const t = useUiWords()
  const id = useId()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    setOpen(false)
    button.current?.focus()
  }
  return (
    <>
      {long && (
        <button
          ref={button}
          type="button"
          className="bar-menu"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          onKeyDown={close}
        >
          {t('ui.menuButton')}
        </button>
      )}
      {/* following a link closes the menu; the links themselves carry the meaning and the keyboard */}
      <nav id={id} aria-label={t('ui.menu')} data-folds={long} data-open={open} onClick={() => setOpen(false)} onKeyDown={close}>
        {children}
      </nav>
    </>
  )
}

/** The frame of every page: practice banner, bar with menu and person, purpose, content, footer. */
export const Page = ({ house, practice, nav, navLength = 0, who, purpose, tools, footer, children }: PageProps) => {
  return (
    <div className="page">
      <header>
        <SkipLink />
        {practice && <p className="practice">{practice}</p>}
        <div className="bar">
          <div className="bar-inner">
            <span className="bar-house">{house}</span>
            {nav && <MainMenu long={navLength > shortMenu}>{nav}</MainMenu>}
            {who && <div className="bar-who">{who}</div>}
          </div>
        </div>
        {(purpose || tools) && (
          <div className="purpose">
            <div className="purpose-inner">
              <span>{purpose}</span>
              <div className="purpose-tools screen-only">{tools}</div>
            </div>
          </div>
        )}
      </header>
      <main id="inhoud" tabIndex={-1}>
        {children}
      </main>
      {footer && <footer className="footer screen-only">{footer}</footer>}
    </div>
  )
}

type PageTitleProps = { readonly children: ReactNode; readonly documentTitle: string; readonly aside?: ReactNode }

/** The first title of a document leaves the focus where the browser put it. */
let firstTitle = true

/**
 * The heading of a page. It takes the focus when it comes into sight, however late after the navigation that is, but not on the page that was
 * opened first. `documentTitle` goes to tab and history: never a name in it.
 */
export const PageTitle = ({ children, documentTitle, aside }: PageTitleProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!firstTitle) heading.current?.focus({ preventScroll: true })
    firstTitle = false
  }, [])
  return (
    <div className="page-title">
      <title>{documentTitle}</title>
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {aside}
    </div>
  )
}
