import { Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Form } from '@mens-centraal/ui/Form'
import { Icon } from '@mens-centraal/ui/Icon'
import { TextField } from '@mens-centraal/ui/TextField'
import { useId, useState } from 'react'
import { Answered } from '../api/Answered.tsx'
import type { Answer } from '../api/call.ts'
import { useAnswer } from '../api/use-answer.ts'
import { readPreference, writePreference } from '../browser/preferences.ts'
import { useWords } from '../language/use-words.tsx'
import { type LoginTarget, loginAddress, searchOf } from './login-address.ts'
import './login.css'

type Options = Answer<'GET /api/login-options'>

const OptionLink = ({
  option,
  target,
  last,
}: {
  readonly option: Options['options'][number]
  readonly target: LoginTarget
  readonly last: boolean
}) => {
  const t = useWords()
  return (
    <a
      className="option"
      href={loginAddress(option.organisation, target)}
      onClick={() => writePreference('organisation', option.organisation)}
    >
      <span>
        <b>{option.name}</b>
        {option.place && <span className="soft"> · {option.place}</span>}
        {last && <span className="soft small option-last">{t('login.lastTime')}</span>}
      </span>
      <Icon kind="arrow" />
    </a>
  )
}

const OptionList = ({ answer, target }: { readonly answer: Options; readonly target: LoginTarget }) => {
  const t = useWords()
  const last = readPreference('organisation')
  if (answer.options.length === 0) {
    return (
      <EmptyState title={t('login.noneTitle')}>
        <p>{t('login.none')}</p>
      </EmptyState>
    )
  }
  const sorted = [...answer.options].sort((a, b) => Number(b.organisation === last) - Number(a.organisation === last))
  return (
    <>
      <ul className="options">
        {sorted.map((option) => (
          <li key={option.organisation}>
            <OptionLink option={option} target={target} last={option.organisation === last} />
          </li>
        ))}
      </ul>
      {answer.more && <p className="soft small">{t('login.more')}</p>}
    </>
  )
}

/** Look for the own organisation and go to its login. What is typed before an @ never leaves the browser. */
export const LoginOptions = (target: LoginTarget) => {
  const t = useWords()
  const fieldId = useId()
  const [typed, setTyped] = useState('')
  const [search, setSearch] = useState('')
  const query = useAnswer('GET /api/login-options', search === '' ? {} : { query: { search } })
  return (
    <Card title={t('login.choose')}>
      <Form label={t('login.choose')} errors={[]} attempt={0} onSubmit={() => setSearch(searchOf(typed))}>
        <div className="search">
          <TextField
            id={fieldId}
            label={t('login.search')}
            hint={t('login.searchHint')}
            value={typed}
            onChange={setTyped}
            inputMode="search"
            maxLength={100}
          />
          <Button type="submit">{t('login.searchButton')}</Button>
        </div>
      </Form>
      <div aria-live="polite">
        <Answered query={query}>{(answer) => <OptionList answer={answer} target={target} />}</Answered>
      </div>
    </Card>
  )
}
