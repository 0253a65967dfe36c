import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link } from '@tanstack/react-router'
import { Answered } from '../../api/Answered.tsx'
import { useAnswer } from '../../api/use-answer.ts'
import { useManagedAct } from '../../directory/management/use-managed-act.ts'
import { useDocumentTitle } from '../../directory/session.tsx'
import { useWords } from '../../language/use-words.tsx'
import { CategoryTable } from './CategoryTable.tsx'
import { ComingSet } from './ComingSet.tsx'
import type { LeadRules } from './lead-rule.ts'
import { RuleSetDraft } from './RuleSetDraft.tsx'
import { RuleSetView } from './RuleSetView.tsx'
import '../case-leads.css'

/** What does not fit together: rules that are not used, or a municipality that works by rules and has none. */
const Mismatch = ({ rules }: { readonly rules: LeadRules }) => {
  const t = useWords()
  const held = rules.sets.some(({ standing }) => standing === 'now')
  if (rules.mode === 'rules' && !held) {
    return (
      <Message tone="attention" title={t('leadRule.missing')}>
        <p>{t('leadRule.missingText')}</p>
      </Message>
    )
  }
  if (rules.mode === 'rules' || rules.sets.length === 0) return null
  return (
    <Message tone="calm" title={t('leadRule.notUsed')}>
      <p>{t('leadRule.notUsedText')}</p>
    </Message>
  )
}

type OverviewProps = { readonly rules: LeadRules; readonly onChanged: () => void }

const Held = ({ rules, onMake }: { readonly rules: LeadRules; readonly onMake: (() => void) | undefined }) => {
  const t = useWords()
  const now = rules.sets.find(({ standing }) => standing === 'now')
  return (
    <Card title={t('leadRule.now')}>
      {now ? (
        <RuleSetView set={now} />
      ) : (
        <EmptyState title={t('leadRule.none')}>
          <p>{t('leadRule.noneText')}</p>
        </EmptyState>
      )}
      {onMake && (
        <Actions>
          <Button onPress={onMake}>{t('leadRule.make')}</Button>
        </Actions>
      )}
    </Card>
  )
}

const Overview = ({ rules, onChanged }: OverviewProps) => {
  const t = useWords()
  const act = useManagedAct<{ readonly done: string }>(onChanged)
  const over = rules.sets.filter(({ standing }) => standing === 'over')
  return (
    <>
      <Mismatch rules={rules} />
      {act.done && <Message tone="good" title={act.done} announce />}
      <Held rules={rules} onMake={act.open ? undefined : () => act.start({ done: t('leadRule.saved') })} />
      {act.open && <RuleSetDraft rules={rules} onDone={act.finish} onCancel={act.close} />}
      {rules.sets
        .filter(({ standing }) => standing === 'coming')
        .map((set) => (
          <ComingSet key={set.id} set={set} onChanged={onChanged} />
        ))}
      {over.length > 0 && (
        <Card title={t('leadRule.over')}>
          {over.map((set) => (
            <RuleSetView key={set.id} set={set} />
          ))}
        </Card>
      )}
      <CategoryTable categories={rules.categories} />
    </>
  )
}

/** The municipality's rules for who takes the lead: what holds, what comes, what was; made, tried out and kept by the functional manager. */
export const LeadRulesPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const query = useAnswer('GET /api/lead-rules', {})
  return (
    <>
      <PageTitle documentTitle={title(t('leadRule.title'))}>{t('leadRule.title')}</PageTitle>
      <p className="screen-only">
        <Link to="/instellingen">{t('leadRule.back')}</Link>
      </p>
      <p className="soft">{t('leadRule.text')}</p>
      <Answered query={query}>{(rules) => <Overview rules={rules} onChanged={() => void query.refetch()} />}</Answered>
    </>
  )
}
