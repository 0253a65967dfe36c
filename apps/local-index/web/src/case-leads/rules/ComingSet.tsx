import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { useState } from 'react'
import { FailureMessage } from '../../api/FailureMessage.tsx'
import { useAct } from '../../api/use-act.ts'
import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import type { RuleSet } from './lead-rule.ts'
import { RuleSetView } from './RuleSetView.tsx'

/** Rules that have not begun: they can still be taken back. */
export const ComingSet = ({ set, onChanged }: { readonly set: RuleSet; readonly onChanged: () => void }) => {
  const t = useWords()
  const dates = useDates()
  const act = useAct('POST /api/lead-rule-sets/:id/removal')
  const [asking, setAsking] = useState(false)
  const day = dates.day(set.from)
  const remove = async () => {
    await act.run({ params: { id: set.id } })
    setAsking(false)
    onChanged()
  }
  return (
    <Card title={t('leadRule.coming', { day })}>
      <RuleSetView set={set} />
      {act.failure && <FailureMessage failure={act.failure} />}
      <Actions>
        <Button look="quiet" onPress={() => setAsking(true)}>
          {t('leadRule.takeBack')}
        </Button>
      </Actions>
      {asking && (
        <ConfirmDialog
          title={t('leadRule.takeBack')}
          confirm={t('leadRule.takeBack')}
          look="danger"
          pending={act.pending}
          onConfirm={() => void remove()}
          onCancel={() => setAsking(false)}
        >
          <p>{t('leadRule.takeBackText', { day })}</p>
        </ConfirmDialog>
      )}
    </Card>
  )
}
