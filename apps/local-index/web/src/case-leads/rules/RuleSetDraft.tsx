import { Actions, Button } from '@mens-centraal/ui/Button'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Form } from '@mens-centraal/ui/Form'
import { useState } from 'react'
import { FailureMessage } from '../../api/FailureMessage.tsx'
import { useAct } from '../../api/use-act.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { StartFields, type StartValues, startMistakes, startOf } from '../../directory/management/StartFields.tsx'
import { ActCard } from '../../form/ActCard.tsx'
import { useHouseForm } from '../../form/use-house-form.ts'
import { useWords } from '../../language/use-words.tsx'
import { type LeadRule, type LeadRules, moved } from './lead-rule.ts'
import { RuleForm } from './RuleForm.tsx'
import { TrialResult } from './TrialResult.tsx'
import { useRuleWords } from './use-rule-words.ts'

type DraftProps = { readonly rules: LeadRules; readonly onDone: () => void; readonly onCancel: () => void }
type ListProps = { readonly draft: readonly LeadRule[]; readonly onChange: (draft: readonly LeadRule[]) => void }

/** The rules of the draft, in order, each to be moved or removed. */
const DraftList = ({ draft, onChange }: ListProps) => {
  const t = useWords()
  const ruleWords = useRuleWords()
  if (draft.length === 0) {
    return (
      <EmptyState title={t('leadRule.emptyTitle')}>
        <p>{t('leadRule.empty')}</p>
      </EmptyState>
    )
  }
  const acts = (at: number) =>
    [
      { word: 'leadRule.up', shown: at > 0, change: () => moved(draft, at, -1) },
      { word: 'leadRule.down', shown: at < draft.length - 1, change: () => moved(draft, at, 1) },
      { word: 'leadRule.remove', shown: true, change: () => draft.filter((_, i) => i !== at) },
    ] as const
  return (
    <ol className="rules">
      {draft.map((rule, at) => (
        <li key={JSON.stringify(rule)}>
          {ruleWords(rule)}
          <Actions>
            {acts(at)
              .filter(({ shown }) => shown)
              .map(({ word, change }) => (
                <Button key={word} look="quiet" onPress={() => onChange(change())}>
                  {t(word)}
                  <span className="only-heard"> {t('leadRule.nth', { number: at + 1 })}</span>
                </Button>
              ))}
          </Actions>
        </li>
      ))}
    </ol>
  )
}

const useSave = ({ rules, onDone }: DraftProps, draft: readonly LeadRule[]) => {
  const t = useWords()
  const act = useAct('POST /api/lead-rule-sets')
  const keyOf = useIdempotencyKey()
  const form = useHouseForm<StartValues>({
    defaults: { start: 'later', startDay: '' },
    check: (values) => {
      const { startDay } = startMistakes(values)
      return startDay ? { startDay: t(startDay) } : {}
    },
    pointers: { from: 'startDay' },
  })
  const send = async (values: StartValues) => {
    const from = startOf(values)
    if (from === undefined) return
    const body = { rules: [...draft], from, number: Math.max(0, ...rules.sets.map(({ number }) => number)) }
    const answer = await act.run({ body, idempotencyKey: keyOf(body) })
    if (answer.ok) onDone()
    else form.refuse(answer.refusal)
  }
  return { form, pending: act.pending, submit: form.submit((values) => void send(values)) }
}

/** Makes new rules, beginning with those that hold: add, order, remove, try out on past matches, and keep them from a day on. */
export const RuleSetDraft = (props: DraftProps) => {
  const t = useWords()
  const held = props.rules.sets.find(({ standing }) => standing === 'now')
  const [draft, setDraft] = useState<readonly LeadRule[]>(held?.rules ?? [])
  const trial = useAct('POST /api/lead-rule-trials')
  const [tried, setTried] = useState<Parameters<typeof TrialResult>[0]['trial'] | null>(null)
  const { form, pending, submit } = useSave(props, draft)
  const change = (rules: readonly LeadRule[]) => {
    setDraft(rules)
    setTried(null)
    trial.reset()
  }
  const tryOut = async () => {
    const answer = await trial.run({ body: { rules: [...draft] } })
    setTried(answer.ok ? answer.value : null)
  }
  return (
    <ActCard title={t('leadRule.draft')}>
      <p className="soft">{t('leadRule.draftText')}</p>
      <DraftList draft={draft} onChange={change} />
      <div className="lead-part">
        <RuleForm categories={props.rules.categories} onAdd={(rule) => change([...draft, rule])} />
      </div>
      <div className="lead-part">
        <p className="soft">{t('leadRule.tryText')}</p>
        {trial.failure && <FailureMessage failure={trial.failure} />}
        {tried && <TrialResult trial={tried} />}
        <Actions>
          <Button pending={trial.pending} onPress={() => void tryOut()}>
            {t('leadRule.try')}
          </Button>
        </Actions>
      </div>
      <div className="lead-part">
        <Form label={t('leadRule.save')} onSubmit={submit} {...form.summary}>
          <StartFields start={form.field('start')} startDay={form.field('startDay')} />
          <Actions>
            <Button type="submit" look="main" pending={pending}>
              {t('leadRule.save')}
            </Button>
            <Button look="quiet" onPress={props.onCancel}>
              {t('act.cancel')}
            </Button>
          </Actions>
        </Form>
      </div>
    </ActCard>
  )
}
